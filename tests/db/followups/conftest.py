"""The registered case with its decision told, and a handler who can act on any day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from db.complaints import ComplaintRecord
from workbench.actor import Actor
from workbench.checklists.desk import Desk
from workbench.checklists.recording import keep_fact
from workbench.complaints.model import Registered
from workbench.followups.commands import record_follow_up
from workbench.followups.model import FollowedUp, FollowUpDraft
from workbench.moment import FixedClock
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

TOLD = date(2026, 9, 18)
BOOK = shipped_rulebook()


def clock_of(day: date) -> FixedClock:
    """Ten in the morning of a day at the branch."""
    return FixedClock(datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC))


@dataclass
class After:
    """What a handler does after the decision."""

    workspace: Workspace
    case_id: str
    actor: Actor

    def run(self, on: date, command: Callable[..., Any], *args: Any, **more: Any) -> Any:
        with self.workspace.write() as session:
            return command(session, self.case_id, *args, **more, actor=self.actor, clock=clock_of(on))

    def call(self, day: int, occasion: str = "D3", **more: Any) -> FollowedUp:
        on = TOLD + timedelta(days=day)
        draft = FollowUpDraft(occasion, f"{on} 09:30", **more)
        done: FollowedUp = self.run(on, record_follow_up, draft)
        return done

    def missed(self, day: int, occasion: str = "D3") -> FollowedUp:
        return self.call(day, occasion, reached=False)

    def reached(self, day: int, score: str = "5", occasion: str = "D3", **more: Any) -> FollowedUp:
        return self.call(day, occasion, reached=True, outcome_score=score, **more)

    def put(self, state: str, closed_on: date | None = None) -> None:
        """Set the state by hand, as no command would."""
        mine = ComplaintRecord.id == self.case_id
        with self.workspace.write() as session:
            session.execute(update(ComplaintRecord).where(mine).values(state=state, closed_on=closed_on))

    def tell_decision(self, on: date = TOLD) -> None:
        with self.workspace.write() as session:
            desk = Desk(session, self.case_id, self.actor, clock_of(on))
            values = {"value": on.isoformat(), "source": "posted: EMS", "evidence_id": None}
            keep_fact(desk, BOOK.facts["decision.informed_on"], values)

    def read(self, question: Callable[..., Any], *args: Any, **more: Any) -> Any:
        with self.workspace.read() as session:
            return question(session, *args, **more)

    def rows(self, *columns: Any, where: Any = None, order: Any = None) -> list[Any]:
        statement = select(*columns)
        if where is not None:
            statement = statement.where(where)
        if order is not None:
            statement = statement.order_by(order)
        with self.workspace.read() as session:
            return [tuple(row) for row in session.execute(statement)]


@pytest.fixture
def after(workspace: Workspace, registered: Registered, actor: Actor) -> After:
    """The case after its decision was told on 18 September 2026."""
    made = After(workspace, registered.id, actor)
    made.tell_decision()
    made.put("informed")
    return made
