"""The same step for many cases, in one transaction."""

from collections.abc import Callable, Sequence
from typing import Any

from workbench.actor import Actor
from workbench.changes import Changes
from workbench.handovers.model import OfferDraft
from workbench.moment import Clock
from workbench.process.bulk_model import BulkMoved
from workbench.process.model import MoveDraft
from workbench.watch import Watch

IDS_AT_ONCE = 500
Step = Callable[[str], Changes]


def give_all(
    session: Any, seqs: Sequence[int], draft: OfferDraft, *, actor: Actor, clock: Clock, watch: Watch
) -> Changes:
    """Give all cases to one member of staff; those that somebody handles are offered."""
    from workbench.handovers.commands import give_case

    def step(complaint_id: str) -> Changes:
        return give_case(session, complaint_id, draft, actor=actor, clock=clock)

    return _for_each(session, seqs, step, watch)


def label_all(
    session: Any, seqs: Sequence[int], label: tuple[str, str], *, actor: Actor, clock: Clock, watch: Watch
) -> Changes:
    """Put a nature label on all cases; `label` is the code and the reason."""
    from workbench.complaints.commands import set_nature

    code, reason = label

    def step(complaint_id: str) -> Changes:
        return set_nature(session, complaint_id, code, reason=reason, actor=actor, clock=clock)

    return _for_each(session, seqs, step, watch)


def move_chosen(
    session: Any, seqs: Sequence[int], draft: MoveDraft, *, actor: Actor, clock: Clock, watch: Watch
) -> BulkMoved:
    """Move every case that may be moved; those that are stopped say why."""
    from workbench.complaints.queries import complaint_rows
    from workbench.process.bulk import move_all

    rows = complaint_rows(session, seqs)
    return move_all(session, rows, draft, actor=actor, clock=clock, watch=watch)


def numbers_of(session: Any, seqs: Sequence[int]) -> tuple[str, ...]:
    """The numbers of all cases."""
    from workbench.complaints.queries import complaint_rows

    return tuple(row.case_no for row in complaint_rows(session, seqs))


def _for_each(session: Any, seqs: Sequence[int], step: Step, watch: Watch) -> Changes:
    from workbench.complaints.queries import complaint_rows

    topics: set[str] = set()
    ids: set[str] = set()
    done = 0
    for first in range(0, len(seqs), IDS_AT_ONCE):
        for row in complaint_rows(session, seqs[first : first + IDS_AT_ONCE]):
            watch.check()
            changes = step(row.id)
            topics |= changes.topics
            ids |= changes.ids
            done += 1
            watch.progress(done, len(seqs))
    return Changes(frozenset(topics), frozenset(ids))
