"""One contact as it was recorded: words, facts, emotion, demand and promises apart."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line, fact_lines
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.dates import clock_time, moment, whole_date
from ui.kit.palette import Tone
from workbench.contacts.model import SPOKEN, ContactRow, PromiseRow
from workbench.moment import branch_date

ALARMING_LEVEL = 3
RAISED_LEVEL = 2


class ContactCard(Card):
    """Shows a ContactRow."""

    def __init__(
        self, contact: ContactRow, words: CaseWords, masks: Masks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._contact, self._words, self._masks = contact, words, masks
        day = whole_date(branch_date(contact.started_at))
        self.show_title(f"{day} {clock_time(contact.started_at)}", self._frame())
        for chip in self._chips():
            self.add_action(chip)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for line in self._lines():
            lines.addWidget(line)
        self.body.addLayout(lines)
        text = self.tr("Recorded by {name}, {when}")
        when = moment(contact.recorded_at, words.today)
        self.add(wrapped(text.format(name=contact.recorded_by, when=when), "hint"))

    def _frame(self) -> str:
        contact = self._contact
        parts = [self._words.wording.name("contact_channels", contact.kind)]
        if contact.duration_seconds:
            minutes, seconds = divmod(contact.duration_seconds, 60)
            parts.append(self.tr("{minutes} min {seconds:02d} s").format(minutes=minutes, seconds=seconds))
        if contact.person_name:
            parts.append(self._masks.name(contact.person_name))
        if contact.caller:
            parts.append(self._masks.text(contact.caller))
        return " · ".join(parts)

    def _chips(self) -> list[Chip]:
        contact, chips = self._contact, []
        if not contact.answered:
            chips.append(Chip(self.tr("Not reached"), "amber", "phone"))
        if contact.kind in SPOKEN and contact.answered:
            told = {
                True: (self.tr("Recording told"), "green", "check"),
                False: (self.tr("Recording not told"), "amber", "alert"),
                None: (self.tr("Recording: not noted"), "neutral", ""),
            }[contact.recording_told]
            tones: dict[str, Tone] = {"green": "green", "amber": "amber", "neutral": "neutral"}
            chips.append(Chip(told[0], tones[told[1]], told[2]))
        if contact.emotion_level is not None:
            chips.append(self._emotion(contact.emotion_level))
        return chips

    def _emotion(self, level: int) -> Chip:
        tone: Tone = "red" if level >= ALARMING_LEVEL else "amber" if level >= RAISED_LEVEL else "green"
        label = self._words.wording.name("emotions", self._contact.emotion_label)
        text = self.tr("Emotion {level} {label}").format(level=level, label=label).strip()
        return Chip(text, tone, "chat")

    def _lines(self) -> list[QWidget]:
        contact, mask = self._contact, self._masks.text
        written = (
            (self.tr("Own words"), contact.said),
            (self.tr("Facts"), contact.facts),
            (self.tr("Demand"), contact.demand),
            (self.tr("Shown by"), contact.emotion_words),
        )
        lines = fact_lines([(label, mask(text or "")) for label, text in written])
        lines += [self._promise(promise) for promise in contact.promises]
        return lines + fact_lines([(self.tr("Next step"), mask(contact.next_step or ""))])

    def _promise(self, promise: PromiseRow) -> QWidget:
        due = " ".join(part for part in (whole_date(promise.due_on), promise.due_time or "") if part)
        text = self.tr("by {day}").format(day=due)
        chip = (
            Chip(self.tr("Kept"), "green", "check")
            if promise.kept_at
            else Chip(self.tr("Open"), "amber", "clock")
        )
        return fact_line(self.tr("Promise"), self._masks.text(promise.text), chip, note=text)
