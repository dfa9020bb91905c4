"""What a decision about a rule would do, told before anything is written."""

from datetime import date
from typing import get_args

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.errors import Problem, UserError
from workbench.ids import new_id
from workbench.lawbook.following import moves_by
from workbench.lawbook.model import RuleChange, RuleDraft
from workbench.lawbook.rules import Examined, examine, row_of
from workbench.moment import Clock, today
from workbench.rulebook.amended_book import AmendedBook
from workbench.rulebook.amending import DATED, Amendment, Deed
from workbench.rulebook.governing import amendments, governing_rulebook
from workbench.rulebook.reading import Rulebook, shipped_rulebook

CLOCKS = "clocks"
DEEDS: tuple[Deed, ...] = get_args(Deed)


def change_by(session: Session, deed: Deed, draft: RuleDraft, *, actor: Actor, clock: Clock) -> RuleChange:
    """What a decision would do; nothing is written.

    Raises: UserError listing everything that keeps it from standing.
    """
    book = governing_rulebook(session)
    examined = examine(deed, draft, book, today(clock))
    if examined.problems:
        raise UserError(examined.problems)
    one = _amendment(deed, draft, examined, actor, clock)
    after = AmendedBook(shipped_rulebook(), (*amendments(session), one))
    before_row, after_row = (each.rows_of(draft.table)[draft.row_id] for each in (book, after))
    standing = after.standing(draft.table, draft.row_id)
    if standing.unfit:
        raise UserError(standing.unfit)
    if not _does_anything(deed, draft, book, after):
        raise UserError.one("row", "rule.nothing_changes", row=draft.row_id)
    moves = moves_by(session, draft.row_id, after) if draft.table == CLOCKS else ()
    return RuleChange(
        amendment=one,
        before=before_row,
        after=after_row,
        standing=standing,
        moves=moves,
        warnings=_warnings(one, today(clock)),
    )


def _amendment(deed: Deed, draft: RuleDraft, examined: Examined, actor: Actor, clock: Clock) -> Amendment:
    effective_from = examined.effective_from or today(clock)
    table = shipped_rulebook().rows_of(draft.table)
    shipped = [row for row in table.rows if row.id == draft.row_id]
    holding = [row for row in shipped if row.holds_on(effective_from)] or shipped
    return Amendment(
        id=new_id(clock),
        table=draft.table,
        row_id=draft.row_id,
        edition=holding[-1].valid_from,
        deed=deed,
        fields=examined.fields,
        effective_from=effective_from,
        reason=examined.reason,
        by=actor.name,
        on=today(clock),
        at=clock.now(),
    )


def _does_anything(deed: Deed, draft: RuleDraft, book: Rulebook, after: Rulebook) -> bool:
    """Whether any edition of the row, or who stands for it, comes out otherwise."""
    if deed == "confirm" and not row_of(book, draft.table, draft.row_id).verified_by:
        return True
    return _editions(book, draft) != _editions(after, draft)


def _editions(book: Rulebook, draft: RuleDraft) -> list[object]:
    return [row for row in book.rows_of(draft.table).rows if row.id == draft.row_id]


def _warnings(one: Amendment, on: date) -> tuple[Problem, ...]:
    if one.table in DATED and one.effective_from < on and one.deed != "confirm":
        detail = {"date": one.effective_from.isoformat()}
        return (Problem("effective_from", "rule.counts_back", detail, "warning"),)
    return ()
