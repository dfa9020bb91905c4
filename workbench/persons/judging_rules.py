"""What is wrong with a judgement about a person as typed, and what is fit to keep."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from workbench.errors import Problem, UserError
from workbench.identity.authentication import blank_secrets, find_secrets
from workbench.money import parse_amount
from workbench.rulebook.profile_model import Facet
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input, half_width, search_key

# A judgement holds for half a year unless said otherwise, and never beyond a year: people change.
DAYS, DAYS_AT_MOST = 180, 365
TEXT_MAX_CHARS = 2000


@dataclass(frozen=True, slots=True)
class JudgementDraft:
    """A judgement as typed; `field` is a judged facet, `basis` what was seen or heard."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "coerce_numbers_to_str": True}

    person_id: str = ""
    field: str = ""
    value: str = ""
    basis: str = ""
    complaint_id: str = ""
    days: int = DAYS


@dataclass(frozen=True, slots=True)
class JudgementAccepted:
    """A judgement, ready to keep; amounts are fen."""

    field: str
    value: str
    basis: str
    expires_on: date


@dataclass(frozen=True, slots=True)
class JudgementExamination:
    """The problems found; `accepted` is there when none of them is an error."""

    problems: tuple[Problem, ...]
    accepted: JudgementAccepted | None


def examine_judgement(draft: JudgementDraft, book: Rulebook, today: date) -> JudgementExamination:
    """Everything that is wrong with a judgement, and its parsed form when nothing is."""
    problems: list[Problem] = []
    facet = book.profile.get(draft.field.strip())
    if facet is None or not facet.judged:
        problems.append(Problem("field", "profile.not_judged", {"value": draft.field[:40]}))
        facet = None
    value = _text(draft.value, "value", problems)
    if not value:
        problems.append(Problem("value", "profile.value_missing"))
    elif facet is not None:
        value = _value_of(facet, value, book, problems)
    basis = _text(draft.basis, "basis", problems)
    if not basis:
        problems.append(Problem("basis", "profile.basis_missing"))
    if not 1 <= draft.days <= DAYS_AT_MOST:
        problems.append(Problem("days", "profile.days_out_of_range", {"limit": str(DAYS_AT_MOST)}))
    if any(problem.level == "error" for problem in problems):
        return JudgementExamination(tuple(problems), None)
    expires_on = today + timedelta(days=draft.days)
    accepted = JudgementAccepted(draft.field.strip(), value, basis, expires_on)
    return JudgementExamination(tuple(problems), accepted)


def banned_in(text: str, book: Rulebook) -> list[str]:
    """The banned words in a text, however they are spaced or spelt in width.

    Source: 个人信息保护法 6, 28 (no more than needed; sensitive data).
    """
    key = search_key(text).replace(" ", "")
    return [word for subject in book.profile_banned.rows for word in subject.words if search_key(word) in key]


def _value_of(facet: Facet, typed: str, book: Rulebook, problems: list[Problem]) -> str:
    if facet.choices:
        known = {choice.value for choice in facet.choices}
        if typed not in known:
            detail = {"value": typed[:40], "choices": ", ".join(sorted(known))}
            problems.append(Problem("value", "profile.not_a_choice", detail))
    elif facet.kind == "number":
        return _mark(facet, typed, problems)
    elif facet.kind == "amount":
        try:
            return str(parse_amount(typed, field="value"))
        except UserError as error:
            problems.extend(error.problems)
    else:
        for word in banned_in(typed, book)[:3]:
            problems.append(Problem("value", "profile.banned_word", {"word": word}))
    return typed


def _mark(facet: Facet, typed: str, problems: list[Problem]) -> str:
    lowest, highest = facet.lowest or 0, facet.highest or 0
    figure = half_width(typed)
    if not (figure.isascii() and figure.isdigit() and lowest <= int(figure[:4]) <= highest):
        detail = {"value": typed[:40], "lowest": str(lowest), "highest": str(highest)}
        problems.append(Problem("value", "profile.not_on_scale", detail))
        return typed
    return str(int(figure))


def _text(typed: str, field: str, problems: list[Problem]) -> str:
    cleaned, found = clean_input(typed, field=field, max_chars=TEXT_MAX_CHARS)
    problems.extend(found)
    secrets = find_secrets(cleaned, field=field)
    problems.extend(replace(problem, level="warning") for problem in secrets)
    return (blank_secrets(cleaned) if secrets else cleaned).strip()
