"""A registered case that may stand in a group is told at once, with a way to the groups."""

from typing import TYPE_CHECKING

import pytest

from tests.db.groups.conftest import EVENT, OTHERS, draft_of
from tests.ui.groups.conftest import PEOPLE, Settle

if TYPE_CHECKING:
    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("narrative", [f"{EVENT[1]}，{EVENT[3]}。", OTHERS[0]])
def test_that_registering_a_case_of_a_possible_group_says_so_and_leads_there(
    desk: "Desk", shell: "RecordingShell", settle: Settle, narrative: str
) -> None:
    from ui.intake.registering import Registering, Registration

    registering = Registering(desk, desk.jobs)
    registering.start(Registration(draft_of(60, "魏新来", narrative)))
    settle(desk)
    settle(desk)
    told = [toast for toast in shell.said if "group" in toast.text]
    if narrative == OTHERS[0]:
        assert told == []
        return
    (toast,) = told
    assert f"{PEOPLE + 1} person(s)" in toast.text
    assert toast.act is not None
    toast.act()
    assert shell.visits[-1] == ("groups", None)
