"""Proves that the exhibits of a case are what they were when they came in, before the case is archived."""

from collections.abc import Set as AbstractSet

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.evidence import EvidenceRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.model import Done
from workbench.checklists.recording import keep_fact
from workbench.errors import Problem, UserError
from workbench.evidence.verify import EvidenceFault, verify_exhibit_on_record
from workbench.moment import Clock, today
from workbench.process.model import MoveDraft
from workbench.process.queries import next_moves
from workbench.process.roads import ARCHIVED
from workbench.process.standing import VERIFIED
from workbench.rulebook.governing import governing_rulebook
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

VERIFIED_ON = "archive.hashes_verified_on"
HASHES = "hashes"


def verify_case(
    workspace: Workspace, complaint_id: str, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> Done:
    """Hash every exhibit of an open case anew, and put on record that all of them are sound.

    Raises: UserError `process.hashes_broken` naming the exhibits that are not; `process.case_closed`;
        whatever `watch.check` raises.
    """
    verified: set[str] = set()
    # What comes in while the others are hashed is hashed too, before anything is put on record.
    while not _put_on_record(workspace, complaint_id, verified, actor=actor, clock=clock):
        with workspace.read() as session:
            waiting = [one for one in _exhibits(session, complaint_id) if one not in verified]
        faults: list[EvidenceFault] = []
        for place, evidence_id in enumerate(waiting, start=1):
            watch.check()
            faults += verify_exhibit_on_record(workspace, evidence_id, actor=actor, clock=clock).report.faults
            watch.progress(place, len(waiting))
        if faults:
            raise UserError(_problem(fault) for fault in faults)
        verified.update(waiting)
    return Done(Changes.of("complaints", "checklists", "evidence", ids=(complaint_id,)))


def _put_on_record(
    workspace: Workspace, complaint_id: str, verified: AbstractSet[str], *, actor: Actor, clock: Clock
) -> bool:
    """Write that all exhibits are sound. Returns whether all of them were verified, or nothing is."""
    with workspace.write() as session:
        desk = Desk(session, complaint_id, actor, clock)
        desk.require_open()
        if not verified >= set(_exhibits(session, complaint_id)):
            return False
        values = {"value": desk.today.isoformat(), "source": None, "evidence_id": None}
        keep_fact(desk, governing_rulebook(session).facts[VERIFIED_ON], values)
        desk.sign(VERIFIED, None, {"exhibits": len(verified)})
    return True


def _exhibits(session: Session, complaint_id: str) -> list[str]:
    exhibit = EvidenceRecord
    mine = select(exhibit.id).where(exhibit.complaint_id == complaint_id).order_by(exhibit.number)
    return list(session.execute(mine).scalars())


def verify_before_archive(
    workspace: Workspace,
    complaint_id: str,
    draft: MoveDraft,
    *,
    actor: Actor,
    clock: Clock,
    watch: Watch = UNWATCHED,
) -> bool:
    """Verify the exhibits where only that keeps the case from the archive. Returns whether it was done.

    Raises: as `verify_case` does.
    """
    if draft.to_state != ARCHIVED:
        return False
    with workspace.read() as session:
        moves = next_moves(session, complaint_id, today=today(clock), book=governing_rulebook(session))
    held = [problem.field for move in moves if move.to_state == ARCHIVED for problem in move.problems]
    if held != [HASHES]:
        return False
    verify_case(workspace, complaint_id, actor=actor, clock=clock, watch=watch)
    return True


def _problem(fault: EvidenceFault) -> Problem:
    numbers = ", ".join(str(number) for _, number in fault.exhibits)
    return Problem(HASHES, "process.hashes_broken", {"numbers": numbers or "—"})
