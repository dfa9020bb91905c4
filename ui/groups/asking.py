"""What the pages of groups ask and do, on workers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.groups.model import (
    Found,
    GroupRow,
    GroupSheet,
    Limits,
    Matrix,
    MemberRow,
    NoticeRow,
    QuestionRow,
    Spread,
    Unequal,
)

Deed = Callable[[Any, JobContext], Any]


@dataclass(frozen=True, slots=True)
class GroupState:
    """Everything the page of a group shows, read at once."""

    sheet: GroupSheet
    wall: tuple[MemberRow, ...]
    matrix: Matrix
    spread: Spread
    unequal: tuple[Unequal, ...]
    decided: int
    questions: tuple[QuestionRow, ...]
    notices: tuple[NoticeRow, ...]
    limits: Limits


def group_list(session: Any, _context: JobContext) -> list[GroupRow]:
    """The groups there are."""
    from workbench.groups.queries import group_rows

    return group_rows(session)


def recent_found(day: date) -> Callable[[Any, JobContext], list[Found]]:
    """Looks for groups among what came lately."""

    def ask(session: Any, context: JobContext) -> list[Found]:
        from workbench.groups.finding import recent_groups

        return recent_groups(session, day, context)

    return ask


def all_found(session: Any, context: JobContext) -> list[Found]:
    """Looks for groups among all cases."""
    from workbench.groups.finding import groups_found

    return groups_found(session, None, context)


def group_state(session: Any, group_id: str, day: date) -> GroupState:
    """One group with everything around it."""
    from workbench.groups import overview
    from workbench.groups.queries import group_notices, group_questions, group_sheet, progress_wall
    from workbench.groups.rules import limits_of, unequal_offers
    from workbench.rulebook.governing import governing_rulebook

    sheet = group_sheet(session, group_id)
    offers, limits = overview.offers(session, sheet), limits_of(governing_rulebook(session))
    return GroupState(
        sheet,
        tuple(progress_wall(sheet, day)),
        overview.demand_matrix(session, sheet),
        overview.spread(session, sheet),
        tuple(unequal_offers(offers, limits)),
        overview.decided(offers),
        tuple(group_questions(session, group_id)),
        tuple(group_notices(session, group_id)),
        limits,
    )


def deed(desk: Desk, act: Callable[..., Any], *given: Any) -> Deed:
    """A command with what it needs, signed by whoever sits here."""

    def run(session: Any, _context: JobContext) -> Any:
        return act(session, *given, actor=desk.actor, clock=desk.clock)

    return run
