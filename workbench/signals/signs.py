"""Record what only a person can see, and take it back."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.signals import ObservedSignRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.complaints.standing import require_known
from workbench.errors import Problem, UserError
from workbench.ids import new_id
from workbench.links.sources import source_of
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.signals.model import TOPICS, SignDraft
from workbench.signals.queries import sign_row
from workbench.signals.rules import TEXT_MAX_CHARS, examine_sign, refused, text_problems


def add_sign(
    session: Session, complaint_id: str, draft: SignDraft, *, actor: Actor, clock: Clock
) -> tuple[str, Changes]:
    """Keep a sign that somebody saw, with where and when. Returns its id and what changed.

    It says what was seen, not who somebody is.
    Source: 个人信息保护法 8 (accuracy), 24.
    Raises: UserError listing every problem; `complaint.unknown_case`.
    """
    require_known(session, complaint_id)
    source_id, source_on = source_of(session, complaint_id, draft.source, draft.source_no)
    book = governing_rulebook(session)
    accepted, problems = examine_sign(draft, book=book, source_on=source_on, today=today(clock))
    if accepted is None:
        raise UserError(problems)
    sign_id = new_id(clock)
    add_row(
        session, ObservedSignRecord, id=sign_id, complaint_id=complaint_id, indicator=accepted.indicator,
        strength=accepted.strength, what=accepted.what, source_kind=draft.source.strip(), source_id=source_id,
        seen_on=accepted.seen_on, recorded_by=actor.name, recorded_at=clock.now(),
    )  # fmt: skip
    after = {"sign": sign_id, "indicator": accepted.indicator, "strength": accepted.strength}
    deed = Deed("signal.add_sign", f"complaint:{complaint_id}", after={**after, "what": accepted.what})
    record(session, deed, actor=actor, clock=clock)
    return sign_id, Changes.of(*TOPICS, ids=(complaint_id,))


def withdraw_sign(session: Session, sign_id: str, reason: str, *, actor: Actor, clock: Clock) -> Changes:
    """Take a sign back: it counts no more, and stays on record with the reason.

    Raises: UserError `signal.unknown_sign`, `signal.withdrawn`, `signal.reason_missing`.
    """
    row = sign_row(session, sign_id)
    problems: list[Problem] = [] if row.stands else [Problem("sign", "signal.withdrawn")]
    why = text_problems(reason, "reason", TEXT_MAX_CHARS, problems, "signal.reason_missing")
    if refused(problems):
        raise UserError(problems)
    values = {"withdrawn_at": clock.now(), "withdrawn_by": actor.name, "withdrawn_reason": why}
    session.execute(update(ObservedSignRecord).where(ObservedSignRecord.id == sign_id).values(**values))
    after = {"sign": sign_id, "indicator": row.indicator, "reason": why}
    deed = Deed("signal.withdraw_sign", f"complaint:{row.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of(*TOPICS, ids=(row.complaint_id,))
