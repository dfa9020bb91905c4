"""A quiet card: the case in two sentences, feeling and urgency with their words, precedents, advice."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.kit.action_button import ActionButton
from ui.kit.card import rule
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.flow_layout import FlowLayout
from ui.kit.palette import Tone
from ui.kit.section_label import SectionLabel
from ui.precedents.advice_block import AdviceBlock
from ui.precedents.similar_line import SimilarLine
from workbench.precedents.model import AdviceLine, CaseReading
from workbench.suggestions.model import Reason, Suggestions
from workbench.wording.precedents import PrecedentWords

WORDS_SHOWN = 4
SIMILAR_SHOWN = 3


class ReadingCard(RefilledCard):
    """`opened` carries the id of a similar case. Hidden until there is something to say."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: tuple[CaseReading, Masks, CaseWords] | None = None
        self._all_shown = False
        self.show_title(self.tr("What it says"), self.tr("read by rules; sets nothing"))
        self.hide()

    def show_state(self, reading: CaseReading, masks: Masks, words: CaseWords) -> None:
        """Show another case's reading."""
        self._shown, self._all_shown = (reading, masks, words), False
        self._fill(reading, masks, words)

    def _fill(self, reading: CaseReading, masks: Masks, words: CaseWords) -> None:
        said = PrecedentWords(words.wording)
        parts = [
            *self._summary(reading.suggestions, masks),
            *self._feelings(reading.suggestions, words),
            *self._advice(reading.advice, said),
            *self._similar(reading, said),
        ]
        self.refill(parts)
        self.setVisible(bool(parts))

    def _summary(self, found: Suggestions, masks: Masks) -> Iterator[QWidget]:
        for line in found.summary:
            yield wrapped(masks.text(" ".join(line.text.split())))

    def _feelings(self, found: Suggestions, words: CaseWords) -> Iterator[QWidget]:
        chips = []
        if found.emotion.level:
            names = words.wording.several(words.wording.name("emotions", c) for c in found.emotion.labels[:2])
            text = self.tr("Emotion {level} {names}").format(level=found.emotion.level, names=names)
            tone: Tone = "red" if found.emotion.level >= 3 else "amber"
            chips.append(ChipState(text.strip(), tone, reason=_quoted(found.emotion.reasons)))
        for one in found.urgency:
            name = words.sentence(f"suggestions.urgency_{one.code}", {})
            chips.append(ChipState(name, "amber", "clock", _quoted(one.reasons)))
        if chips:
            row = QWidget()
            flow = FlowLayout(row)
            for state in chips:
                chip = Chip()
                chip.show_state(state)
                chip.setToolTip(f"{state.text} {state.reason}")
                flow.addWidget(chip)
                chip.show()
            yield row

    def _advice(self, lines: tuple[AdviceLine, ...], said: PrecedentWords) -> Iterator[QWidget]:
        if not lines:
            return
        yield rule()
        yield SectionLabel(self.tr("First steps"), small=True)
        for line in lines:
            yield AdviceBlock(said.advice(line), said.source(line))

    def _similar(self, reading: CaseReading, said: PrecedentWords) -> Iterator[QWidget]:
        yield rule()
        shown = len(reading.similar) if self._all_shown else SIMILAR_SHOWN
        cases = reading.similar[:shown]
        heading = self.tr("Closed cases like it")
        if reading.considered > len(cases):
            nearest = self.tr("the nearest {shown} of {count}")
            heading = f"{heading} · {nearest.format(shown=len(cases), count=reading.considered)}"
        yield SectionLabel(heading, small=True)
        if not reading.similar:
            yield wrapped(self.tr("None yet. Every case that is closed here will be compared."), "secondary")
        for case in cases:
            line = SimilarLine(case, said)
            line.opened.connect(self.opened)
            yield line
        hidden = len(reading.similar) - len(cases)
        if hidden:
            more = ActionButton(self.tr("%n more", "", hidden), kind="quiet")
            more.clicked.connect(self._on_more_clicked)
            yield more

    def _on_more_clicked(self) -> None:
        self._all_shown = True
        if self._shown is not None:
            self._fill(*self._shown)


def _quoted(reasons: tuple[Reason, ...]) -> str:
    return "".join(f"“{reason.word}”" for reason in reasons[:WORDS_SHOWN])
