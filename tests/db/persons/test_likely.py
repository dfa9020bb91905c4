"""Who stands in the workspace twice is told once a pair, and never of what is decided or long past."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.db.conftest import NOW, REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.moment import FixedClock, today
from workbench.persons.commands import decide_not_same
from workbench.persons.likely import likely_pairs
from workbench.persons.model import PersonDraft
from workbench.persons.resolving_model import LikelyPair
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(NOW)
ACTOR = Actor("陈一鸣")


@pytest.fixture
def twice(tmp_path: Path) -> Iterator[tuple[Workspace, list[str]]]:
    """Two people of one e-mail whose names sound alike, and somebody else."""
    ids = []
    with Workspace.create(tmp_path / "w", clock=CLOCK) as workspace:
        for name, email in (("方采云", "f@letters.example"), ("方彩云", "f@letters.example"), ("赵一", "")):
            draft = replace(
                REFUSAL, complainant=PersonDraft(name=name, email=email, same_as="new"), contracts=()
            )
            with workspace.write() as session:
                ids.append(register_complaint(session, draft, actor=ACTOR, clock=CLOCK).person_id)
        yield workspace, ids


def pairs(workspace: Workspace, days_back: int = 30) -> list[LikelyPair]:
    since = today(CLOCK) - timedelta(days=days_back)
    with workspace.read() as session:
        return likely_pairs(session, since, book=shipped_rulebook())


def test_that_a_pair_is_told_once_and_masked(twice: tuple[Workspace, list[str]]) -> None:
    workspace, ids = twice
    (pair,) = pairs(workspace)
    assert {pair.person_id, pair.other.person_id} == set(ids[:2])
    assert (pair.name, pair.other.name) == ("方*云", "方*云")


def test_that_nobody_is_told_of_what_is_decided_or_came_before(twice: tuple[Workspace, list[str]]) -> None:
    workspace, ids = twice
    assert pairs(workspace, days_back=-400) == []
    with workspace.write() as session:
        decide_not_same(session, ids[0], ids[1], actor=ACTOR, clock=CLOCK)
    assert pairs(workspace) == []
