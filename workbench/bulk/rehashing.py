"""What bringing files again tells of the copies in the store, put on record."""

from collections.abc import Iterable

from workbench.actor import Actor
from workbench.bulk.keeping import Taken
from workbench.errors import Problem
from workbench.evidence.findings import recheck, settle
from workbench.evidence.mismatches import red_files
from workbench.evidence.queries import file_digests
from workbench.evidence.store import SPOILT
from workbench.moment import Clock
from workbench.workspace.opening import Workspace


def settle_batch(
    workspace: Workspace, taken: Iterable[Taken], refused: Iterable[Problem], *, actor: Actor, clock: Clock
) -> None:
    """Close what was found about files that lie whole in the store again, and keep what is spoilt."""
    with workspace.whole().read() as session:
        red = red_files(session)
        found = (file_digests(session, each.detail["sha256"]) for each in refused if each.code == SPOILT)
        spoilt = [digests for digests in found if digests is not None]
    for each in taken:
        if each.stored.digests.sha256 in red:
            settle(workspace, each.stored.digests.sha256, None, actor=actor, clock=clock)
    for digests in spoilt:
        recheck(workspace, digests, actor=actor, clock=clock)
