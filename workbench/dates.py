"""Dates as people type them in an office: 2026-09-17, 2026/9/17, 2026年9月17日, 20260917."""

import re
import unicodedata
from datetime import date

from workbench.errors import UserError

_FORMS = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"),
    re.compile(r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日?"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
)
FIRST_YEAR, LAST_YEAR = 1900, 2100


def parse_date(text: str, field: str = "date") -> date:
    """The date a person typed; the year has four digits.

    Raises: UserError `date.unreadable` for other forms (also two-digit years, which are guesses),
        `date.impossible` for days that no calendar has, `date.out_of_range` outside 1900–2100.
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    found = next((match for form in _FORMS if (match := form.fullmatch(typed))), None)
    if found is None:
        raise UserError.one(field, "date.unreadable", value=text[:40])
    year, month, day = (int(found[part]) for part in "ymd")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UserError.one(field, "date.out_of_range", value=text[:40])
    try:
        return date(year, month, day)
    except ValueError:
        raise UserError.one(field, "date.impossible", value=text[:40]) from None
