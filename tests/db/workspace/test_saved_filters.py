"""Saved filters belong to the person who saved them."""

from workbench.actor import Actor
from workbench.moment import FixedClock
from workbench.workspace.commands import keep_filters
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import saved_filters


def test_that_everybody_keeps_filters_of_their_own(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        keep_filters(session, [{"name": "高血压", "query": "高血压"}], actor=actor, clock=clock)
    with workspace.read() as session:
        assert saved_filters(session, actor.name) == [{"name": "高血压", "query": "高血压"}]
        assert saved_filters(session, "李若水") is None
