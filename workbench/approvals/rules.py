"""Whether an approval may stand: four eyes, nobody who keeps away, enough authority; every reason is told."""

from datetime import date

from workbench.approvals.model import (
    GOODWILL,
    ApprovalAccepted,
    ApprovalDraft,
    ApprovalScene,
    Verdict,
)
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.names import name_match_key
from workbench.money import format_amount
from workbench.rulebook.model import Authority
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input

NAME_MAX_CHARS = 100
OPINION_MAX_CHARS = 5000


def examine_approval(
    draft: ApprovalDraft, scene: ApprovalScene, book: Rulebook, today: date
) -> tuple[ApprovalAccepted | None, tuple[Problem, ...]]:
    """The approval as it would be kept, or none, with everything that is wrong with it.

    Source: 办法 17 (nobody with an interest), 18(1), 24 (who approves); that they are two people is ours.
    """
    problems: list[Problem] = []
    matter = _code(draft.matter, "matter", tuple(book.approval_matters), problems)
    level = _code(draft.level, "level", tuple(book.approval_levels), problems)
    verdict = _code(draft.verdict, "verdict", tuple(Verdict), problems)
    approver = _text(draft.approver, "approver", NAME_MAX_CHARS, problems)
    problems += approver_problems(approver, scene)
    opinion = _text(draft.opinion, "opinion", OPINION_MAX_CHARS, problems)
    if verdict == Verdict.RETURNED and not opinion:
        problems.append(Problem("opinion", "approval.opinion_missing"))
    decided_on = _day(draft.decided_on, scene.received_on, today, problems)
    subject_id = draft.subject_id.strip() or None
    if matter == GOODWILL and subject_id is not None and subject_id not in scene.awards:
        problems.append(Problem("subject_id", "approval.unknown_subject", {"value": subject_id[:60]}))
    if matter and level and verdict == Verdict.APPROVED:
        amount = amount_at_issue(matter, subject_id, scene, book)
        problems += authority_problems(matter, level, amount, book, scene.received_on)
    if decided_on is None or problems:
        return None, tuple(problems)
    accepted = ApprovalAccepted(matter, level, approver, Verdict(verdict), opinion, decided_on, subject_id)
    return accepted, ()


def approver_problems(approver: str, scene: ApprovalScene) -> tuple[Problem, ...]:
    """What keeps somebody from approving: nobody approves what they handle, or keep away from."""
    key = name_match_key(approver)
    if not key:
        return (Problem("approver", "approval.approver_missing"),)
    if key == name_match_key(scene.owner):
        return (Problem("approver", "approval.approver_is_handler", {"name": approver}),)
    if any(key == name_match_key(name) for name in scene.kept_away):
        return (Problem("approver", "recusal.kept_away", {"name": approver}),)
    return ()


def amount_at_issue(matter: str, subject_id: str | None, scene: ApprovalScene, book: Rulebook) -> int:
    """The amount in fen that the authority for a matter must reach."""
    if matter == GOODWILL and subject_id in scene.awards:
        return scene.awards[subject_id]
    row = book.approval_matters.get(matter)
    return scene.amounts.get(row.amount, 0) if row is not None and row.amount else 0


def authority_problems(
    matter: str, level: str, amount_fen: int, book: Rulebook, on: date
) -> tuple[Problem, ...]:
    """What a level lacks to approve a matter of an amount, by the company's matrix of authority."""
    rows = authorities(matter, book, on)
    mine = [row for row in rows if row.level == level]
    if any(_reaches(row, amount_fen) for row in mine):
        return ()
    detail = {"approval_level": level, "approval_matter": matter}
    if not mine:
        return (Problem("level", "approval.level_without_authority", detail),)
    limits = [row.up_to_fen for row in mine if row.up_to_fen is not None]
    detail |= {"amount": format_amount(amount_fen), "limit": format_amount(max(limits))}
    return (Problem("level", "approval.amount_above_authority", detail),)


def authorities(matter: str, book: Rulebook, on: date) -> tuple[Authority, ...]:
    """Who may approve a matter, by the rows in force on a day."""
    return tuple(row for row in book.authority.active(on) if row.matter == matter)


def levels_for(matter: str, amount_fen: int, book: Rulebook, on: date) -> tuple[str, ...]:
    """The levels whose authority reaches an amount, in the order of the list of levels."""
    enough = {row.level for row in authorities(matter, book, on) if _reaches(row, amount_fen)}
    return tuple(level for level in book.approval_levels if level in enough)


def _reaches(row: Authority, amount_fen: int) -> bool:
    return row.up_to_fen is None or amount_fen <= row.up_to_fen


def _code(typed: str, field: str, codes: tuple[str, ...], problems: list[Problem]) -> str:
    code = typed.strip()
    if code in codes:
        return code
    detail = {"value": code[:40], "allowed": ", ".join(codes)}
    problems.append(Problem(field, f"approval.{field}_unknown", detail))
    return ""


def _text(typed: str, field: str, max_chars: int, problems: list[Problem]) -> str:
    cleaned, found = clean_input(typed, field=field, max_chars=max_chars)
    problems += [problem for problem in found if problem.level == "error"]
    return cleaned.strip()


def _day(typed: str, first: date, today: date, problems: list[Problem]) -> date | None:
    """A day between the receipt and today."""
    if not typed.strip():
        problems.append(Problem("decided_on", "approval.day_missing"))
        return None
    try:
        day = parse_date(typed, "decided_on")
    except UserError as error:
        problems += error.problems
        return None
    if day > today:
        detail = {"value": day.isoformat(), "today": today.isoformat()}
        problems.append(Problem("decided_on", "date.in_future", detail))
    if day < first:
        problems.append(Problem("decided_on", "approval.before_receipt", {"date": first.isoformat()}))
    return day
