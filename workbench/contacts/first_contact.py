"""Which clocks a contact ends: those whose rule waits for a fact that the contact establishes."""

from datetime import date

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

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
    clock = ClockRecord
    waiting = session.execute(
        select(clock.id, clock.rule_id, clock.started_on, clock.ended_on)
        .where(
            clock.complaint_id == complaint_id,
            clock.started_on <= on,
            or_(clock.ended_on.is_(None), (clock.ended_on > on) & clock.ended_by.startswith("contact:")),
        )
        .order_by(clock.rule_id)
    ).all()
    ended = []
    for row in waiting:
        rule = book.clocks.on(row.rule_id, row.started_on)
        if rule is None or rule.done_when not in facts:
            continue
        session.execute(update(clock).where(clock.id == row.id).values(ended_on=on, ended_by=by))
        if row.ended_on is None:
            ended.append(row.rule_id)
    return tuple(ended)
