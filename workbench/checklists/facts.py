"""Facts as typed: read by their kind, kept as JSON, and read back."""

from datetime import UTC, date, datetime

from workbench.checklists.model import FactDraft, FactValue
from workbench.contacts.times import parse_instant
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.money import parse_amount
from workbench.rulebook.checklist_model import Fact
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input, half_width

TEXT_MAX_CHARS = 5000
SOURCE_MAX_CHARS = 500
LARGEST_NUMBER = 100_000

# Written where they happen (intake, contacts, moves) or computed; typing them would skip the proof.
KEPT_BY_THE_PROGRAM = (
    "complaint.received_on",
    "complaint.withdrawn_on",
    "complaint.new_facts_on",
    "contact.first_on",
    "contact.attempted_on",
    "appraisal.started_on",
    "appraisal.ended_on",
    "mediation.accepted_on",
    "mediation.ended_on",
    "archive.hashes_verified_on",
    "decline.ground",
    "litigation.kind",
    "litigation.body",
    "litigation.number",
    "waiting.onset_within",
    "preexisting.before_cover",
)
# Days that lie ahead by their nature.
MAY_BE_AHEAD = ("premium.due_on", "rectification.due_on")

_YES_NO = {
    "yes": "yes", "y": "yes", "true": "yes", "1": "yes", "是": "yes", "有": "yes",
    "no": "no", "n": "no", "false": "no", "0": "no", "否": "no", "无": "no",
}  # fmt: skip


def known_fact(key: str, book: Rulebook) -> Fact:
    """The fact under a key that a person may answer.

    Raises: UserError `fact.unknown`, `fact.kept_by_program` or `fact.by_notice`.
    """
    if key not in book.facts:
        raise UserError.one("key", "fact.unknown", fact=key[:60])
    if key in KEPT_BY_THE_PROGRAM:
        raise UserError.one("key", "fact.kept_by_program", fact=key)
    fact = book.facts[key]
    if fact.by_notice:
        raise UserError.one("key", "fact.by_notice", fact=key)
    return fact


def may_be_typed(fact: Fact) -> bool:
    """Whether a person answers it; what happens at the desk or is told by a notice is recorded there."""
    return not fact.by_notice and fact.id not in KEPT_BY_THE_PROGRAM


def accept_value(fact: Fact, typed: str, today: date) -> FactValue:
    """The value that was typed, by the fact's kind.

    Raises: UserError saying what is wrong with it.
    """
    if not typed.strip():
        raise UserError.one("value", "fact.value_missing", fact=fact.id)
    match fact.kind:
        case "date":
            return _day(fact, typed, today)
        case "instant":
            return parse_instant(typed, "value")
        case "amount":
            return parse_amount(typed, field="value")
        case "number":
            return _number(fact, typed)
        case "yes_no":
            return _listed(fact, typed, _YES_NO)
        case "choice":
            names = {name: choice.value for choice in fact.choices for name in (choice.zh, choice.en.lower())}
            return _listed(fact, typed, names | {choice.value: choice.value for choice in fact.choices})
        case "text":
            return accept_text(typed, "value", TEXT_MAX_CHARS)


def accept_text(typed: str, field: str, max_chars: int) -> str:
    """The text without control characters and outer blanks; empty when there was none.

    Raises: UserError when it cannot be kept.
    """
    cleaned, problems = clean_input(typed, field=field, max_chars=max_chars)
    errors = [problem for problem in problems if problem.level == "error"]
    if errors:
        raise UserError(errors)
    return cleaned.strip()


def source_problems(draft: FactDraft) -> tuple[Problem, ...]:
    """A fact without a source is kept, but proves nothing by itself."""
    if draft.source.strip() or draft.evidence_id:
        return ()
    return (Problem("source", "fact.source_missing", {"fact": draft.key}, "warning"),)


def to_json(value: FactValue) -> str | int:
    """The value as it is stored."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def from_json(kind: str, stored: object) -> FactValue:
    """The value as it was stored."""
    if kind == "date":
        return date.fromisoformat(str(stored))
    if kind == "instant":
        return datetime.fromisoformat(str(stored))
    return stored if isinstance(stored, int) else str(stored)


def _day(fact: Fact, typed: str, today: date) -> date:
    day = parse_date(typed, "value")
    if day > today and fact.id not in MAY_BE_AHEAD:
        raise UserError.one("value", "date.in_future", value=day.isoformat(), today=today.isoformat())
    return day


def _number(fact: Fact, typed: str) -> int:
    digits = half_width(typed).strip()
    if not (digits.isascii() and digits.isdigit()) or int(digits[:12]) > LARGEST_NUMBER:
        raise UserError.one("value", "fact.not_a_number", fact=fact.id, value=typed[:40])
    return int(digits)


def _listed(fact: Fact, typed: str, names: dict[str, str]) -> str:
    value = names.get(half_width(typed).strip().lower()) or names.get(typed.strip())
    if value is None:
        choices = ", ".join(dict.fromkeys(names.values()))
        raise UserError.one("value", "fact.not_a_choice", fact=fact.id, value=typed[:40], choices=choices)
    return value
