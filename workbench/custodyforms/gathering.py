"""Gathers what a custody form prints, and which event it is about."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.custody.rules import standing
from workbench.custodyforms.model import FormContent, FormKind, FormOrder
from workbench.errors import UserError
from workbench.evidence.chains import chain_fault
from workbench.evidence.custody_model import CustodyEvent, CustodyRow
from workbench.evidence.mismatches import mismatches
from workbench.evidence.queries import custody_chain, evidence_row
from workbench.moment import Clock
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.queries import institution, is_demo

_ACTS = {
    FormKind.BORROW: (CustodyEvent.LENT, CustodyEvent.SENT_TO_EXPERT),
    FormKind.RETURN: (CustodyEvent.RETURNED,),
    FormKind.HAND_OVER: (CustodyEvent.HANDED_OVER,),
}
_MOVES = (
    CustodyEvent.EXTRACTED, CustodyEvent.RECEIVED, CustodyEvent.STORED, CustodyEvent.HANDED_OVER,
    CustodyEvent.LENT, CustodyEvent.RETURNED, CustodyEvent.SENT_TO_EXPERT, CustodyEvent.DESTROYED,
)  # fmt: skip
# Papers by which an original leaves our hands.
_OUTGOING = (FormKind.BORROW, FormKind.HAND_OVER)


def gather(session: Session, order: FormOrder, *, actor: Actor, clock: Clock) -> FormContent:
    """What a form says at this instant.

    Raises: UserError `evidence.unknown`, or `custody.form_while_red` for papers by which an exhibit would go
        out whose file is no longer what was taken in.
    """
    row = evidence_row(session, order.evidence_id)
    chain, found = custody_chain(session, row.id), mismatches(session, row.sha256)
    still_open = [one for one in found if one.open]
    if still_open and order.kind in _OUTGOING:
        raise UserError.one("form", "custody.form_while_red", number=str(row.number))
    return FormContent(
        order=order,
        made_at=clock.now(),
        made_by=actor.name,
        fixed_clock=clock.fixed,
        institution=institution(session).display,
        demo=is_demo(session),
        exhibit=row,
        standing=standing(chain, still_open[-1] if still_open else None),
        act=act_of(order.kind, chain),
        chain=tuple(chain),
        fault=chain_fault(session, row),
        mismatches=tuple(found),
        book=governing_rulebook(session),
    )


def act_of(kind: FormKind, chain: Sequence[CustodyRow]) -> CustodyRow | None:
    """The event that a form is about: the last move of the original, when it is of that kind."""
    moves = [row for row in chain if row.event in _MOVES]
    return moves[-1] if moves and moves[-1].event in _ACTS.get(kind, ()) else None
