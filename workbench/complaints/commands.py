"""Log a complaint and keep drafts of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from db.adding import add_numbered, add_row
from db.complaints import ComplaintRecord, NatureRecord
from db.numbering import take_number
from db.sqlite import insert_or
from db.workspace import DraftRecord, StaffRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.complaints import filing
from workbench.complaints.draft_body import FILES, body_of, without_secrets
from workbench.complaints.model import ComplaintAccepted, ComplaintDraft, Registered
from workbench.complaints.rules import examine
from workbench.complaints.standing import require_open
from workbench.complaints.weighing import weigh_as_labelled
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.persons.commands import count_complaint, keep_person
from workbench.recusals.following import keep_complained_of_away
from workbench.recusals.model import COMPLAINED_EMPLOYEE
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.search.commands import index_case
from workbench.suggestions.alerts import self_harm_words
from workbench.text import printable
from workbench.words.queries import governing_lexicons

DRAFT_KIND = "complaint"

_STAFF_ID = select(StaffRecord.id).where(StaffRecord.name == bindparam("name"))


def register_complaint(
    session: Session,
    draft: ComplaintDraft,
    *,
    actor: Actor,
    clock: Clock,
    draft_id: str | None = None,
) -> Registered:
    """Register a complaint: number it, keep its people and contracts, start its clocks.

    A draft it was typed in (`draft_id`) ends with it.
    Raises: UserError listing every problem that is an error.
    """
    book = governing_rulebook(session)
    day = today(clock)
    examination = examine(draft, book, day)
    if examination.accepted is None:
        raise UserError(examination.problems)
    accepted = examination.accepted
    complainant = keep_person(session, accepted.complainant, actor=actor, clock=clock)
    words = self_harm_words(accepted.narrative, governing_lexicons(session))
    case = filing.Case(
        id=new_id(clock),
        case_no=_next_case_no(session, filing.received_on(accepted)),
        complainant_id=complainant.person_id,
        handler_id=staff_id(session, accepted.handler, clock),
        severity=filing.severity_of(accepted, words, book),
        self_harm_words=words,
        clocks=filing.first_clocks(session, accepted, book, day),
    )
    seq = _insert_case(session, case, accepted, actor=actor, clock=clock)
    filing.file_parts(session, case, accepted, actor=actor, clock=clock)
    if COMPLAINED_EMPLOYEE in (*accepted.complainant_roles, *(party.role for party in accepted.parties)):
        keep_complained_of_away(session, case.id, actor=actor, clock=clock)
    count_complaint(session, complainant.person_id, filing.received_on(accepted))
    index_case(session, seq, filing.search_texts(case, accepted))
    if draft_id is not None:
        session.execute(delete(DraftRecord).where(DraftRecord.id == draft_id))
    deed = Deed(
        "complaint.register",
        f"complaint:{case.id}",
        after={"case_no": case.case_no, "person_known": complainant.known, **body_of(without_secrets(draft))},
    )
    record(session, deed, actor=actor, clock=clock)
    changes = Changes.of("complaints", "persons", "clocks", "drafts", ids=(case.id, complainant.person_id))
    return Registered(case.id, case.case_no, complainant.person_id, complainant.known, changes)


def save_draft(
    session: Session,
    draft: ComplaintDraft,
    draft_id: str,
    *,
    files: Sequence[str] = (),
    actor: Actor,
    clock: Clock,
) -> None:
    """Keep what was typed so far under an id, and the paths of the files that wait with it.

    Typing is no deed, so the trail does not list it.
    """
    now, draft = clock.now(), without_secrets(draft)
    body, waiting = body_of(draft), [printable(path) for path in files]
    if waiting:
        body[FILES] = waiting
    named = (" ".join(draft.narrative.split()), draft.complainant.name.strip(), *_names_of(waiting))
    title = next((name[:40] for name in named if name), "")
    values = {"title": title, "body": body, "updated_at": now}
    session.execute(
        insert_or(DraftRecord)
        .values(id=draft_id, kind=DRAFT_KIND, owner=actor.name, created_at=now, **values)
        .on_conflict_do_update(index_elements=[DraftRecord.id], set_=values)
    )


def _names_of(paths: Sequence[str]) -> list[str]:
    return [PurePath(path).name for path in paths]


def discard_draft(session: Session, draft_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """Throw a draft away; what it held stays readable in the trail.

    Raises: UserError `complaint.unknown_draft`.
    """
    body = session.execute(select(DraftRecord.body).where(DraftRecord.id == draft_id)).scalar_one_or_none()
    if body is None:
        raise UserError.one("draft", "complaint.unknown_draft")
    session.execute(delete(DraftRecord).where(DraftRecord.id == draft_id))
    record(session, Deed("draft.discard", f"draft:{draft_id}", before=body), actor=actor, clock=clock)
    return Changes.of("drafts", ids=(draft_id,))


def set_nature(
    session: Session, complaint_id: str, code: str, *, reason: str, actor: Actor, clock: Clock
) -> Changes:
    """Put a nature label on a case, with the reason.

    One that takes two people is put there by somebody who neither registered nor handles the case.
    Raises: UserError `complaint.unknown_code`, `complaint.reason_missing`, `process.case_closed`,
        `complaint.nature_second_person`, or `complaint.nature_by_review` for one that only a review sets.
    """
    book = governing_rulebook(session)
    _known_nature(code, book)
    if book.natures[code].by_review:
        raise UserError.one("nature", "complaint.nature_by_review", nature=code)
    return set_reviewed_nature(session, complaint_id, code, reason=reason, actor=actor, clock=clock)


def set_reviewed_nature(
    session: Session, complaint_id: str, code: str, *, reason: str, actor: Actor, clock: Clock
) -> Changes:
    """Put a label on a case as part of a review that was confirmed; nothing else may call it.

    Raises: as `set_nature`, but for `complaint.nature_by_review`.
    """
    book = governing_rulebook(session)
    _known_nature(code, book)
    require_open(session, complaint_id)
    if book.natures[code].people_needed > 1:
        _require_second_person(session, complaint_id, code, actor)
    if not reason.strip():
        raise UserError.one("reason", "complaint.reason_missing")
    natures = _natures(session, complaint_id)
    if code not in natures:
        add_row(
            session,
            NatureRecord,
            id=new_id(clock),
            complaint_id=complaint_id,
            code=code,
            reason=reason.strip(),
            set_by=actor.name,
            set_at=clock.now(),
        )
        _write_natures(session, complaint_id, [*natures, code])
        weigh_as_labelled(session, complaint_id, book)
        after = {"code": code, "reason": reason.strip()}
        deed = Deed("complaint.set_nature", f"complaint:{complaint_id}", after=after)
        record(session, deed, actor=actor, clock=clock)
    return Changes.of("complaints", ids=(complaint_id,))


def remove_nature(
    session: Session, complaint_id: str, code: str, *, reason: str, actor: Actor, clock: Clock
) -> Changes:
    """Take a nature label off; that it was there stays on record.

    Raises: UserError `complaint.reason_missing` or `process.case_closed`.
    """
    require_open(session, complaint_id)
    if not reason.strip():
        raise UserError.one("reason", "complaint.reason_missing")
    return end_nature(session, complaint_id, code, reason=reason, actor=actor, clock=clock)


def end_nature(
    session: Session, complaint_id: str, code: str, *, reason: str, actor: Actor, clock: Clock
) -> Changes:
    """Take a nature label off that has run out, of a closed case too: no label outlives its ground."""
    labels = (NatureRecord.complaint_id == complaint_id) & (NatureRecord.code == code)
    session.execute(
        update(NatureRecord).where(labels, NatureRecord.removed_at.is_(None)).values(removed_at=clock.now())
    )
    _write_natures(
        session, complaint_id, [other for other in _natures(session, complaint_id) if other != code]
    )
    weigh_as_labelled(session, complaint_id, governing_rulebook(session))
    deed = Deed(
        "complaint.remove_nature",
        f"complaint:{complaint_id}",
        before={"code": code},
        after={"reason": reason.strip()},
    )
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("complaints", ids=(complaint_id,))


def _insert_case(
    session: Session, case: filing.Case, accepted: ComplaintAccepted, *, actor: Actor, clock: Clock
) -> int:
    money = next((demand for demand in accepted.demands if demand.asked_fen is not None), None)
    first = money or next(iter(accepted.demands), None)
    return add_numbered(
        session,
        ComplaintRecord,
        id=case.id,
        case_no=case.case_no,
        narrative=accepted.narrative,
        received_on=filing.received_on(accepted),
        channel=filing.first_receipt(accepted).channel,
        state=filing.FIRST_STATE,
        category=accepted.category,
        cause=accepted.cause,
        complainant_id=case.complainant_id,
        complainant_name=accepted.complainant.name,
        complained_unit=accepted.complained_unit,
        first_demand=first.code if first else None,
        asked_fen=sum(demand.asked_fen or 0 for demand in accepted.demands) or None,
        natures=" ".join(accepted.natures),
        severity=accepted.severity_override or case.severity.score,
        severity_basis=filing.severity_as_json(case.severity),
        severity_override=accepted.severity_override,
        severity_reason=accepted.severity_reason,
        self_harm_words=case.self_harm_words,
        handler_id=case.handler_id,
        late_entry_reason=accepted.late_entry_reason,
        registered_at=clock.now(),
        registered_by=actor.name,
        **filing.due_dates(case.clocks),
    )


def _next_case_no(session: Session, received_on: date) -> str:
    return f"{received_on:%Y-%m%d}-{take_number(session, f'complaint/{received_on.year}'):04d}"


def staff_id(session: Session, name: str | None, clock: Clock) -> str | None:
    """The id of a member of staff, who joins with the first case; None for nobody."""
    if name is None:
        return None
    known = session.connection().execute(_STAFF_ID, {"name": name}).scalar_one_or_none()
    if known is not None:
        return known
    joined = new_id(clock)
    add_row(session, StaffRecord, id=joined, name=name, created_at=clock.now())
    return joined


def _known_nature(code: str, book: Rulebook) -> None:
    if code not in book.natures:
        raise UserError.one("nature", "complaint.unknown_code", value=code[:40])


def _require_second_person(session: Session, complaint_id: str, code: str, actor: Actor) -> None:
    first = session.execute(
        select(ComplaintRecord.registered_by, StaffRecord.name)
        .outerjoin(StaffRecord, ComplaintRecord.handler_id == StaffRecord.id)
        .where(ComplaintRecord.id == complaint_id)
    ).one()
    if actor.name in tuple(first):
        raise UserError.one("nature", "complaint.nature_second_person", nature=code, name=actor.name)


def _natures(session: Session, complaint_id: str) -> list[str]:
    known = session.execute(
        select(ComplaintRecord.natures).where(ComplaintRecord.id == complaint_id)
    ).scalar_one_or_none()
    if known is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id)
    return known.split()


def _write_natures(session: Session, complaint_id: str, natures: list[str]) -> None:
    session.execute(
        update(ComplaintRecord)
        .where(ComplaintRecord.id == complaint_id)
        .values(natures=" ".join(natures), revision=ComplaintRecord.revision + 1)
    )
