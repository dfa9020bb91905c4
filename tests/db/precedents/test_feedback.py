"""What a person says afterwards, and whether they come again, is read anew in profile, advice and figures."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from db.adding import add_row
from db.checklists import CaseFactRecord
from tests.db.precedents.conftest import CHEN, CLOCK
from workbench.analysis.counting import five_dimensions
from workbench.analysis.frame import case_frame
from workbench.complaints.model import Registered
from workbench.figures.model import FigureFilter
from workbench.followups.commands import record_follow_up
from workbench.followups.model import FollowUpDraft
from workbench.ids import new_id
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.persons.profile import person_profile
from workbench.persons.profile_model import Number
from workbench.precedents.queries import read_case
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

TODAY, TOLD = date(2026, 9, 18), date(2026, 3, 14)
YEAR = FigureFilter(date(2026, 1, 1), date(2026, 12, 31))
Register = Callable[..., Registered]
Close = Callable[..., None]


@dataclass(frozen=True)
class Loop:
    """A settled case, one like it at hand, and what is said of both."""

    workspace: Workspace
    settled: Registered
    at_hand: Registered

    def profile(self, value: str) -> Any:
        with self.workspace.read() as session:
            shown = person_profile(session, self.settled.person_id, today=TODAY, book=shipped_rulebook())
        return shown.value(value)

    def advice(self) -> tuple[int, int, int | None]:
        """Of the remedy that like cases had: watched, quiet, and how satisfied people were, in tenths."""
        with self.workspace.read() as session:
            lines = read_case(session, self.at_hand.id, TODAY).advice
        (remedy,) = (line.remedy for line in lines if line.remedy)
        return remedy.watched, remedy.quiet, remedy.satisfaction_tenths

    def figures(self) -> tuple[int, int]:
        """Settled cases that count, and those that were ended for good."""
        with self.workspace.read() as session:
            frame = case_frame(session, YEAR, TODAY)
        whole = five_dimensions(frame).table("remedy.ended").total
        assert whole is not None
        return whole.count, whole.hit_count


@pytest.fixture
def loop(workspace: Workspace, register: Register, close: Close) -> Loop:
    settled = register(complainant=PersonDraft(name="王芳", id_type="cn_id", id_no="11010519491231002X"))
    close(settled, TOLD, "granted", ("goodwill", 500_000))
    with workspace.write() as session:
        add_row(
            session, CaseFactRecord, id=new_id(CLOCK), complaint_id=settled.id, key="decision.informed_on",
            value=TOLD.isoformat(), source="posted: EMS", recorded_by=CHEN.name, recorded_at=CLOCK.now(),
        )  # fmt: skip
    return Loop(workspace, settled, register("2026-09-10", complainant=PersonDraft(name="赵一")))


def test_that_a_satisfaction_answer_changes_profile_advice_and_remedy_figures(loop: Loop) -> None:
    assert loop.profile("followup_satisfaction") is None
    assert (loop.advice(), loop.figures()) == ((1, 1, None), (1, 1))
    asked = FixedClock(datetime(2026, 3, 29, 2, 0, tzinfo=UTC))
    draft = FollowUpDraft("D15", "2026-03-29 09:30", reached=True, outcome_score="3", process_score="3")
    with loop.workspace.write() as session:
        record_follow_up(session, loop.settled.id, draft, actor=CHEN, clock=asked)
    assert loop.profile("followup_satisfaction") == Number(3)
    assert (loop.advice(), loop.figures()) == ((1, 1, 30), (1, 0))


def test_that_a_complaint_again_changes_profile_advice_and_remedy_figures(
    loop: Loop, register: Register
) -> None:
    assert loop.profile("repeat_same_matter") is None
    assert (loop.advice(), loop.figures()) == ((1, 1, None), (1, 1))
    # The ninetieth day after 14 March.
    register("2026-06-12", complainant=PersonDraft(name="王芳", same_as=loop.settled.person_id))
    assert loop.profile("repeat_same_matter") == Number(1)
    assert (loop.advice(), loop.figures()) == ((1, 0, None), (1, 0))
