"""Stores with a ring of letters, and with many honest people who have one thing in common."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from accuracy_crowd import RING, ring_letter

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.moment import FixedClock
from workbench.prints.commands import print_missing
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
TODAY = date(2026, 9, 18)
CHEN, LI, ZHAO = Actor("陈一鸣"), Actor("李若水"), Actor("赵清")
ACCOUNT = "6222021234567890123"


def plant_ring(workspace: Workspace, size: int = 12, actor: Actor = CHEN) -> list[Registered]:
    """Letters of one hand under changed names, one phone and one account."""
    with workspace.write() as session:
        made = [
            register_complaint(session, ring_letter(place, name, TODAY), actor=actor, clock=CLOCK)
            for place, name in enumerate(RING[:size])
        ]
        for one in made:
            for kind, value in (("account", ACCOUNT), ("sender", "诚信咨询")):
                draft = TraceDraft(kind, value, source="receipt")
                record_trace(session, one.id, draft, actor=actor, clock=CLOCK)
        print_missing(session)
    return made


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> Iterator[Workspace]:
    """A ring of twelve, read by several tests and changed by none."""
    import shutil

    folder = tmp_path_factory.mktemp("ring") / "工作区"
    shutil.copytree(blank, folder)
    with Workspace.open(folder, clock=CLOCK) as opened:
        plant_ring(opened)
        yield opened
