"""The pauses of a case's clocks, read back for the explanation of a deadline."""

from datetime import date

from db.adding import add_row
from db.clocks import ClockPauseRecord
from workbench.clocks.model import Pause
from workbench.clocks.queries import case_pauses
from workbench.complaints.model import Registered
from workbench.complaints.queries import case_clocks
from workbench.ids import new_id
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace


def test_that_pauses_are_read_by_clock_in_the_order_they_began(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    with workspace.write() as session:
        decision = next(row for row in case_clocks(session, registered.id) if row.rule_id == "C03")
        for first, last, reason in ((24, 26, None), (19, 21, "appraisal")):
            add_row(
                session,
                ClockPauseRecord,
                id=new_id(clock),
                clock_id=decision.id,
                kind="P1",
                from_on=date(2026, 9, first),
                to_on=date(2026, 9, last),
                reason=reason,
                recorded_by="陈一鸣",
                recorded_at=clock.now(),
            )
        assert case_pauses(session, registered.id) == {
            decision.id: [
                Pause(date(2026, 9, 19), date(2026, 9, 21), "appraisal"),
                Pause(date(2026, 9, 24), date(2026, 9, 26)),
            ]
        }
        assert case_pauses(session, "another case") == {}
