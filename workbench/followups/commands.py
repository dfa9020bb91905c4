"""Keep an attempt to follow up on a decision, with all that follows from its answer."""

from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.adding import add_row
from db.followups import FollowUpRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.facts import SOURCE_MAX_CHARS, to_json
from workbench.checklists.recording import keep_fact
from workbench.contacts.whom import person_of
from workbench.errors import UserError
from workbench.followups import rules
from workbench.followups.model import FollowedUp, FollowUpAccepted, FollowUpDraft, Occasion, Standing, Try
from workbench.followups.queries import case_follow_ups, informed_day
from workbench.followups.reopening import reopen
from workbench.moment import Clock, branch_date
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

# The facts that the checklist asks for after a decision (facts.yaml).
_FACTS = {Occasion.D3: "followup.first_on", Occasion.D15: "followup.second_on"}


def record_follow_up(
    session: Session, complaint_id: str, draft: FollowUpDraft, *, actor: Actor, clock: Clock
) -> FollowedUp:
    """Keep an attempt, its mark on the timeline, and the fact that it settles.

    A satisfaction of two or less opens the case again, closed or not; three vain tries on three days settle
    an occasion as unreached, never as satisfied. A closed case is followed up as well.
    Raises: UserError listing every problem that is an error; `complaint.unknown_case`, `contact.not_a_party`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    person_id = person_of(session, complaint_id, draft.person_id.strip() or None)
    informed_on = informed_day(session, complaint_id)
    examination = rules.examine(draft, informed_on, book, desk.now)
    accepted = examination.accepted
    if accepted is None:
        raise UserError(examination.problems)
    follow_up_id = desk.new_id()
    now = {"recorded_by": actor.name, "recorded_at": desk.now}
    values = {name: getattr(accepted, name) for name in FollowUpAccepted.__slots__}
    key = {"id": follow_up_id, "complaint_id": complaint_id, "person_id": person_id, "contact_id": None}
    add_row(session, FollowUpRecord, **key, **{**values, "occasion": accepted.occasion.value}, **now)
    desk.index("follow_up", follow_up_id, accepted.words, accepted.still_demands)
    desk.tell(_entry(complaint_id, follow_up_id, person_id, accepted))
    settled = _settle(desk, accepted, informed_on, book)
    reopened_to = None
    if rules.reopens(accepted):
        reopened_to = _take_up_again(desk, follow_up_id, accepted, book)
    after = {"follow_up": follow_up_id, "person": person_id, "reopened_to": reopened_to, **_plain(accepted)}
    desk.sign("followup.add", after=after)
    topics = ("followups", "timeline", "persons", "checklists", *(("complaints",) if reopened_to else ()))
    changes = Changes.of(*topics, ids=(complaint_id, follow_up_id, *([person_id] if person_id else [])))
    return FollowedUp(follow_up_id, settled, reopened_to, examination.problems, changes)


def _settle(desk: Desk, follow_up: FollowUpAccepted, informed_on: date | None, book: Rulebook) -> Standing:
    """Record the day of an occasion once it is settled. Returns what became of it."""
    rows = case_follow_ups(desk.session, desk.complaint_id)
    if follow_up.occasion is Occasion.OTHER or informed_on is None:
        return Standing.REACHED if follow_up.reached else Standing.TRIED
    tries = [Try(row.occasion, branch_date(row.tried_at), row.reached) for row in rows]
    planned = next(one for one in rules.plan(informed_on, tries) if one.occasion is follow_up.occasion)
    fact = _FACTS.get(follow_up.occasion)
    if fact is not None and planned.done_on is not None:
        source = (follow_up.words or "")[:SOURCE_MAX_CHARS] or None
        values = {"value": to_json(planned.done_on), "source": source, "evidence_id": None}
        keep_fact(desk, book.facts[fact], values)
    return planned.standing


def _take_up_again(desk: Desk, follow_up_id: str, follow_up: FollowUpAccepted, book: Rulebook) -> str | None:
    """Open the case again with the person's words as the reason, and tell on the timeline what caused it."""
    reason = _words(follow_up)
    to_state = reopen(desk.session, desk.complaint_id, reason, book, actor=desk.actor, clock=desk.clock)
    if to_state is not None:
        answer = {"occasion": follow_up.occasion.value, "score": str(follow_up.outcome_score)}
        desk.tell(
            EntryDraft(
                desk.complaint_id,
                EntryKind.DECISION,
                "followup.reopened",
                {**answer, "state": to_state},
                occurred_at=desk.now,
                source_kind="follow_up",
                source_id=follow_up_id,
            )
        )
    return to_state


def _entry(
    complaint_id: str, follow_up_id: str, person_id: str | None, follow_up: FollowUpAccepted
) -> EntryDraft:
    detail = {"occasion": follow_up.occasion.value}
    code = "followup.unreached"
    if follow_up.reached:
        code = "followup.reached_unscored"
        if follow_up.outcome_score is not None:
            code = "followup.reached"
            detail["score"] = str(follow_up.outcome_score)
    return EntryDraft(
        complaint_id,
        EntryKind.CONTACT,
        code,
        detail,
        text=_words(follow_up) or None,
        occurred_at=follow_up.tried_at,
        person_id=person_id,
        source_kind="follow_up",
        source_id=follow_up_id,
    )


def _words(follow_up: FollowUpAccepted) -> str:
    return "\n".join(text for text in (follow_up.words, follow_up.still_demands) if text)


def _plain(follow_up: FollowUpAccepted) -> dict[str, Any]:
    """What was kept, as JSON values, without what was left empty."""
    plain = {key: value for key, value in asdict(follow_up).items() if value is not None}
    return {**plain, "tried_at": follow_up.tried_at.isoformat(), "occasion": follow_up.occasion.value}
