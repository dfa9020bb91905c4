"""Take evidence in, describe it, tie it to what it proves, judge it, withdraw it."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import delete, update
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.orm import Session

from db.evidence import EvidenceLinkRecord, EvidenceRecord, PropertyAnswerRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.complaints.standing import require_open
from workbench.errors import Conflict, Problem, UserError
from workbench.evidence import queries, rules
from workbench.evidence.apart import facts_apart
from workbench.evidence.cataloguing import Arrival, catalogue, index_exhibit, link_targets
from workbench.evidence.findings import take_in_on_record
from workbench.evidence.model import (
    Adoption,
    EvidenceAccepted,
    EvidenceAdded,
    EvidenceDraft,
    EvidenceRow,
    Intake,
    PropertyAnswer,
)
from workbench.evidence.store import StoredFile, digests_of, path_of
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.text import clean_input, printable
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.opening import Workspace

_EDITABLE = tuple(part.name for part in fields(EvidenceAccepted) if part.name != "proves")


def add_evidence(
    workspace: Workspace, intake: Intake, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> EvidenceAdded:
    """Take a file in as the case's next exhibit: first into the store, then into the catalogue.

    A crash in between leaves the file in the store, where `orphans` finds it.
    Raises: UserError listing what is wrong with the draft or the file, or `process.case_closed`; MachineError
        when it cannot be stored.
    """
    with workspace.read() as session:
        accepted, problems = _accepted(session, intake.draft, clock)
        require_open(session, intake.complaint_id)
    stored = take_in_on_record(workspace, intake.path, actor=actor, clock=clock, watch=watch)
    name = intake.path.name
    facts = facts_apart(stored.path, name, watch)
    arrival = Arrival(intake.complaint_id, printable(name), stored, facts, problems)
    with workspace.write() as session:
        # Hashing takes its time: somebody may have closed the case meanwhile.
        require_open(session, arrival.complaint_id)
        return catalogue(session, arrival, accepted, actor=actor, clock=clock)


def adopt_orphan(
    workspace: Workspace, adoption: Adoption, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> EvidenceAdded:
    """Make an exhibit of a content that is in the store already, after it was hashed anew.

    Raises: UserError listing what is wrong with the draft, `process.case_closed`, or
        `evidence.orphan_changed` when the content is no longer the one it is named by.
    """
    path = path_of(workspace.layout.evidence, adoption.sha256)
    with workspace.read() as session:
        accepted, problems = _accepted(session, adoption.draft, clock)
        require_open(session, adoption.complaint_id)
    with told_as_machine_errors(path):
        digests = digests_of(workspace.layout.evidence, adoption.sha256, watch)
    if digests.sha256 != adoption.sha256:
        raise UserError.one("file", "evidence.orphan_changed", sha256=adoption.sha256)
    name = adoption.original_name.strip() or adoption.sha256
    stored = StoredFile(digests, path, stored_before=True)
    facts = facts_apart(path, name, watch)
    arrival = Arrival(adoption.complaint_id, printable(name), stored, facts, problems)
    with workspace.write() as session:
        # Hashing takes its time: somebody may have closed the case meanwhile.
        require_open(session, arrival.complaint_id)
        return catalogue(session, arrival, accepted, actor=actor, clock=clock)


def edit_evidence(
    session: Session, evidence_id: str, draft: EvidenceDraft, revision: int, *, actor: Actor, clock: Clock
) -> Changes:
    """Change what the catalogue says of an exhibit; what is left empty of title, kind and form stays.

    Args:
        revision: that of the row which was opened for editing.
    Raises: UserError listing every problem, or `process.case_closed`; Conflict with the present row when
        somebody else was faster.
    """
    before = _standing(session, evidence_id)
    if before.revision != revision:
        raise Conflict(before)
    accepted, _ = _accepted(session, draft, clock)
    after = {name: getattr(accepted, name) for name in _EDITABLE}
    for name in ("title", "kind", "form"):
        after[name] = after[name] or getattr(before, name)
    changed = {name: value for name, value in after.items() if value != getattr(before, name)}
    added, removed = _relinked(session, before, accepted.proves, actor=actor, clock=clock)
    if not (changed or added or removed):
        return Changes.of("evidence")
    session.execute(
        update(EvidenceRecord)
        .where(EvidenceRecord.id == evidence_id)
        .values(**changed, revision=EvidenceRecord.revision + 1)
    )
    index_exhibit(session, queries.evidence_row(session, evidence_id))
    was = {name: _plain(getattr(before, name)) for name in changed}
    deed = Deed(
        "evidence.edit",
        f"complaint:{before.complaint_id}",
        before={"evidence": evidence_id, **was, "proves": list(before.proves)},
        after={**{name: _plain(value) for name, value in changed.items()}, "proves": list(accepted.proves)},
    )
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("evidence", "checklists", ids=(evidence_id, before.complaint_id))


def link_evidence(
    session: Session, evidence_id: str, target_ids: Sequence[str], *, actor: Actor, clock: Clock
) -> Changes:
    """Tie an exhibit to elements or items that it proves; what is tied already stays so.

    Raises: UserError `evidence.unknown`, `.is_withdrawn`, `.unknown_target`, `process.case_closed`.
    """
    exhibit = _standing(session, evidence_id)
    problems = rules.unknown_targets(target_ids, governing_rulebook(session))
    if problems:
        raise UserError(problems)
    new = [target for target in dict.fromkeys(target_ids) if target not in exhibit.proves]
    link_targets(session, exhibit, new, actor=actor, clock=clock)
    if new:
        _record_links(session, exhibit, (*exhibit.proves, *new), actor=actor, clock=clock)
    return Changes.of("evidence", "checklists", ids=(evidence_id, exhibit.complaint_id))


def unlink_evidence(
    session: Session, evidence_id: str, target_ids: Sequence[str], *, actor: Actor, clock: Clock
) -> Changes:
    """Untie an exhibit from elements or items; that it was tied stays in the trail.

    Raises: UserError `evidence.unknown`, `process.case_closed`.
    """
    exhibit = _of_open_case(session, evidence_id)
    gone = [target for target in exhibit.proves if target in target_ids]
    _unlink(session, evidence_id, gone)
    if gone:
        rest = tuple(target for target in exhibit.proves if target not in gone)
        _record_links(session, exhibit, rest, actor=actor, clock=clock)
    return Changes.of("evidence", "checklists", ids=(evidence_id, exhibit.complaint_id))


def answer_question(
    session: Session, evidence_id: str, answer: PropertyAnswer, *, actor: Actor, clock: Clock
) -> Changes:
    """Answer a question of the three-property review, in the place of an earlier answer.

    Raises: UserError `evidence.unknown`, `.unknown_question`, `.unknown_answer`, `process.case_closed`, or
        about the note.
    """
    exhibit = _of_open_case(session, evidence_id)
    note, problems = clean_input(answer.note, field="note", max_chars=rules.NOTE_MAX_CHARS)
    problems += rules.answer_problems(answer, governing_rulebook(session))
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    given = queries.property_answers(session, evidence_id)
    earlier = next((row for row in given if row.question_id == answer.question_id), None)
    values = {
        "answer": answer.answer,
        "note": note.strip() or None,
        "answered_by": actor.name,
        "answered_at": clock.now(),
    }
    session.execute(
        insert_or(PropertyAnswerRecord)
        .values(id=new_id(clock), evidence_id=evidence_id, question_id=answer.question_id, **values)
        .on_conflict_do_update(
            index_elements=[PropertyAnswerRecord.evidence_id, PropertyAnswerRecord.question_id], set_=values
        )
    )
    said = {"answer": answer.answer, "note": values["note"]}
    deed = Deed(
        "evidence.answer",
        f"complaint:{exhibit.complaint_id}",
        before={"answer": earlier.answer, "note": earlier.note} if earlier else None,
        after={"evidence": evidence_id, "question": answer.question_id, **said},
    )
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("evidence", ids=(evidence_id, exhibit.complaint_id))


def withdraw_evidence(
    session: Session, evidence_id: str, reason: str, *, actor: Actor, clock: Clock
) -> Changes:
    """Take an exhibit out of what counts; number and file stay, and it stays listed as withdrawn.

    Raises: UserError `evidence.unknown`, `.is_withdrawn`, `.withdrawal_reason_missing`,
        `process.case_closed`.
    """
    exhibit = _standing(session, evidence_id)
    cleaned, problems = clean_input(reason, field="reason", max_chars=rules.REASON_MAX_CHARS)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    if not cleaned.strip():
        raise UserError.one("reason", "evidence.withdrawal_reason_missing")
    session.execute(
        update(EvidenceRecord)
        .where(EvidenceRecord.id == evidence_id)
        .values(
            withdrawn_at=clock.now(),
            withdrawn_reason=cleaned.strip(),
            revision=EvidenceRecord.revision + 1,
        )
    )
    entry = EntryDraft(
        exhibit.complaint_id,
        EntryKind.EVIDENCE,
        "evidence.withdrawn",
        {"number": str(exhibit.number), "title": exhibit.title},
        text=cleaned.strip(),
        occurred_at=clock.now(),
        source_kind="evidence",
        source_id=evidence_id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    after = {"evidence": evidence_id, "number": exhibit.number, "reason": cleaned.strip()}
    deed = Deed("evidence.withdraw", f"complaint:{exhibit.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("evidence", "checklists", "timeline", ids=(evidence_id, exhibit.complaint_id))


def _accepted(
    session: Session, draft: EvidenceDraft, clock: Clock
) -> tuple[EvidenceAccepted, tuple[Problem, ...]]:
    examination = rules.examine(draft, governing_rulebook(session), today(clock))
    if examination.accepted is None:
        raise UserError(examination.problems)
    return examination.accepted, examination.problems


def _standing(session: Session, evidence_id: str) -> EvidenceRow:
    """The exhibit, when it still counts and its case is open."""
    exhibit = _of_open_case(session, evidence_id)
    if exhibit.withdrawn:
        raise UserError.one("evidence", "evidence.is_withdrawn", number=str(exhibit.number))
    return exhibit


def _of_open_case(session: Session, evidence_id: str) -> EvidenceRow:
    exhibit = queries.evidence_row(session, evidence_id)
    require_open(session, exhibit.complaint_id)
    return exhibit


def _relinked(
    session: Session, exhibit: EvidenceRow, wanted: Sequence[str], *, actor: Actor, clock: Clock
) -> tuple[list[str], list[str]]:
    added = [target for target in wanted if target not in exhibit.proves]
    removed = [target for target in exhibit.proves if target not in wanted]
    link_targets(session, exhibit, added, actor=actor, clock=clock)
    _unlink(session, exhibit.id, removed)
    return added, removed


def _unlink(session: Session, evidence_id: str, target_ids: Sequence[str]) -> None:
    link = EvidenceLinkRecord
    session.execute(delete(link).where(link.evidence_id == evidence_id, link.target_id.in_(target_ids)))


def _record_links(
    session: Session, exhibit: EvidenceRow, now_proves: Sequence[str], *, actor: Actor, clock: Clock
) -> None:
    deed = Deed(
        "evidence.link",
        f"complaint:{exhibit.complaint_id}",
        before={"evidence": exhibit.id, "proves": list(exhibit.proves)},
        after={"evidence": exhibit.id, "proves": sorted(now_proves)},
    )
    record(session, deed, actor=actor, clock=clock)


def _plain(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value
