"""The typed facts of a person as fields; what is masked stays unseen and is changed only by typing anew."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.plain_editor import PlainEditor
from ui.persons.drop_down import DropDown
from ui.persons.edit_texts import TEXTS, shown_parts
from workbench.errors import Problem
from workbench.persons.model import PersonSheet
from workbench.persons.profile_editing import PersonEdit
from workbench.wording.naming import Wording

AREA_HEIGHT = 54


class EditForm(QWidget):
    """`edited` after every change; `edit` holds only the parts that somebody changed.

    `unmasked` fields begin with what stands; the others are empty, show it masked, and mean "as it is".
    """

    edited = Signal()

    def __init__(
        self,
        wording: Wording,
        sentence: Callable[[Problem], str],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._sheet: PersonSheet | None = None
        self._begun: dict[str, str] = {}
        self._filling = False
        self._problems = FieldProblems(sentence)
        self._rows: dict[str, FieldRow] = {}
        self._lines = {part: QLineEdit() for part in TEXTS}
        self._areas = {"phones": PlainEditor(""), "note": PlainEditor("")}
        self._combos = {part: DropDown() for part in ("gender", "anonymity", "id_type")}
        self._birth = DateEdit(today)
        self._fill_combos()
        self._lay_out()
        self._connect()

    @property
    def edit(self) -> PersonEdit:
        """The changes as typed."""
        assert self._sheet is not None  # narrowing: there is nothing to edit before show_state
        typed = self._typed()
        changed = {part: text for part, text in typed.items() if text != self._begun[part]}
        if "id_no" in changed:
            changed["id_type"] = typed["id_type"]
        else:
            changed.pop("id_type", None)
        phones = changed.pop("phones", None)
        return PersonEdit(
            self._sheet.id,
            self._sheet.revision,
            phones=None if phones is None else tuple(filter(str.strip, phones.split("\n"))),
            **changed,
        )

    def show_state(self, sheet: PersonSheet, *, unmasked: bool) -> None:
        """Show what stands."""
        self._sheet = sheet
        self._filling = True
        shown = shown_parts(sheet, unmasked=unmasked)
        for part, line in self._lines.items():
            line.setText(shown.plain.get(part, ""))
            line.setPlaceholderText(self._hint(shown.masked.get(part, "")))
        for part, area in self._areas.items():
            area.setPlainText(shown.plain.get(part, ""))
            area.setPlaceholderText(self._hint(shown.masked.get(part, "")))
        for part, combo in self._combos.items():
            combo.choose(shown.plain.get(part, ""))
        self._birth.show_state(sheet.birth_on)
        self._begun = self._typed()
        self._filling = False
        self.show_problems([])
        for row in self._rows.values():
            row.show_note("")

    def rebase(self, sheet: PersonSheet, *, unmasked: bool) -> None:
        """Somebody else changed the person: keep what was typed here, and say beside it what stands now."""
        before = self._sheet
        self._sheet = sheet
        if before is None:
            return
        was, now = shown_parts(before, unmasked=unmasked).told, shown_parts(sheet, unmasked=unmasked).told
        for part, row in self._rows.items():
            if was.get(part) != now.get(part):
                row.show_note(self.tr("now: {value}").format(value=now.get(part) or "—"))

    def show_problems(self, problems: list[Problem]) -> list[Problem]:
        """Mark the fields; returns what belongs to none of them."""
        reason = any(problem.field.endswith("id_no") for problem in problems)
        self._rows["id_reason"].setVisible(reason or bool(self._lines["id_reason"].text().strip()))
        return self._problems.show(problems)

    def focus_first(self, problems: list[Problem]) -> None:
        """Into the first field with an error."""
        self._problems.focus_first(problems)

    def _typed(self) -> dict[str, str]:
        typed = {part: line.text() for part, line in self._lines.items()}
        typed |= {part: area.toPlainText() for part, area in self._areas.items()}
        typed |= {part: combo.code for part, combo in self._combos.items()}
        typed["birth_on"] = self._birth.text().strip()
        return typed

    def _hint(self, masked: str) -> str:
        return self.tr("{value} (empty: as it is)").format(value=masked) if masked else ""

    def _fill_combos(self) -> None:
        book, language = self._wording.book, self._wording.language
        for part in ("gender", "anonymity"):
            if part == "gender":
                self._combos[part].addItem("—", "")
            for choice in book.profile[part].choices:
                self._combos[part].addItem(book.text(choice, language), choice.value)
        self._combos["id_type"].addItem(self.tr("by the number"), "")
        for row in book.id_types.rows:
            self._combos["id_type"].addItem(book.text(row, language), row.id)

    def _lay_out(self) -> None:
        controls: dict[str, QWidget] = {
            "name": self._lines["name"],
            "anonymity": self._combos["anonymity"],
            "gender": self._combos["gender"],
            "birth_on": self._birth,
            "id_type": self._combos["id_type"],
            "id_no": self._lines["id_no"],
            "id_reason": self._lines["id_reason"],
            "phones": self._areas["phones"],
        }
        controls |= {part: self._lines[part] for part in TEXTS if part not in controls}
        controls["note"] = self._areas["note"]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        labels = self._labels()
        for part, control in controls.items():
            self._rows[part] = self._problems.bind(f"person.{part}", FieldRow(labels[part], control))
            column.addWidget(self._rows[part])
        for area in self._areas.values():
            area.setFixedHeight(AREA_HEIGHT)
        self._areas["phones"].setAccessibleDescription(self.tr("One number a line"))

    def _labels(self) -> dict[str, str]:
        """The names that the profile uses; the rest are of the form alone."""
        book, language = self._wording.book, self._wording.language
        labels = {facet.id: book.text(facet, language) for facet in book.profile.rows}
        return labels | {
            "phones": self.tr("Phones (one a line)"),
            "id_type": self.tr("Document type"),
            "id_no": self.tr("Document number"),
            "id_reason": self.tr("Why keep it"),
        }

    def _connect(self) -> None:
        for line in self._lines.values():
            line.textEdited.connect(self._tell)
        for area in self._areas.values():
            area.edited.connect(self._tell)
        for combo in self._combos.values():
            combo.currentIndexChanged.connect(self._tell)
        self._birth.edited.connect(self._tell)

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()
