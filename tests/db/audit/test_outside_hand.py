"""The trail after an outside tool laid hands on it."""

import sqlite3

import pytest

from workbench.actor import Actor
from workbench.audit.model import ChainFault
from workbench.audit.queries import chain_report
from workbench.complaints.commands import set_nature
from workbench.complaints.model import Registered
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace


@pytest.fixture
def busy(workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock) -> Workspace:
    for code in ("NA5", "NA6", "NA7", "NA8", "NA9"):
        with workspace.write() as session:
            set_nature(session, registered.id, code, reason="依据", actor=actor, clock=clock)
    return workspace


def fault_after(workspace: Workspace, *statements: str) -> ChainFault | None:
    outside = sqlite3.connect(workspace.layout.database)
    for statement in statements:
        outside.execute(statement)
    outside.commit()
    outside.close()
    with workspace.read() as session:
        return chain_report(session, workspace.outside_head()).fault


def test_that_an_untouched_trail_is_sound(busy: Workspace) -> None:
    assert fault_after(busy) is None


@pytest.mark.parametrize(
    ("statements", "position", "code"),
    [
        (["UPDATE audit_entry SET actor='别人' WHERE position=3"], 3, "audit.entry_changed"),
        (
            ["UPDATE audit_entry SET after=replace(after,'依据','改过') WHERE position=4"],
            4,
            "audit.entry_changed",
        ),
        (["DELETE FROM audit_entry WHERE position=2"], 2, "audit.entry_missing"),
        (["DELETE FROM audit_entry WHERE position>4"], 5, "audit.tail_cut"),
        (
            [
                "DELETE FROM audit_entry WHERE position>4",
                "UPDATE audit_head SET count=4, hash=(SELECT hash FROM audit_entry WHERE position=4)",
            ],
            5,
            "audit.tail_cut",
        ),
        (
            [
                "UPDATE audit_entry SET position=99 WHERE position=2",
                "UPDATE audit_entry SET position=2 WHERE position=3",
                "UPDATE audit_entry SET position=3 WHERE position=99",
            ],
            2,
            "audit.link_broken",
        ),
    ],
)
def test_that_the_first_bad_entry_is_named(
    busy: Workspace, statements: list[str], position: int, code: str
) -> None:
    fault = fault_after(busy, *statements)
    assert fault is not None
    assert (fault.position, fault.code) == (position, code)
