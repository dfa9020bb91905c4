"""When words of self-harm were said: what to do now, before anything is filled in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.icon_view import IconView


class HumanCard(QFrame):
    """Hidden without such words; once somebody sees to the person it folds to one line, but stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "accent")
        self._words: tuple[str, ...] = ()
        self._seen_to = False
        self._title = _line(bold=True)
        self._title.setProperty("tone", "red")
        self._steps = QWidget()
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(2)
        for step in self._what_to_do():
            label = _line()
            label.setText(step)
            steps.addWidget(label)
        self.seen_to = ActionButton(self.tr("Somebody is seeing to them"))
        self.seen_to.clicked.connect(self._on_seen_to_clicked)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._steps)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 10, 10, 10)
        line.setSpacing(metrics.GAP)
        line.addWidget(IconView("phone", "red", 20), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.seen_to, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_state(self, words: Sequence[str]) -> None:
        """Show the card for these words; other words than before unfold it again."""
        if tuple(words) == self._words:
            return
        if set(words) - set(self._words):
            self._seen_to = False
        self._words = tuple(words)
        quoted = "".join(f"“{word}”" for word in words)
        self._title.setText(
            self.tr("They speak of taking their life: {words} The person comes first.").format(words=quoted)
        )
        self.setAccessibleName(self._title.text())
        self._fold()

    def _what_to_do(self) -> tuple[str, ...]:
        return (
            self.tr("1. Stay on the line. Speak slowly, let them talk, do not argue and do not promise."),
            self.tr("2. Call the person in charge over now; they take part in the talk."),
            self.tr("3. Ask where they are and who is with them; write it down with the phone number."),
            self.tr("4. Danger at this moment: call 110 or 120 and stay in touch until help is there."),
            self.tr(
                "5. The national helpline 12356 gives psychological support; offer it, in your own words."
            ),
            self.tr("What was said is kept as it was said. It sets no label and changes no right they have."),
        )

    def _on_seen_to_clicked(self) -> None:
        self._seen_to = True
        self.focusNextChild()
        self._fold()

    def _fold(self) -> None:
        self._steps.setVisible(not self._seen_to)
        self.seen_to.setVisible(not self._seen_to)
        self.setVisible(bool(self._words))


def _line(*, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if bold:
        label.setProperty("role", "heading")
    return label
