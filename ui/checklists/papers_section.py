"""The one notice of missing papers: what may be asked of the complainant, and what never may."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.checklists.words import ChecklistWords
from ui.evidence.model import CaseEvidence
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.section_label import SectionLabel
from ui.kit.strip import Strip, StripState
from workbench.checklists.model import ItemState, ItemView


class PapersSection(QWidget):
    """`asked` carries the ids of the ticked items, `item_wanted` one to look at."""

    asked = Signal(object)

    def __init__(self, words: ChecklistWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: tuple[tuple[str, bool], ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self._ticked: dict[str, bool] = {}
        self._before = Strip()
        self._none = _wrapped()
        self._held = _wrapped()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.ask = ActionButton(self.tr("Record as asked for"), icon_name="mail")
        self.ask.clicked.connect(self._on_ask_clicked)
        self.result = Strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(SectionLabel(self.tr("One notice, everything at once")))
        for part in (self._before, self._none):
            column.addWidget(part)
        column.addLayout(self._list)
        line = QHBoxLayout()
        line.addWidget(self.ask)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.result)
        column.addWidget(self._held)

    def show_state(self, evidence: CaseEvidence) -> None:
        """Show what is missing and may be asked for; what was ticked stays so."""
        requests = evidence.requests
        said = "\n".join(self._problem(problem.code, problem.detail) for problem in requests.problems)
        self._before.show_state(StripState(said, "amber") if said else None)
        items = {item.id: item for item in evidence.sheet.items}
        wanted = [items[item_id] for item_id in requests.items]
        shown = tuple((item.id, item.required) for item in wanted)
        if shown != self._shown:
            self._rebuild(wanted)
            self._shown = shown
        self._none.setVisible(not requests.items)
        self._none.setText(self.tr("Nothing is missing that the complainant could be asked for."))
        self.ask.setVisible(bool(requests.items))
        self._show_held(evidence.sheet.items)

    def clear(self) -> None:
        """Another case: what was ticked for this one is forgotten."""
        self._ticked.clear()
        self._shown = ()
        self.result.show_state(None)

    def show_result(self, text: str, *, wrong: bool) -> None:
        """What became of it."""
        state = StripState(text, "red" if wrong else "amber", closable=True)
        self.result.show_state(state if text else None)

    def _rebuild(self, items: Sequence[ItemView]) -> None:
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for item in items:
            name = self._words.evidence.wording.name("evidence_items", item.id)
            text = f"{item.id}  {name}"
            if not item.required:
                text = self.tr("{item} (only if it fits this case)").format(item=text)
            box = QCheckBox(text)
            box.setChecked(self._ticked.get(item.id, item.required))
            box.toggled.connect(self._allow)
            box.clicked.connect(lambda on, item_id=item.id: self._ticked.update({item_id: on}))
            self.boxes[item.id] = box
            self._list.addWidget(box)
            box.show()
        self._allow()

    def _allow(self) -> None:
        self.ask.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def _show_held(self, items: Sequence[ItemView]) -> None:
        """What we hold is never asked for; say so instead of leaving people to wonder."""
        held = [item for item in items if item.required and item.state is ItemState.HELD_BY_US]
        names = [self._words.evidence.wording.name("evidence_items", item.id) for item in held]
        joint = "、" if self._words.chinese else ", "
        text = self.tr("We hold these and never ask the complainant for them (Measures 13): {names}")
        self._held.setText(text.format(names=joint.join(names)))
        self._held.setVisible(bool(names))

    def _problem(self, code: str, detail: object) -> str:
        known = {key: str(value) for key, value in dict(detail).items()}  # type: ignore[call-overload]
        if "items" in known:
            wording = self._words.evidence.wording
            named = (wording.name("evidence_items", each) for each in known["items"].split(", "))
            known["items"] = ("、" if self._words.chinese else ", ").join(named)
        return self._words.evidence.said(code, known)

    def _on_ask_clicked(self) -> None:
        ticked = tuple(item_id for item_id, box in self.boxes.items() if box.isChecked())
        self.result.show_state(None)
        self.asked.emit(ticked)


def _wrapped() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", "secondary")
    return label
