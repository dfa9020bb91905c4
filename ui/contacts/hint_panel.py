"""Shows the hints that fit the conversation while it is being written down."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.contacts.hints import HintLine
from ui.kit.palette import Tone
from ui.kit.strip import Strip, StripState

TONES: dict[str, Tone] = {"stop": "red", "avoid": "amber", "do": "accent"}
ICONS = {"stop": "warning", "avoid": "alert", "do": "info"}
STRIPS = 4


class HintPanel(QWidget):
    """One strip for each hint, the gravest first; nothing at all when none fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._strips = [Strip() for _ in range(STRIPS)]
        for strip in self._strips:
            column.addWidget(strip)
        self.setAccessibleName(self.tr("Hints"))

    def show_state(self, hints: Sequence[HintLine], phrases: Sequence[str] = ()) -> None:
        """Show hints; `phrases` stand under the gravest one."""
        for place, strip in enumerate(self._strips):
            hint = hints[place] if place < len(hints) else None
            strip.show_state(None if hint is None else self._state(hint, () if place else phrases))
        self.setVisible(bool(hints))

    def _state(self, hint: HintLine, phrases: Sequence[str]) -> StripState:
        advice = self.tr("You may say: {phrases}").format(phrases=" ".join(phrases)) if phrases else ""
        if hint.words:
            words = self.tr(", ").join(hint.words)
            advice = self.tr("Because of your words: {words}").format(words=words)
        return StripState(hint.text, TONES[hint.kind], advice, icon=ICONS[hint.kind])
