"""Shorthands: look through places, take in what was found, list what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.bulk.commands import begin_bulk
from workbench.bulk.looking import look_through
from workbench.bulk.model import BulkItem, BulkOrder, Candidate, Chosen, Plan, Role
from workbench.bulk.queries import bulk_items
from workbench.bulk.running import carry_on_bulk
from workbench.complaints.model import Registered
from workbench.evidence.model import NOTHING_TYPED, EvidenceDraft
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace


@dataclass(frozen=True)
class Intake:
    """Takes files into one case."""

    workspace: Workspace
    case: str
    actor: Actor
    clock: Clock

    def look(self, *paths: Path) -> Plan:
        """What is in these places."""
        return look_through(self.workspace, self.case, paths)

    def begin(
        self,
        plan: Plan,
        *,
        keep_archive: bool = False,
        again: bool = False,
        draft: EvidenceDraft = NOTHING_TYPED,
    ) -> str:
        """Put on record what the plan proposes. Returns the id of the run."""
        chosen = [
            Chosen(place) for place, each in enumerate(plan.candidates) if _wanted(each, keep_archive, again)
        ]
        with self.workspace.write() as session:
            order = BulkOrder(plan, tuple(chosen), draft)
            return begin_bulk(session, order, actor=self.actor, clock=self.clock).id

    def carry_on(self, bulk_id: str, watch: Watch = UNWATCHED) -> list[BulkItem]:
        """Take in what waits. Returns what was told."""
        told: list[BulkItem] = []
        carry_on_bulk(self.workspace, bulk_id, told.append, actor=self.actor, clock=self.clock, watch=watch)
        return told

    def take(self, *paths: Path, keep_archive: bool = False, again: bool = False) -> list[BulkItem]:
        """All at once. Returns every file of the run."""
        bulk_id = self.begin(self.look(*paths), keep_archive=keep_archive, again=again)
        self.carry_on(bulk_id)
        return self.items(bulk_id)

    def items(self, bulk_id: str) -> list[BulkItem]:
        """Every file of a run."""
        with self.workspace.read() as session:
            return bulk_items(session, bulk_id)


@pytest.fixture
def intake(workspace: Workspace, registered: Registered, actor: Actor, clock: Clock) -> Intake:
    """For the registered case."""
    return Intake(workspace, registered.id, actor, clock)


@pytest.fixture
def fill(tmp_path: Path) -> Callable[[Sequence[str]], Path]:
    """Make a folder with small files of these names, each with another content."""

    def make(names: Sequence[str]) -> Path:
        folder = tmp_path / "材料"
        for name in names:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{name}\n", "utf-8")
        return folder

    return make


def _wanted(candidate: Candidate, keep_archive: bool, again: bool) -> bool:
    if candidate.role is Role.ARCHIVE:
        return keep_archive
    return candidate.chosen_at_first or (again and candidate.can_be_chosen)
