"""Times of day and instants as people type them beside a phone."""

import re
import unicodedata
from datetime import UTC, datetime, time

from workbench.dates import parse_date
from workbench.errors import UserError
from workbench.moment import BRANCH_ZONE

_TIME = re.compile(r"(?P<h>\d{1,2})[:时点](?P<m>\d{1,2})?(?:[:分](?P<s>\d{1,2})?)?秒?")
_INSTANT = re.compile(r"(?P<day>\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?)(?:[T\s]\s*|(?<=日))(?P<time>\S+)")


def parse_time(text: str, field: str = "time") -> time:
    """The time of day that was typed, such as `19:02`, `19：02` or `19时02分`.

    Raises: UserError `contact.time_unreadable`.
    """
    found = _TIME.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        raise _unreadable(text, field)
    try:
        return time(int(found["h"]), int(found["m"] or 0), int(found["s"] or 0))
    except ValueError:
        raise _unreadable(text, field) from None


def parse_instant(text: str, field: str = "started_at") -> datetime:
    """The instant that was typed as day and time, in UTC; without an offset it is the branch's time.

    Raises: UserError `contact.time_missing`, `contact.time_unreadable` or what is wrong with the date.
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    found = _INSTANT.fullmatch(typed)
    if found is None:
        parse_date(typed, field)
        raise UserError.one(field, "contact.time_missing", value=text[:40])
    day = parse_date(found["day"], field)
    if _TIME.fullmatch(found["time"]):
        at = datetime.combine(day, parse_time(found["time"], field), BRANCH_ZONE)
        return at.astimezone(UTC)
    try:
        at = datetime.fromisoformat(f"{day.isoformat()}T{found['time']}")
    except ValueError:
        raise _unreadable(text, field) from None
    return (at if at.tzinfo else at.replace(tzinfo=BRANCH_ZONE)).astimezone(UTC)


def _unreadable(text: str, field: str) -> UserError:
    return UserError.one(field, "contact.time_unreadable", value=text[:40])
