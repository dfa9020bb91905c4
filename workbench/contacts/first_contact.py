"""Which clocks a contact ends: those whose rule waits for a fact that the contact establishes."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, or_, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.changing import change_row
from db.clocks import ClockRecord
from workbench.contacts.model import PLACED
from workbench.rulebook.reading import Rulebook

# Fact keys that `done_when` of a clock may name (clocks.yaml).
REACHED = "contact.first_on"
ATTEMPTED = "contact.attempted_on"


def facts_of(kind: str, *, answered: bool) -> tuple[str, ...]:
    """The facts that a contact establishes: a call placed is an attempt, an answered one a contact."""
    if answered:
        return (REACHED, ATTEMPTED)
    return (ATTEMPTED,) if kind in PLACED else ()


def end_clocks(
    session: Session, complaint_id: str, facts: tuple[str, ...], book: Rulebook, *, on: date, by: str
) -> tuple[str, ...]:
    """End the clocks of a case that wait for one of the facts. Returns their rule ids.

    A contact entered late that lies before the one which ended a clock moves its end to the earlier day.
    """
    waiting = ask(session, _waiting(), case=complaint_id, on=on).all()
    ended = []
    for row in waiting:
        rule = book.clocks.on(row.rule_id, row.started_on)
        if rule is None or rule.done_when not in facts:
            continue
        change_row(session, ClockRecord, row.id, ended_on=on, ended_by=by)
        if row.ended_on is None:
            ended.append(row.rule_id)
    return tuple(ended)


@cache
def _waiting() -> Select[*tuple[Any, ...]]:
    clock = ClockRecord
    on: BindParameter[Any] = bindparam("on")
    later = (clock.ended_on > on) & clock.ended_by.startswith("contact:")
    return (
        select(clock.id, clock.rule_id, clock.started_on, clock.ended_on)
        .where(clock.complaint_id == CASE, clock.started_on <= on, or_(clock.ended_on.is_(None), later))
        .order_by(clock.rule_id)
    )
