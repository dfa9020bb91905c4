"""What to remind somebody of, and when; nothing twice a day. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from workbench.moment import BRANCH_ZONE

if TYPE_CHECKING:
    from workbench.today.model import DueLine

# A promised call is told so long before its time, to leave room for looking the case up. Source: our design.
LEAD = timedelta(minutes=10)


def reminders(
    lines: Iterable[DueLine], now: datetime, told: Collection[str], *, in_round: bool
) -> tuple[DueLine, ...]:
    """The lines to tell now.

    What has a time of day is told when that comes near; everything else, and what is overdue, only in a
    round. Nothing whose mark is among those told today.
    """
    near = (now + LEAD).astimezone(BRANCH_ZONE)
    return tuple(line for line in lines if mark_of(line) not in told and _is_due(line, near, in_round))


def rounds_between(times: Sequence[time], before: datetime, now: datetime) -> tuple[time, ...]:
    """The times of day that came since an instant, on the day of the branch that it is now."""
    last, here = before.astimezone(BRANCH_ZONE), now.astimezone(BRANCH_ZONE)
    since = last.time() if last.date() == here.date() else time.min
    fresh = last.date() != here.date()
    return tuple(one for one in times if (since < one or (fresh and one == since)) and one <= here.time())


def mark_of(line: DueLine) -> str:
    """A mark by which a due thing is known again, and which tells nothing about it."""
    # The window imports this module at its start, and that library brings a large one of the system's.
    from hashlib import blake2s

    return blake2s(f"{line.what}:{line.source_id}:{line.due_on}".encode(), digest_size=6).hexdigest()


def _is_due(line: DueLine, near: datetime, in_round: bool) -> bool:
    if line.days == 0 and line.due_time:
        hour, minute = map(int, line.due_time.split(":"))
        at = datetime.combine(line.due_on, time(hour, minute), BRANCH_ZONE)
        return at <= near
    return in_round and line.days <= 0
