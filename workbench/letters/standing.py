"""Gathers what of a case decides whether a letter may go out."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from db.letters import LetterRecord
from workbench.actor import Actor
from workbench.approvals.model import Verdict
from workbench.approvals.queries import case_approvals
from workbench.checklists.loading import COMPLAINED_OF
from workbench.checklists.rules import open_gates
from workbench.errors import Problem
from workbench.identity.names import is_same, name_match_key
from workbench.letters.case_view import CaseView
from workbench.letters.rules import NEEDS, Standing
from workbench.process.guards import guard_problems
from workbench.process.queries import case_stand
from workbench.recusals.queries import names_kept_away

# The steps of the refusal flow that must be behind a case: approval before the rescission goes out,
# rescission and explanation before the notice of refusal.
GATES_BEFORE_RESCISSION = 9
GATES_BEFORE_REFUSAL = 11
ALL = frozenset(NEEDS)
REFUSAL_NEEDS = frozenset(("refusal_pursued", "refusal_gates", "rescission"))


def standing_of(case: CaseView, actor: Actor, needs: Collection[str] = ALL) -> Standing:
    """What of a case decides whether a letter may go out.

    Args: needs are those of the letter; what they do not ask for is not computed.
    """
    refusing = not REFUSAL_NEEDS.isdisjoint(needs)
    sheet = case.refusal if refusing else None
    return Standing(
        actor=actor.name,
        today=case.today,
        state=case.sheet.row.state,
        closed_on=case.sheet.row.closed_on,
        handler=case.sheet.row.handler,
        kept_away=_kept_away(case),
        pursued=sheet is not None and (bool(sheet.grounds) or sheet.pursued),
        decision=_decision(case) if "decision_stands" in needs else (),
        gates=open_gates(sheet, GATES_BEFORE_REFUSAL) if sheet is not None else (),
        rescission=open_gates(sheet, GATES_BEFORE_RESCISSION) if sheet is not None else (),
        deadline=case.clock.statutory_on if case.clock else None,
        issued=_issued(case),
        approved=_approved(case),
    )


def _decision(case: CaseView) -> tuple[Problem, ...]:
    stand = case_stand(case.session, case.complaint_id, today=case.today, book=case.book)
    return guard_problems(stand, "decided", case.book)


def _kept_away(case: CaseView) -> frozenset[str]:
    """Whom the complaint is about, and who stepped back. Source: 办法 17."""
    complained_of = tuple(party.name for party in case.sheet.parties if party.role == COMPLAINED_OF)
    names = names_kept_away(case.session, case.complaint_id, complained_of)
    return frozenset(name_match_key(name) for name in names)


def _issued(case: CaseView) -> dict[str, str]:
    """The number of the latest issued letter by template; letters that correct another do not count."""
    row = LetterRecord
    mine = (row.complaint_id == case.complaint_id) & row.number.is_not(None) & row.corrects_id.is_(None)
    statement = select(row.template_id, row.number).where(mine).order_by(row.issued_at, row.id)
    return {found.template_id: str(found.number) for found in case.session.execute(statement)}


def _approved(case: CaseView) -> frozenset[str]:
    """The matters to which the last word was an approval, by somebody else than the handler."""
    last = {row.matter: row for row in case_approvals(case.session, case.complaint_id)}
    handler = case.sheet.row.handler
    return frozenset(
        matter
        for matter, row in last.items()
        if row.verdict is Verdict.APPROVED and not is_same(row.approver, handler)
    )
