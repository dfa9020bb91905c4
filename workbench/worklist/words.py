"""Says what is due, for paper, the calendar file and the command line."""

from datetime import date

from workbench.rulebook.model import Language
from workbench.rulebook.reading import Rulebook
from workbench.today.model import FOLLOW_UP, PROMISE, RECTIFICATION, REPLY_BY, DueLine
from workbench.wording.naming import Wording

_KINDS = (PROMISE, REPLY_BY, RECTIFICATION)


class ListWords:
    """The words of one list."""

    def __init__(self, language: Language, book: Rulebook) -> None:
        self.language: Language = language
        self._wording = Wording(language, book)

    def say(self, label: str, /, **detail: object) -> str:
        """A text of the list, such as `worklist.title`."""
        values = {key: str(value) for key, value in detail.items()}
        return self._wording.messages.text(f"worklist.{label}", values)

    def rule(self, line: DueLine) -> str:
        """The name of what is due, without anything that somebody wrote."""
        if line.what == FOLLOW_UP:
            return self.say("follow_up", days=(line.text or "").removeprefix("D"))
        return self.say(line.what) if line.what in _KINDS else self._wording.name("clocks", line.what)

    def clock(self, rule_id: str) -> str:
        """The name of a clock."""
        return self._wording.name("clocks", rule_id)

    def matter(self, line: DueLine) -> str:
        """What is due, with what was promised or which letter it is."""
        text = None if line.what == FOLLOW_UP else line.text
        return " · ".join(part for part in (self.rule(line), text) if part)

    def cites(self, line: DueLine) -> str:
        """The law it rests on."""
        cited = (self._wording.book.cite(one, self.language) for one in line.citations)
        return ("；" if self.language == "zh" else "; ").join(cited)

    def day(self, on: date) -> str:
        """`2026-09-30 周三`."""
        return f"{on.isoformat()} {self.say(f'weekday_{on.isoweekday()}')}"

    def late(self, days: int) -> str:
        """How far away it is, when it has passed."""
        return self.say("late", days=-days) if days < 0 else self.say("due_today") if days == 0 else ""
