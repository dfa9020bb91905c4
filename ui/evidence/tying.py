"""Tie exhibits to what they prove, and untie them, in one transaction."""

from collections.abc import Callable
from typing import Any

from ui.evidence.exhibit_picker import Picked
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.evidence.commands import link_evidence, unlink_evidence


def tying(desk: Desk, picked: Picked, target_id: str) -> Callable[[Any, JobContext], Changes]:
    """The act for `desk.write`."""
    actor, clock = desk.actor, desk.clock

    def act(session: Any, _context: JobContext) -> Changes:
        for evidence_id in picked.added:
            link_evidence(session, evidence_id, (target_id,), actor=actor, clock=clock)
        for evidence_id in picked.removed:
            unlink_evidence(session, evidence_id, (target_id,), actor=actor, clock=clock)
        return Changes.of("evidence", "checklists", ids=(*picked.added, *picked.removed))

    return act
