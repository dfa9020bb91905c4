"""A chosen ground: its name and law, what keeps it from carrying a refusal, and its elements."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.checklists.element_table import ElementTable
from ui.checklists.model import RefusalCase
from ui.checklists.words import ChecklistWords
from ui.kit import metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.icon_button import IconButton
from ui.kit.section_label import SectionLabel
from ui.kit.strip import Strip, StripState
from workbench.checklists.model import GroundView


class GroundSection(QWidget):
    """`drop_wanted` carries the ground's id."""

    drop_wanted = Signal(str)

    def __init__(self, words: ChecklistWords, ground_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.ground_id = ground_id
        rule = words.book.refusal_grounds[ground_id]
        self._name = words.text(rule)
        self.table = ElementTable(words)
        self.banner = Strip()
        self._notes = Strip()
        name = SectionLabel(f"{ground_id} {self._name}")
        law = ElidedLabel(words.cites(rule.citations), role="secondary")
        drop = IconButton("trash", self.tr("Give up {ground}…").format(ground=self._name), size=28)
        drop.clicked.connect(lambda: self.drop_wanted.emit(self.ground_id))
        about = IconButton(
            "info", self.tr("Consequences and pitfalls of {ground}").format(ground=self._name), size=28
        )
        about.clicked.connect(self._on_about_clicked)
        self._about = Strip()
        self._about.hide()
        self.head = QHBoxLayout()
        self.head.setContentsMargins(14, 10, 12, 8)
        self.head.setSpacing(metrics.GAP_SMALL)
        self.head.addWidget(name)
        self.head.addWidget(law, 1)
        self.head.addWidget(about)
        self.head.addWidget(drop)
        strips = QVBoxLayout()
        strips.setContentsMargins(14, 0, 14, 0)
        strips.setSpacing(6)
        strips.addWidget(self.banner)
        strips.addWidget(self._notes)
        strips.addWidget(self._about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addLayout(strips)
        column.addWidget(self.table)
        self.setAccessibleName(self._name)

    def show_ground(self, ground: GroundView, case: RefusalCase) -> None:
        """Show how the ground stands."""
        self.banner.show_state(self._dead(ground))
        self._notes.show_state(self._noted(ground))
        self.table.show_ground(ground, case)

    def _dead(self, ground: GroundView) -> StripState | None:
        """Why it can carry no refusal any more, and what is still possible."""
        if not ground.dead:
            return None
        rule = self._words.book.refusal_grounds[ground.id]
        joint = "；" if self._words.chinese else "; "
        reasons = joint.join(dict.fromkeys(self._words.reason(problem) for problem in ground.problems))
        text = self.tr("No refusal can rest on this now: {reasons}.").format(reasons=reasons)
        ways = [self.tr("Pay as the contract says"), self.tr("Check another ground")]
        offers = self._words.texts(rule.offers)
        advice = self.tr("Still possible: {ways}. Ask legal counsel to confirm.").format(
            ways=joint.join([*ways, offers] if offers else ways)
        )
        return StripState(text, "red", advice)

    def _on_about_clicked(self) -> None:
        """Show or hide what the rule pack says of the ground beside its elements."""
        if not self._about.isHidden():
            self._about.show_state(None)
            return
        rule = self._words.book.refusal_grounds[self.ground_id]
        lines = []
        if rule.consequences:
            lines.append(self.tr("Consequence: {text}").format(text=self._words.texts(rule.consequences)))
        if rule.forbid:
            lines.append(self.tr("Never: {text}").format(text=self._words.texts(rule.forbid)))
        if rule.offers:
            lines.append(self.tr("May be offered: {text}").format(text=self._words.texts(rule.offers)))
        self._about.show_state(StripState("\n".join(lines), "accent", closable=True))

    def _noted(self, ground: GroundView) -> StripState | None:
        """A ground that is none, such as missing papers, says so."""
        if ground.is_refusal:
            return None
        rule = self._words.book.refusal_grounds[ground.id]
        note = rule.note_zh if self._words.chinese else rule.note_en
        text = self.tr("This is no ground of refusal: papers are asked for, nothing is refused.")
        return StripState(note or text, "accent")
