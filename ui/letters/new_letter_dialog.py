"""Choose what to write: the letters a case asks for first, with what still keeps each from going out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.search_box import SearchBox
from ui.kit.table import Table
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.letters.offers import TemplateOffer

OfferColumn = Column[TemplateOffer]
WIDTH, HEIGHT = 760, 520
SCREEN_SHARE = 0.9


class NewLetterDialog(QDialog):
    """`chosen` carries the id of a template; `templates_wanted` goes to where templates are changed."""

    chosen = Signal(str)
    templates_wanted = Signal()

    def __init__(self, desk: Desk, offers: Sequence[TemplateOffer], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._offers = desk, tuple(offers)
        self._words = LetterWords(desk, self)
        self.setWindowTitle(self.tr("New letter or form"))
        self.setAccessibleName(self.windowTitle())
        room = self.screen().availableSize() * SCREEN_SHARE
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
        self._search = SearchBox(self.tr("Type a name or a code"))
        self._search.searched.connect(self._on_search_searched)
        self._model = RowsModel(self._columns(), lambda offer: offer.row.id, self)
        self.table = Table(
            self._model, "letters.offers", memory=desk.preferences, accessible_name=self.tr("Templates")
        )
        self.table.setProperty("framed", True)
        self.table.opened.connect(self._on_table_opened)
        self.table.current_changed.connect(self._on_table_current_changed)
        self._search.left_down.connect(self.table.setFocus)
        self._note = wrapped("", "secondary")
        self._note.setMinimumHeight(3 * metrics.CONTROL_HEIGHT // 2)
        self._begin = ActionButton(self.tr("Begin the draft"), kind="primary")
        self._lay_out()
        self._show(self._offers)

    def accept_current(self) -> None:
        """Begin the letter that is marked."""
        self._on_table_opened(self.table.current_id())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 16)
        column.setSpacing(metrics.GAP)
        column.addWidget(wrapped(self.windowTitle(), "heading"))
        column.addWidget(self._search)
        column.addWidget(self.table, 1)
        column.addWidget(self._note)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        change = ActionButton(self.tr("Change templates…"), kind="quiet", icon_name="pencil")
        cancel = ActionButton(self.tr("Cancel"))
        cancel.show_hint("Esc")
        for button in (change, cancel, self._begin):
            button.setAutoDefault(False)
        change.clicked.connect(self._on_change_clicked)
        cancel.clicked.connect(self.reject)
        self._begin.clicked.connect(self.accept_current)
        line.addWidget(change)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._begin)
        column.addLayout(line)

    def _columns(self) -> tuple[OfferColumn, ...]:
        return (
            OfferColumn("id", self.tr("Code"), lambda one: Cell(one.row.id, muted=True), width=64),
            OfferColumn("name", self.tr("Name"), self._name, width=300, elastic=True),
            OfferColumn("for", self.tr("For"), self._reader, width=110),
            OfferColumn("now", self.tr("Now"), self._standing, width=190),
        )

    def _name(self, one: TemplateOffer) -> Cell:
        return Cell(self._words.name(one.row), strong=one.suggested)

    def _reader(self, one: TemplateOffer) -> Cell:
        if one.row.internal:
            return Cell(self.tr("Internal"), muted=True)
        names = {
            "complainant": self.tr("Complainant"),
            "submitter": self.tr("Submitter"),
            "claimant": self.tr("Claimant"),
            "policyholder": self.tr("Policyholder"),
            "superior": self.tr("Superior unit"),
            "regulator": self.tr("Regulator"),
        }
        return Cell(names.get(one.row.addressee, "—"))

    def _standing(self, one: TemplateOffer) -> Cell:
        if one.suggested:
            return Cell(self.tr("Suggested now"), tone="accent", icon="star")
        if one.problems:
            return Cell(self.tr("Cannot go out yet"), tone="amber", icon="lock")
        if one.issued_as:
            return Cell(one.issued_as, muted=True, tooltip=one.issued_as)
        return Cell("")

    def _show(self, offers: Sequence[TemplateOffer]) -> None:
        self._model.show_state(offers)
        if offers:
            self.table.select_id(offers[0].row.id)

    def _on_search_searched(self, text: str) -> None:
        wanted = text.casefold().split()
        self._show(
            [
                one
                for one in self._offers
                if all(part in f"{one.row.id} {one.row.zh} {one.row.en}".casefold() for part in wanted)
            ]
        )

    def _on_table_current_changed(self, template_id: object) -> None:
        offer = next((one for one in self._offers if one.row.id == template_id), None)
        self._begin.setEnabled(offer is not None)
        if offer is None:
            self._note.setText("")
            return
        lines = [self._words.either(offer.row.note_zh, offer.row.note_en)]
        said = list(dict.fromkeys(self._words.problem(problem) for problem in offer.problems))
        if said:
            lines.append(self.tr("You can write the draft; before it can be issued:"))
            lines += [f"·  {text}" for text in said[:3]]
            if len(said) > 3:
                lines.append(self.tr("and %n more", "", len(said) - 3))
        if offer.issued_as:
            lines.append(self.tr("Issued before as {number}").format(number=offer.issued_as))
        self._note.setText("\n".join(line for line in lines if line))

    def _on_table_opened(self, template_id: object) -> None:
        if isinstance(template_id, str):
            self.chosen.emit(template_id)
            self.accept()

    def _on_change_clicked(self) -> None:
        self.templates_wanted.emit()
        self.reject()
