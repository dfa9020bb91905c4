"""What waits for somebody, in words."""

from PySide6.QtCore import QObject

from ui.case.target import CaseTarget
from ui.kit.chip_painter import ChipState
from ui.kit.dates import moment, short_date
from ui.kit.palette import Tone
from ui.today.day_words import DOCUMENTS_TAB, EVIDENCE_TAB, SEPARATOR, DayWords
from ui.today.waiting_state import WaitingState
from workbench.today.model import (
    ExtensionLine,
    LetterLine,
    OfferLine,
    OriginalLine,
    PausedLine,
    RequestLine,
    SignalLine,
)


class WaitingWords(QObject):
    """Says the lines of the cards below the lanes, in the language and from the moment of the day's words."""

    def __init__(self, words: DayWords) -> None:
        super().__init__()
        self._words = words

    def extension(self, line: ExtensionLine) -> WaitingState:
        """A decision to tell or to put off: which period comes next, and what it takes."""
        name = self._words.wording.name
        text = SEPARATOR.join((self._head(line), name("clocks", line.rule_id)))
        needs = [self.tr("extend to {clock}").format(clock=name("clocks", line.next_id))]
        if line.approval == "superior":
            needs.append(self.tr("approval of the superior unit or head office"))
        elif line.approval:
            needs.append(self.tr("approval of the head of complaint work"))
        day = short_date(line.statutory_on, self._words.today)
        needs.append(self.tr("notice by {day}").format(day=day))
        tone: Tone = "red" if line.days < 0 else "amber"
        due = short_date(line.due_on, self._words.today)
        when = self.tr("today") if line.days == 0 else due
        chip = ChipState(when, tone, "warning" if tone == "red" else "clock")
        return WaitingState(text, SEPARATOR.join(needs), chip, CaseTarget(line.complaint_id))

    def offer(self, line: OfferLine) -> WaitingState:
        """A case that a colleague offers."""
        text = SEPARATOR.join(
            (self._head(line), self.tr("offered by {name}").format(name=line.from_name), line.reason)
        )
        note = moment(line.offered_at, self._words.today)
        return WaitingState(text, note, None, CaseTarget(line.complaint_id))

    def letter(self, line: LetterLine) -> WaitingState:
        """A draft to finish, or an issued letter to deliver."""
        title = line.zh if self._words.wording.language == "zh" else line.en
        text = SEPARATOR.join((self._head(line), title))
        when = moment(line.at, self._words.today)
        if line.number is None:
            chip, note = ChipState(self.tr("Draft"), "neutral"), when
        else:
            chip = ChipState(self.tr("Not delivered"), "amber", "mail")
            tries = self.tr("%n attempt(s)", "", line.tries) if line.tries else self.tr("no attempt yet")
            note = SEPARATOR.join((line.number, self.tr("issued {when}").format(when=when), tries))
        return WaitingState(text, note, chip, CaseTarget(line.complaint_id, DOCUMENTS_TAB, line.id))

    def paused(self, line: PausedLine) -> WaitingState:
        """A clock that stands still."""
        text = SEPARATOR.join((self._head(line), self._words.wording.name("clocks", line.rule_id)))
        since = short_date(line.since, self._words.today)
        days = line.days
        note = self.tr("stands still since {day}, %n day(s)", "", days).format(day=since)
        return WaitingState(text, note, None, CaseTarget(line.complaint_id))

    def request(self, line: RequestLine) -> WaitingState:
        """A request about personal data: to be decided, or to be done."""
        name = self._words.wording.name("data_requests", line.kind)
        text = SEPARATOR.join(part for part in (line.person_name, name) if part)
        if line.days is None:
            chip = ChipState(self.tr("to be done"), "amber", "clock")
        else:
            late = line.days < 0
            day = short_date(line.due_on, self._words.today)
            chip = ChipState(day, "red" if late else "amber", "warning" if late else "clock")
        return WaitingState(text, line.asked, chip, line.person_id)

    def signal(self, line: SignalLine) -> WaitingState:
        """A review that waits for a second person, or a label about to end; no names of people."""
        if line.ends_on is None:
            chip = ChipState(self.tr("to be reviewed"), "accent", "clock")
            note = self.tr("{cases} cases, suggested by {name}").format(
                cases=line.cases, name=line.proposed_by
            )
            return WaitingState(line.title, note, chip, line.review_id)
        day = short_date(line.ends_on, self._words.today)
        chip = ChipState(self.tr("ends {day}").format(day=day), "amber", "clock")
        note = self.tr("To go on, it is suggested and reviewed anew.")
        return WaitingState(line.title, note, chip, line.review_id)

    def original(self, line: OriginalLine) -> WaitingState:
        """An exhibit whose file is not whole, or an original that should be back."""
        exhibit = self.tr("exhibit {number} {title}").format(number=line.number, title=line.title)
        text = SEPARATOR.join((self._head(line), exhibit))
        target = CaseTarget(line.complaint_id, EVIDENCE_TAB, f"{line.number}:custody")
        if line.due_back_on is None:
            note = self.tr("may not be used until it is restored and verified")
            return WaitingState(text, note, ChipState(self._fault(line.fault), "red", "warning"), target)
        day = short_date(line.due_back_on, self._words.today)
        late = line.days < 0
        said = self.tr("due back {day}").format(day=day) if late else self.tr("due back today")
        chip = ChipState(said, "red" if late else "amber", "warning" if late else "clock")
        return WaitingState(text, self.tr("with {name}").format(name=line.lent_to or "—"), chip, target)

    def _fault(self, code: str) -> str:
        said = {
            "changed": self.tr("file changed"),
            "missing": self.tr("file gone"),
            "unreadable": self.tr("file unreadable"),
        }
        return said[code]

    def _head(self, line: ExtensionLine | OfferLine | LetterLine | PausedLine | OriginalLine) -> str:
        return f"{self._words.case(line.case_no)} {line.person_name}".strip()
