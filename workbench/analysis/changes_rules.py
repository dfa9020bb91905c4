"""What is wrong with a change or an amount of business as typed; lists everything at once. Pure."""

import re
import unicodedata
from datetime import date, timedelta

from workbench.analysis.changes_model import DenominatorDraft, InterventionDraft
from workbench.complaints.examining import Examiner
from workbench.errors import Problem
from workbench.rulebook.reading import Rulebook

TITLE_MAX_CHARS, SHORT_MAX_CHARS, NOTE_MAX_CHARS = 100, 200, 2000
LARGEST = 10**15
_PERIOD = re.compile(r"(?P<year>20\d\d)(?:-?(?P<part>H[12]|Q[1-4])|-(?P<month>0[1-9]|1[0-2]))?")
_NUMBER = re.compile(r"(\d+)(?:\.(\d{1,8}))?(万|亿)?")
_TIMES = {None: 1, "万": 10**4, "亿": 10**8}
_PART_MONTHS = {"H": 6, "Q": 3}

Values = dict[str, str | date | int | None]


def intervention_of(
    draft: InterventionDraft, book: Rulebook, today: date
) -> tuple[Values | None, tuple[Problem, ...]]:
    """The change by its columns, or everything that keeps it from standing."""
    examiner = Examiner(book, today)
    values: Values = {
        "title": examiner.safe_text(draft.title, "title", TITLE_MAX_CHARS),
        "started_on": _day(examiner, draft.started_on),
        "category": examiner.code(draft.category, "category", book.categories),
        "cause": examiner.code(draft.cause, "cause", book.causes),
        "product": examiner.text(draft.product, "product", SHORT_MAX_CHARS),
        "unit": examiner.text(draft.unit, "unit", SHORT_MAX_CHARS),
        "note": examiner.safe_text(draft.note, "note", NOTE_MAX_CHARS),
    }
    if values["title"] is None:
        examiner.refuse("title", "analysis.title_missing")
    return (None if examiner.refused else values), tuple(examiner.problems)


def denominator_of(
    draft: DenominatorDraft, book: Rulebook, today: date
) -> tuple[Values | None, tuple[Problem, ...]]:
    """The amount of business by its columns, or everything that keeps it from standing."""
    examiner = Examiner(book, today)
    measure = examiner.code(draft.measure, "measure", book.regulator_measures)
    if measure is None and not examiner.refused:
        examiner.refuse("measure", "analysis.measure_missing")
    period = canonical_period(draft.period)
    if period is None:
        examiner.refuse("period", "analysis.period_unreadable", value=draft.period[:40])
    value = whole_number(draft.value)
    if value is None or not 0 < value <= LARGEST:
        examiner.refuse("value", "analysis.value_unreadable", value=draft.value[:40])
    source = examiner.safe_text(draft.source, "source", SHORT_MAX_CHARS)
    if source is None:
        examiner.refuse("source", "analysis.source_missing")
    unit = examiner.text(draft.unit, "unit", SHORT_MAX_CHARS)
    values: Values = {
        "measure": measure, "period": period, "unit": unit, "value": value, "source": source,
    }  # fmt: skip
    return (None if examiner.refused else values), tuple(examiner.problems)


def reason_of(typed: str, book: Rulebook, today: date) -> tuple[str | None, tuple[Problem, ...]]:
    """Why a change is taken back."""
    examiner = Examiner(book, today)
    reason = examiner.safe_text(typed, "reason", NOTE_MAX_CHARS)
    if reason is None:
        examiner.refuse("reason", "analysis.reason_missing")
    return (None if examiner.refused else reason), tuple(examiner.problems)


def canonical_period(typed: str) -> str | None:
    """`2026`, `2026H1`, `2026Q3` or `2026-09`; none for anything else."""
    found = _PERIOD.fullmatch(unicodedata.normalize("NFKC", typed).strip().upper())
    if found is None:
        return None
    if found["month"]:
        return f"{found['year']}-{found['month']}"
    return found["year"] + (found["part"] or "")


def period_days(period: str) -> tuple[date, date]:
    """First and last day of such a period."""
    year, rest = int(period[:4]), period[4:]
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if rest.startswith("-"):
        first, months = int(rest[1:]), 1
    else:
        months = _PART_MONTHS[rest[0]]
        first = (int(rest[1]) - 1) * months + 1
    after = first + months
    end = date(year + (after > 12), after - 12 if after > 12 else after, 1)
    return date(year, first, 1), end - timedelta(days=1)


def whole_number(typed: str) -> int | None:
    """A number of things as typed: digits, commas between thousands, and 万 or 亿 behind."""
    found = _NUMBER.fullmatch(re.sub(r"[,，\s]", "", unicodedata.normalize("NFKC", typed)))
    if found is None:
        return None
    fraction = found[2] or ""
    times = _TIMES[found[3]]
    scaled = int(found[1] + fraction) * times
    whole, rest = divmod(scaled, 10 ** len(fraction))
    return None if rest else whole


def _day(examiner: Examiner, typed: str) -> date | None:
    if not typed.strip():
        examiner.refuse("started_on", "analysis.day_missing")
        return None
    return examiner.day(typed, "started_on")
