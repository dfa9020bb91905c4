"""Labels weigh: a case counts for more or less as they come and go, while it is open."""

from collections.abc import Callable

import pytest

from workbench.actor import Actor
from workbench.complaints.commands import remove_nature, set_nature
from workbench.complaints.model import Registered
from workbench.complaints.queries import complaint_sheet
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.workspace.opening import Workspace


def severity(workspace: Workspace, case: Registered) -> tuple[int, str]:
    with workspace.read() as session:
        sheet = complaint_sheet(session, case.id)
    return sheet.row.severity, str(sheet.severity_basis["formula"])


def test_that_severity_follows_the_labels(
    workspace: Workspace, registered: Registered, actor: Actor, clock: Clock
) -> None:
    with workspace.write() as session:
        set_nature(session, registered.id, "NA9", reason="七十二岁独居", actor=actor, clock=clock)
    assert severity(workspace, registered) == (4, "min(5, max(2, 3, 2) + 1) = 4")
    with workspace.write() as session:
        remove_nature(session, registered.id, "NA9", reason="误认", actor=actor, clock=clock)
    assert severity(workspace, registered) == (3, "max(2, 3, 2) = 3")


@pytest.mark.parametrize("change", [set_nature, remove_nature])
def test_that_labels_of_a_closed_case_stay(
    change: Callable[..., object], workspace: Workspace, registered: Registered, actor: Actor, clock: Clock
) -> None:
    notice = NoticeDraft("2026-09-18", "handed", "本人签字的撤回申请书")
    with workspace.write() as session:
        draft = MoveDraft("withdrawn", reason="投诉人撤回", notice=notice)
        move_case(session, registered.id, draft, actor=actor, clock=clock)
    with pytest.raises(UserError, match=r"process\.case_closed"), workspace.write() as session:
        change(session, registered.id, "NA2", reason="补记", actor=actor, clock=clock)
