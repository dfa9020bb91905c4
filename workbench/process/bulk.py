"""The same move for many cases: each passes its own guards, and those that are stopped say why."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.changes import Changes
from workbench.complaints.model import ComplaintRow
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.process.bulk_model import BulkMoved, Stopped
from workbench.process.commands import move_case
from workbench.process.model import Moved, MoveDraft
from workbench.watch import UNWATCHED, Watch


def move_all(
    session: Session,
    rows: Sequence[ComplaintRow],
    draft: MoveDraft,
    *,
    actor: Actor,
    clock: Clock,
    watch: Watch = UNWATCHED,
) -> BulkMoved:
    """Move every case that may be moved. Nothing of a case that is stopped is changed.

    Raises: whatever `watch.check` raises; then nothing was moved.
    """
    moved: list[tuple[str, Moved]] = []
    stopped: list[Stopped] = []
    for place, row in enumerate(rows, start=1):
        watch.check()
        try:
            moved.append((row.case_no, move_case(session, row.id, draft, actor=actor, clock=clock)))
        except UserError as error:
            # A move is refused before anything of it is written.
            stopped.append(Stopped(row.case_no, row.id, error.problems))
        watch.progress(place, len(rows))
    return BulkMoved(
        draft.to_state,
        tuple(number for number, _ in moved),
        tuple(stopped),
        tuple((number, problem) for number, done in moved for problem in done.warnings),
        _together([done.changes for _, done in moved]),
    )


def _together(changes: Sequence[Changes]) -> Changes:
    topics = frozenset(topic for each in changes for topic in each.topics)
    return Changes(topics, frozenset(one for each in changes for one in each.ids))
