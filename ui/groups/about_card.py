"""What a group is about, why it was seen, who is on the task force and who speaks for the members."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.groups.asking import GroupState
from ui.groups.words import GroupWords
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from ui.kit.section_label import SectionLabel


class AboutCard(Card):
    """Buttons change grade, task force and representatives while the group is open."""

    grade_wanted = Signal()
    staff_wanted = Signal()
    elect_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("The event"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)
        self._actions = QWidget()
        line = FlowLayout(self._actions, spacing=8)
        for text, icon, signal in (
            (self.tr("Grade…"), "flag", self.grade_wanted),
            (self.tr("Task force…"), "people", self.staff_wanted),
            (self.tr("Representatives…"), "star", self.elect_wanted),
        ):
            button = ActionButton(text, icon_name=icon)
            button.clicked.connect(signal)
            line.addWidget(button)
        self.add(self._actions)
        self.body.addStretch(1)

    def show_state(self, state: GroupState, words: GroupWords) -> None:
        """Show another group."""
        sheet = state.sheet
        lines: list[QWidget] = [wrapped(sheet.event)]
        named = " · ".join(text for text in (sheet.product, sheet.unit) if text)
        if named:
            lines.append(wrapped(named, "secondary"))
        grade = words.grade(sheet.grade).text
        why = self.tr("{grade}: {reason}").format(grade=grade, reason=sheet.grade_reason)
        if sheet.face_to_face is not None:
            why += " · " + self.tr("%n face to face", "", sheet.face_to_face)
        lines.append(wrapped(why, "secondary"))
        if sheet.reasons:
            lines += [SectionLabel(self.tr("Why it was seen"), small=True), self._chips(state, words)]
        lines.append(SectionLabel(self.tr("Task force"), small=True))
        lines += [wrapped(line) for line in self._force(state, words)]
        lines.append(SectionLabel(self.tr("Representatives"), small=True))
        lines += [wrapped(line) for line in self._speakers(state, words)]
        if sheet.closed_at is not None:
            lines += [SectionLabel(self.tr("Review"), small=True), wrapped(sheet.closing)]
        fill(self._lines, lines)
        self._actions.setVisible(sheet.closed_at is None)

    def _chips(self, state: GroupState, words: GroupWords) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=6)
        for reason in state.sheet.reasons:
            flow.addWidget(Chip(words.reason(reason), "neutral" if reason.kind == "word" else "accent"))
        return box

    def _force(self, state: GroupState, words: GroupWords) -> list[str]:
        lines = []
        for post in state.sheet.roles:
            line = f"{words.role(post.role)}  {post.person}"
            if post.deputy:
                line += self.tr(" (deputy {name})").format(name=post.deputy)
            lines.append(line)
        return lines or [self.tr("Nobody yet.")]

    def _speakers(self, state: GroupState, words: GroupWords) -> list[str]:
        lines = []
        for one in state.sheet.representatives:
            since = words.whole_day(one.representative_since) if one.representative_since else ""
            lines.append(f"{words.person(one)}  {one.case_no}  {since}  {one.election}")
        most = self.tr("Nobody yet; {most} at most, elected in writing (Measures 12).")
        return lines or [most.format(most=state.limits.representatives)]
