"""Record what happened to an exhibit; what is asked for depends on the act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.evidence.custody_fields import (
    ORDER,
    TEXTS,
    ActLabels,
    ActScene,
    fields_of_act,
    owed,
    prefilled,
)
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.date_edit import DateEdit
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.custody import rules
from workbench.errors import UserError, WorkbenchError
from workbench.evidence.custody import examine
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent

WIDTH_PX, MOST_HEIGHT_PX = 640, 620
WIDE = ("note",)


class CustodyDialog(QDialog):
    """`wanted` carries a CustodyDraft; the dialog stays open until it was kept."""

    handbook = "evidence#custody"

    wanted = Signal(object)

    def __init__(self, words: EvidenceWords, scene: ActScene, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Record a custody event"))
        self._words, self._scene = words, scene
        self._labels = ActLabels(self)
        self._suggested: dict[str, str] = {}
        events = tuple(Choice(event.value, words.event(event.value)) for event in CustodyEvent)
        self.event_edit = CodeCombo(events, placeholder=self.tr("Choose what happened"))
        self.edits = {name: QLineEdit() for name in TEXTS}
        self.due_edit = DateEdit(lambda: words.today)
        self.photos = CodePicker(
            [Choice(str(number), f"{number}  {title}") for number, title in scene.photos],
            add_text=self.tr("Exhibit of this case…"),
        )
        self.edits["at"].setPlaceholderText(self.tr("now"))
        self.edits["clock_note"].setPlaceholderText(self.tr("Clock of the device, and by how much it is off"))
        self._problems = FieldProblems(words.sentence)
        self._strip = ErrorStrip(words.sentence)
        self._rows: dict[str, FieldRow] = {}
        self._keep = ActionButton(self.tr("Record"), kind="primary")
        self._arrange()
        self.event_edit.edited.connect(self._on_event_edited)
        self.show_act(None)

    def show_act(self, event: str | None) -> None:
        """Choose an act: its fields appear, with who is known already."""
        self.event_edit.show_state(event)
        self._fit(event or "")

    def draft(self) -> CustodyDraft:
        """The act as typed; what is not asked of it stays out."""
        event = self.event_edit.code or ""
        asked = fields_of_act(event)
        typed = {name: edit.text() for name, edit in self.edits.items() if name in asked}
        if "due_back_on" in asked:
            value = self.due_edit.value
            typed["due_back_on"] = value.isoformat() if value else self.due_edit.text()
        photos = tuple(int(code) for code in self.photos.codes)
        return CustodyDraft(event=event, photos=photos, **typed)

    def show_error(self, error: WorkbenchError) -> None:
        """It was not kept: say where it is wrong."""
        self._keep.setEnabled(True)
        if isinstance(error, UserError):
            self._strip.show_problems(self._problems.show(error.problems))
            self._problems.focus_first(error.problems)
        else:
            self._strip.show_error(error)
        self._grow()

    def _arrange(self) -> None:
        self.setMinimumWidth(min(WIDTH_PX, round(self.screen().availableSize().width() * 0.9)))
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._strip)
        row = FieldRow(self.tr("What happened"), self.event_edit)
        column.addWidget(self._problems.bind("event", row))
        column.addWidget(self._fields(), 1)
        column.addLayout(self._buttons())

    def _fields(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QWidget()
        self._grid = QGridLayout(box)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(metrics.GAP)
        self._grid.setVerticalSpacing(metrics.GAP_SMALL)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        controls: dict[str, QWidget] = {**self.edits, "due_back_on": self.due_edit, "photos": self.photos}
        for name in ORDER:
            row = FieldRow(self._labels.of("", name), controls[name], box, above=True)
            self._rows[name] = self._problems.bind(name, row)
        area.setWidget(box)
        self._area, self._box = area, box
        return area

    def _fit(self, event: str) -> None:
        """Show the fields of an act, two in a line, and take back what was suggested for another one."""
        asked, needed = fields_of_act(event), owed(event)
        place = 0
        for name in ORDER:
            row = self._rows[name]
            row.setVisible(name in asked)
            if name not in asked:
                continue
            label = self._labels.of(event, name)
            row.rename(self.tr("{label} (required)").format(label=label) if name in needed else label)
            row.control.setAccessibleName(label)
            wide = name in WIDE
            place += place % 2 if wide else 0
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(row, place // 2, place % 2, 1, 2 if wide else 1, top)
            place += 2 if wide else 1
        self._suggest(event)
        self._say_order(event)
        self._grow()

    def _suggest(self, event: str) -> None:
        for name, text in self._suggested.items():
            if self.edits[name].text() == text:
                self.edits[name].clear()
        self._suggested = prefilled(event, self._scene)
        for name, text in self._suggested.items():
            if not self.edits[name].text():
                self.edits[name].setText(text)

    def _say_order(self, event: str) -> None:
        """What may not follow is said as soon as it is chosen."""
        if not event:
            self._problems.show(())
            return
        _, given = examine(CustodyDraft(event=event), self._words.clock.now(), None)
        found = rules.act_problems(given, self._scene.standing, recorder=self._scene.recorder)
        self._problems.show([problem for problem in found if problem.field == "event"])

    def _grow(self) -> None:
        """As high as the fields need, where the screen has room for it."""
        self._grid.activate()
        free = round(self.screen().availableSize().height() * 0.9) - 150
        self._area.setMinimumHeight(min(self._box.sizeHint().height() + 4, MOST_HEIGHT_PX, max(160, free)))
        self.adjustSize()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._keep.setDefault(True)
        self._keep.clicked.connect(self._on_keep_clicked)
        line.addWidget(cancel)
        line.addWidget(self._keep)
        return line

    def _on_event_edited(self, event: str | None) -> None:
        self._strip.show_error(None)
        self._fit(event or "")

    def _on_keep_clicked(self) -> None:
        self._keep.setEnabled(False)
        self._strip.show_error(None)
        self.wanted.emit(self.draft())
