"""Which particulars an exhibit has, what is wrong with them as typed, and which are owed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from workbench.complaints.examining import Examiner
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.evidence.model import EvidenceRow
from workbench.evidence.particulars_model import GIVEN, Asked, Particulars
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.evidence_model import Particular
from workbench.rulebook.reading import Rulebook

TEXT_MAX_CHARS = 300
PERSON_MAX_CHARS = 80
UNCOMPARED = "copy_unchecked"
NO_CERTIFICATION = "none"
PRESUMPTIONS = (
    "adverse_to_holder",
    "neutral_platform",
    "formed_in_business",
    "kept_as_archives",
    "kept_as_agreed",
    "notarised",
)

_TICKED = frozenset({"yes", "true", "1", "是"})
_UNTICKED = frozenset({"no", "false", "0", "否"})
_MOMENT = re.compile(
    r"(?P<day>.+?)[T ]\s*(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：](?P<second>\d{2}))?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)


@dataclass(frozen=True, slots=True)
class ParticularsExamined:
    """The problems found, and all particulars as they would stand; none when one of them is an error."""

    problems: tuple[Problem, ...]
    accepted: Particulars | None


def asked(kind: str, form: str, given: Particulars, book: Rulebook, on: date) -> tuple[Particular, ...]:
    """The particulars that are asked of an exhibit of this kind and form, in the order of the rule pack.

    One that hangs on another is asked once that other is given; what was given is always among them.
    """
    groups = {group.id for group in book.particular_groups.active(on) if group.concerns(kind, form)}
    return tuple(
        field
        for field in book.evidence_particulars.active(on)
        if field.id in given or (field.group in groups and (not field.needs or field.needs in given))
    )


def examine(
    typed: Mapping[str, str], kept: Particulars, exhibit: Asked, book: Rulebook, today: date
) -> ParticularsExamined:
    """Everything that is wrong with particulars as typed over those kept; errors name `particulars.<id>`.

    Source: 证据规定 15-17, 44, 93-94; 在线诉讼规则 12-13, 16-19; 民诉解释 115.
    """
    examiner = Examiner(book, today)
    standing = dict(kept)
    for name, text in typed.items():
        field = book.evidence_particulars.get(name)
        if field is None:
            examiner.refuse(f"particulars.{name[:40]}", "particular.unknown", value=name[:40])
            continue
        value = _value(examiner, field, text, exhibit)
        if value:
            standing[name] = value
        else:
            standing.pop(name, None)
    for name in standing:
        field = book.evidence_particulars[name]
        left_alone = field.needs in kept and field.needs not in standing
        if kept.get(name) != standing[name] or left_alone:
            _check_place(examiner, field, standing, exhibit)
    _check_order(examiner, standing)
    problems = (*examiner.problems, *(_as_warning(each) for each in owed(exhibit, standing, book, today)))
    return ParticularsExamined(problems, None if examiner.refused else standing)


def owed(exhibit: Asked, given: Particulars, book: Rulebook, on: date) -> tuple[Problem, ...]:
    """The particulars without which an exhibit of this kind and form should not be produced.

    Source: 证据规定 11, 44, 93; 民诉解释 115; 民诉法 73; 在线诉讼规则 16-19.
    """
    found = []
    for field in asked(exhibit.kind, exhibit.form, given, book, on):
        by_form = exhibit.form in field.owed_forms
        by_other = field.owed_with_needs and field.needs in given
        if field.id not in given and (by_form or by_other):
            found.append(Problem(f"particulars.{field.id}", "particular.owed", {"particular": field.id}))
    if _lacks_certification(given):
        found.append(Problem("particulars.legalised", "particular.not_certified"))
    return tuple(found)


def form_problems(row: EvidenceRow, given: Particulars, book: Rulebook, on: date) -> tuple[Problem, ...]:
    """What an exhibit owes before it can be produced in its form: why there is no original, and particulars.

    Source: 民诉解释 111 (copies that were not compared); 证据规定 11, 44.
    """
    found = owed(Asked(row.kind, row.form), given, book, on)
    if row.form == UNCOMPARED and row.why_no_original is None:
        return (Problem("why_no_original", "particular.no_reason"), *found)
    return found


def presumed(given: Particulars) -> tuple[str, ...]:
    """The ticks by which electronic data may be taken as true; they suggest and decide nothing.

    Source: 证据规定 94.
    """
    return tuple(name for name in PRESUMPTIONS if given.get(name) == GIVEN)


def _lacks_certification(given: Particulars) -> bool:
    """Official papers and papers on status from abroad, and all papers from Hong Kong, Macao and Taiwan.

    Source: 证据规定 16.
    """
    origin = given.get("origin")
    asked_for = origin not in (None, "foreign") or given.get("origin_paper") in ("official", "status")
    certified = given.get("legalised", NO_CERTIFICATION) != NO_CERTIFICATION
    return origin is not None and asked_for and not certified


def _value(examiner: Examiner, field: Particular, text: str, exhibit: Asked) -> str | None:
    place = f"particulars.{field.id}"
    if field.type == "day":
        day = examiner.day(text, place)
        return day.isoformat() if day else None
    if field.type == "moment":
        return _moment(examiner, place, text)
    limit = PERSON_MAX_CHARS if field.type == "person" else TEXT_MAX_CHARS
    cleaned = examiner.text(text, place, limit)
    if cleaned is None:
        return None
    if field.type == "tick":
        return _tick(examiner, place, cleaned)
    if field.type == "choice" and cleaned not in {choice.value for choice in field.choices}:
        examiner.refuse(place, "particular.not_a_choice", value=cleaned[:40])
    if field.type == "person" and not any(letter.isalpha() for letter in cleaned):
        examiner.refuse(place, "particular.not_a_name", value=cleaned[:40])
    return _exhibit(examiner, place, cleaned, exhibit) if field.type == "exhibit" else cleaned


def _tick(examiner: Examiner, place: str, text: str) -> str | None:
    said = text.lower()
    if said not in _TICKED | _UNTICKED:
        examiner.refuse(place, "particular.not_a_tick", value=text[:40])
    return GIVEN if said in _TICKED else None


def _exhibit(examiner: Examiner, place: str, text: str, exhibit: Asked) -> str | None:
    if not (text.isascii() and text.isdigit()) or int(text[:9]) not in exhibit.others:
        examiner.refuse(place, "particular.no_such_exhibit", value=text[:20])
        return None
    return str(int(text))


def _moment(examiner: Examiner, place: str, text: str) -> str | None:
    """An instant with its offset, or a day where nobody knows the hour."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        day = examiner.day(text, place)
        return day.isoformat() if day else None
    try:
        day = parse_date(found["day"], place)
        clock = f"{int(found['hour']):02}:{found['minute']}:{found['second'] or '00'}"
        zone = found["zone"] or ""
        at = datetime.fromisoformat(f"{day.isoformat()}T{clock}{zone}")
    except UserError as error:
        examiner.problems.extend(error.problems)
        return None
    except ValueError:
        examiner.refuse(place, "particular.bad_moment", value=text[:40])
        return None
    at = at if at.tzinfo else at.replace(tzinfo=BRANCH_ZONE)
    if at.astimezone(BRANCH_ZONE).date() > examiner.today:
        examiner.refuse(place, "date.in_future", value=day.isoformat(), today=examiner.today.isoformat())
    return at.isoformat(timespec="seconds")


def _check_place(examiner: Examiner, field: Particular, standing: Particulars, exhibit: Asked) -> None:
    """Whether the particular belongs to such an exhibit, and what it hangs on is given."""
    place = f"particulars.{field.id}"
    group = examiner.book.particular_groups[field.group]
    if not group.concerns(exhibit.kind, exhibit.form):
        examiner.refuse(place, "particular.not_asked", particular=field.id)
    elif field.needs and field.needs not in standing:
        examiner.refuse(place, "particular.needs", particular=field.id, other_particular=field.needs)


def _check_order(examiner: Examiner, standing: Particulars) -> None:
    """Nothing is compared before it was scanned, nor chained before it was extracted."""
    for first, then in (("scanned_on", "scan_compared_on"), ("extracted_at", "chained_at")):
        before, after = standing.get(first, "")[:10], standing.get(then, "")[:10]
        if before and after and after < before:
            detail = {"other_particular": first, "date": before}
            examiner.warn(f"particulars.{then}", "particular.before", **detail)


def _as_warning(problem: Problem) -> Problem:
    return Problem(problem.field, problem.code, problem.detail, level="warning")
