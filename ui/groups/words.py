"""What groups are called in the language of the window."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from ui.kit.chip_painter import ChipState
from ui.kit.dates import moment, short_date, whole_date
from ui.kit.palette import Tone
from ui.shell.desk import Desk
from workbench.groups.listing import Match
from workbench.groups.model import Grade, MemberRow, NoticeKind, Reason, Role
from workbench.moment import today
from workbench.money import format_amount
from workbench.wording.groups import reason_line
from workbench.wording.naming import Wording

_TONES: dict[Grade, Tone] = {Grade.WATCH: "amber", Grade.GENERAL: "accent", Grade.MAJOR: "red"}
_MATCHES: dict[Match, tuple[Tone, str]] = {
    Match.JOINS: ("green", "plus"), Match.MEMBER: ("neutral", "check"), Match.REPEATED: ("neutral", "check"),
    Match.ELSEWHERE: ("amber", "group"),
}  # fmt: skip


class GroupWords:
    """Words of today for one language."""

    def __init__(self, desk: Desk) -> None:
        self.wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self.today = today(desk.clock)
        self._messages = desk.messages
        self._book = desk.rulebook

    def grade(self, grade: Grade) -> ChipState:
        """How grave it is."""
        icon = "alert" if grade is Grade.MAJOR else "group"
        return ChipState(self._messages.text(f"group.grade_{grade.value}"), _TONES[grade], icon)

    def match(self, match: Match, group: str = "") -> ChipState:
        """What becomes of a line of a list."""
        tone, icon = _MATCHES.get(match, ("amber", "alert"))
        told = self._messages.text(f"group.match_{match.value}", {"group": group}).strip()
        return ChipState(told, tone, icon)

    def reason(self, reason: Reason) -> str:
        """Why cases may belong together."""
        return reason_line(reason, self._messages, self._book)

    def day(self, day: date) -> str:
        """A day, short."""
        return short_date(day, self.today)

    def whole_day(self, day: date) -> str:
        """A day with its year."""
        return whole_date(day)

    def moment(self, instant: datetime) -> str:
        """An instant, as short as today allows."""
        return moment(instant, self.today)

    def person(self, member: MemberRow) -> str:
        """The name of a member, masked."""
        return self.name(member.name)

    def name(self, name: str) -> str:
        """A name, masked."""
        return self.wording.masking.name(name) or QCoreApplication.translate("GroupWords", "Anonymous")

    def money(self, fen: int | None) -> str:
        """An amount, empty for none."""
        return "" if fen is None else format_amount(fen)

    def role(self, role: str) -> str:
        """A part of the task force."""
        return _roles().get(role, role)

    def notice(self, kind: str) -> str:
        """To whom a notice goes."""
        return _notices().get(kind, kind)

    def due(self, member: MemberRow) -> tuple[str, Tone | None]:
        """When a member's case is due, and how urgent that is."""
        if member.closed_on is not None:
            text = QCoreApplication.translate("GroupWords", "Closed {day}")
            return text.format(day=self.day(member.closed_on)), "green"
        if member.due_on is None:
            return "", None
        if member.due_on < self.today:
            text = QCoreApplication.translate("GroupWords", "Overdue since {day}")
            return text.format(day=self.day(member.due_on)), "red"
        left = (member.due_on - self.today).days
        return self.day(member.due_on), "amber" if left <= 3 else "neutral"


def role_names() -> dict[str, str]:
    """The parts of the task force in their order."""
    return _roles()


def notice_names() -> dict[str, str]:
    """The kinds of notices in their order."""
    return _notices()


def _roles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        Role.COMMAND.value: translate("GroupWords", "Commander"),
        Role.TALKS.value: translate("GroupWords", "Talks"),
        Role.LEGAL.value: translate("GroupWords", "Legal"),
        Role.BUSINESS.value: translate("GroupWords", "Business"),
        Role.OPINION.value: translate("GroupWords", "Public opinion"),
        Role.SAFETY.value: translate("GroupWords", "Logistics and safety"),
    }


def _notices() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        NoticeKind.MEMBERS.value: translate("GroupWords", "To the members"),
        NoticeKind.SUPERIOR.value: translate("GroupWords", "Report to the superior"),
        NoticeKind.REGULATOR.value: translate("GroupWords", "Report to the regulator"),
        NoticeKind.OTHER.value: translate("GroupWords", "To somebody else"),
    }
