"""Honest people are not accused, whatever they have in common; a ring among them is found."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from accuracy_crowd import honest_crowd

from tests.db.signals.conftest import CHEN, CLOCK, TODAY, plant_ring
from workbench.complaints.commands import register_complaint
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.prints.commands import print_missing
from workbench.signals.assessing import assess_all, assessment
from workbench.signals.scanning import candidates
from workbench.workspace.opening import Workspace

SIZE = 120


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> tuple[Path, list[str]]:
    folder = tmp_path_factory.mktemp("crowd") / "工作区"
    shutil.copytree(blank, folder)
    with Workspace.open(folder, clock=CLOCK) as workspace, workspace.write() as session:
        made = [
            register_complaint(session, draft, actor=CHEN, clock=CLOCK) for draft in honest_crowd(SIZE, TODAY)
        ]
        # Relatives are paid to one account of the household.
        for one in made[:20]:
            draft = TraceDraft("account", f"62220200000{one.case_no[-4:]}", source="receipt")
            record_trace(session, one.id, draft, actor=CHEN, clock=CLOCK)
        print_missing(session)
    return folder, [one.id for one in made]


@pytest.fixture
def crowd(honest: tuple[Path, list[str]], tmp_path: Path) -> Iterator[tuple[Workspace, list[str]]]:
    """A copy of its own for each test: one of them plants a ring."""
    folder, ids = honest
    shutil.copytree(folder, tmp_path / "人群")
    with Workspace.open(tmp_path / "人群", clock=CLOCK) as workspace:
        yield workspace, ids


def test_that_nobody_of_a_crowd_with_one_product_form_and_seller_is_proposed(
    crowd: tuple[Workspace, list[str]],
) -> None:
    workspace, ids = crowd
    with workspace.read() as session:
        assert candidates(session, on=TODAY) == []
        found = list(assess_all(session, ids[::4], on=TODAY))
    assert len(found) == SIZE // 4
    assert not [one for one in found if one.verdict.proposes]
    # They do copy a form and do come at once, which is seen and held against nobody.
    assert {"HX04", "HX05", "HX08"} <= {hit.indicator for one in found for hit in one.hits}


def test_that_a_ring_among_them_is_found_whole_and_alone(crowd: tuple[Workspace, list[str]]) -> None:
    workspace, _ = crowd
    ring = {one.case_no for one in plant_ring(workspace)}
    with workspace.read() as session:
        found = candidates(session, on=TODAY)
        # What is left out on the way to a suggestion changes nothing of what is shown.
        shown = found[0].cases[0]
        assert assessment(session, shown.complaint_id, on=TODAY) == shown
    assert [set(one.case_nos) for one in found] == [ring]
    assert {tie.kind for tie in found[0].ties} >= {"phone", "account", "template"}


def test_that_an_empty_store_and_a_single_case_give_nothing(workspace: Workspace) -> None:
    with workspace.read() as session:
        assert candidates(session, on=TODAY) == []
    plant_ring(workspace, 1)
    with workspace.read() as session:
        assert candidates(session, on=TODAY) == []
