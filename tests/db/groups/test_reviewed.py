"""A ring that stands in a review of suspected agency is not offered as a group a second time."""

from collections.abc import Iterator

import pytest

from tests.db.signals.conftest import CLOCK, LI, TODAY, ZHAO, plant_ring
from workbench.groups.commands import open_group
from workbench.groups.finding import groups_found, recent_groups
from workbench.groups.model import REVIEW, Found, GroupDraft
from workbench.groups.queries import group_sheet
from workbench.signals.commands import decide_review, propose_review
from workbench.signals.model import DecisionDraft, ProposalDraft
from workbench.workspace.opening import Workspace


@pytest.fixture
def store(workspace: Workspace) -> Iterator[Workspace]:
    plant_ring(workspace, 8)
    yield workspace


def offered(store: Workspace) -> list[Found]:
    with store.read() as session:
        assert groups_found(session) == recent_groups(session, TODAY)
        return groups_found(session)


def propose(store: Workspace, case_nos: tuple[str, ...]) -> str:
    draft = ProposalDraft("同一模板信函", "同一电话、账户和模板", case_nos)
    with store.write() as session:
        return propose_review(session, draft, actor=LI, clock=CLOCK)[0]


def decide(store: Workspace, review_id: str, verdict: str) -> None:
    draft = DecisionDraft(verdict, "已逐件核对电话、账户和文字")
    with store.write() as session:
        decide_review(session, review_id, draft, actor=ZHAO, clock=CLOCK)


@pytest.mark.parametrize(("verdict", "again"), [("", False), ("confirmed", False), ("rejected", True)])
def test_that_a_ring_in_a_review_is_offered_again_only_once_the_review_rejected_it(
    store: Workspace, verdict: str, again: bool
) -> None:
    (found,) = offered(store)
    review = propose(store, tuple(case.case_no for case in found.cases))
    if verdict:
        decide(store, review, verdict)
    assert offered(store) == ([found] if again else [])


def test_that_an_offer_says_how_many_stand_in_a_review_and_the_group_does_not_keep_it(
    store: Workspace,
) -> None:
    (found,) = offered(store)
    numbers = tuple(case.case_no for case in found.cases)
    propose(store, numbers[:5])
    (said,) = offered(store)
    assert [(one.people, one.of) for one in said.reasons if one.kind == REVIEW] == [(5, found.people)]
    assert said.title == found.title
    draft = GroupDraft(found.title, "同一封信", numbers, "watch", "人数")
    with store.write() as session:
        opened = open_group(session, draft, said.reasons, actor=LI, clock=CLOCK)
        kept = group_sheet(session, opened.id).reasons
    assert kept == found.reasons
