"""What keeps an amount from being granted or paid; every reason is told.

Source: 保险法 116 (4)(5): what is due may not be refused, and nothing beyond the contract may be promised.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from workbench.awards.model import GOODWILL, AwardDraft, AwardRow, PaidDraft
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.names import is_same
from workbench.money import parse_amount
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input

TEXT_MAX_CHARS = 2000
NAME_MAX_CHARS = 100

Parsed = TypeVar("Parsed")


@dataclass(frozen=True, slots=True)
class AwardAccepted:
    """An amount, ready to keep."""

    kind: str
    amount_fen: int
    basis: str
    payee: str
    due_on: date | None
    demand_id: str | None
    note: str | None


def examine_award(
    draft: AwardDraft, *, complainant: str, demands: tuple[str, ...], book: Rulebook
) -> tuple[AwardAccepted | None, tuple[Problem, ...]]:
    """The amount as it would be kept, or none, with everything that is wrong or odd about it."""
    problems: list[Problem] = []
    kind = book.awards.get(draft.kind.strip())
    if kind is None or not kind.active:
        problems.append(Problem("kind", "award.unknown_kind", {"value": draft.kind[:40]}))
    amount_fen = _parsed(lambda: parse_amount(draft.amount, field="amount"), problems)
    if amount_fen is not None and amount_fen <= 0:
        problems.append(Problem("amount", "award.nothing_granted"))
    basis = _text(draft.basis, "basis", TEXT_MAX_CHARS, problems)
    if kind is not None:
        problems += _basis_problems(basis, kind.side, book)
    payee = _text(draft.payee, "payee", NAME_MAX_CHARS, problems) or complainant
    if payee != complainant and not is_same(payee, complainant):
        problems.append(Problem("payee", "award.other_payee", {"name": payee}, "warning"))
    due_on = _parsed(lambda: parse_date(draft.due_on, "due_on"), problems) if draft.due_on.strip() else None
    demand_id = draft.demand_id.strip() or None
    if demand_id is not None and demand_id not in demands:
        problems.append(Problem("demand_id", "award.unknown_demand"))
    note = _text(draft.note, "note", TEXT_MAX_CHARS, problems) or None
    if kind is None or amount_fen is None or any(problem.level == "error" for problem in problems):
        return None, tuple(problems)
    return AwardAccepted(kind.id, amount_fen, basis, payee, due_on, demand_id, note), tuple(problems)


def examine_payment(
    draft: PaidDraft, award: AwardRow, *, first: date, today: date
) -> tuple[date | None, tuple[Problem, ...]]:
    """The day of the payment, and everything that keeps it from being recorded.

    Goodwill is paid only when somebody with authority approved it; a payment needs its proof.
    """
    problems: list[Problem] = []
    if not award.stands:
        problems.append(Problem("award_id", "award.withdrawn"))
    if award.paid_on is not None:
        problems.append(Problem("award_id", "award.already_paid", {"date": award.paid_on.isoformat()}))
    if award.side == GOODWILL and not award.approved:
        problems.append(Problem("award_id", "award.goodwill_unapproved"))
    if not _text(draft.proof, "proof", TEXT_MAX_CHARS, problems):
        problems.append(Problem("proof", "award.proof_missing"))
    paid_on = _parsed(lambda: parse_date(draft.paid_on, "paid_on"), problems)
    if paid_on is not None and paid_on > today:
        detail = {"value": paid_on.isoformat(), "today": today.isoformat()}
        problems.append(Problem("paid_on", "date.in_future", detail))
    if paid_on is not None and paid_on < first:
        problems.append(Problem("paid_on", "process.before_receipt", {"date": first.isoformat()}))
    return paid_on, tuple(problems)


def _basis_problems(basis: str, side: str, book: Rulebook) -> list[Problem]:
    """What is due names its clause or provision, goodwill one of the legal reasons."""
    if side == GOODWILL:
        if basis in book.award_bases:
            return []
        allowed = ", ".join(book.award_bases)
        return [Problem("basis", "award.goodwill_reason", {"value": basis[:40], "allowed": allowed})]
    return [] if basis else [Problem("basis", "award.basis_missing")]


def _text(typed: str, field: str, most: int, problems: list[Problem]) -> str:
    text, found = clean_input(typed.strip(), field=field, max_chars=most)
    problems += found
    return text


def _parsed(parse: Callable[[], Parsed], problems: list[Problem]) -> Parsed | None:
    try:
        return parse()
    except UserError as error:
        problems += error.problems
        return None
