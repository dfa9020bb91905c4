"""Keeps the people complained of away from their case, as the parties of the case say who they are."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord, PartyRecord
from db.persons import PersonAliasRecord, PersonRecord
from db.process import HandoverRecord, RecusalRecord
from db.workspace import StaffRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.identity.names import name_match_key
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.recusals.model import COMPLAINED_EMPLOYEE, RecusalSource
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind

# What stands as the reason of records that the program writes; the window has a sentence for each.
BY_ROLE, ROLE_ENDED = "recusal.by_role", "recusal.role_ended"


def people_complained_of(session: Session, complaint_id: str) -> dict[str, str]:
    """The names of the employees a case complains of, other names too, by the key they are compared with."""
    party, person, alias = PartyRecord, PersonRecord, PersonAliasRecord
    mine = (party.complaint_id == complaint_id) & (party.role == COMPLAINED_EMPLOYEE)
    names = select(person.name).join(party, party.person_id == person.id).where(mine)
    others = select(alias.name).join(party, party.person_id == alias.person_id).where(mine)
    found = session.execute(names.union_all(others)).scalars()
    return {key: name for name in found if (key := name_match_key(name))}


def keep_complained_of_away(session: Session, complaint_id: str, *, actor: Actor, clock: Clock) -> None:
    """Write the recusals of a case that was just registered, as part of that command.

    Source: 办法 17.
    """
    follow_parties(session, complaint_id, {}, actor=actor, clock=clock)


def follow_parties(
    session: Session, complaint_id: str, before: Mapping[str, str], *, actor: Actor, clock: Clock
) -> None:
    """Keep away who is complained of since, and lift it from who no longer is, as part of a correction.

    Args:
        before: what `people_complained_of` said before the correction.
    """
    after = people_complained_of(session, complaint_id)
    lift(session, complaint_id, before.keys() - after.keys(), ROLE_ENDED, actor=actor, clock=clock)
    for key in sorted(after.keys() - before.keys()):
        keep_away(
            session,
            complaint_id,
            (after[key], RecusalSource.COMPLAINED_OF, BY_ROLE),
            actor=actor,
            clock=clock,
        )


def follow_person(session: Session, person_id: str, *, actor: Actor, clock: Clock) -> None:
    """Keep a person away under a new name too, from every case that complains of them."""
    party = PartyRecord
    mine = (party.person_id == person_id) & (party.role == COMPLAINED_EMPLOYEE)
    for complaint_id in session.execute(select(party.complaint_id).where(mine)).scalars().all():
        people = people_complained_of(session, complaint_id)
        for key in sorted(people.keys() - _recorded(session, complaint_id)):
            new = (people[key], RecusalSource.COMPLAINED_OF, BY_ROLE)
            keep_away(session, complaint_id, new, actor=actor, clock=clock)


def carry_over(session: Session, merged_id: str, survivor_id: str, *, actor: Actor, clock: Clock) -> None:
    """Keep whoever keeps away from a merged case away from the one that took it in, as part of merging."""
    row = RecusalRecord
    standing = select(row.name, row.name_key, row.source, row.reason).where(row.lifted_at.is_(None))
    known = session.execute(standing.where(row.complaint_id == survivor_id)).all()
    there = {found.name_key for found in known}
    for found in session.execute(standing.where(row.complaint_id == merged_id).order_by(row.id)).all():
        if found.name_key not in there:
            who = (found.name, RecusalSource(found.source), found.reason)
            keep_away(session, survivor_id, who, actor=actor, clock=clock)
            there.add(found.name_key)


def keep_all_complained_of_away(session: Session, *, actor: Actor, clock: Clock) -> int:
    """Write the recusals of cases from before there were any, on record. Returns how many cases have one."""
    party = PartyRecord
    about = select(party.complaint_id).where(party.role == COMPLAINED_EMPLOYEE).distinct()
    found = session.execute(about.order_by(party.complaint_id)).scalars().all()
    for complaint_id in found:
        before = dict.fromkeys(_recorded(session, complaint_id), "")
        follow_parties(session, complaint_id, before, actor=actor, clock=clock)
    if found:
        deed = Deed("recusal.follow_parties", "workspace:recusals", after={"cases": len(found)})
        record(session, deed, actor=actor, clock=clock)
    return len(found)


def keep_away(
    session: Session, complaint_id: str, who: tuple[str, RecusalSource, str], *, actor: Actor, clock: Clock
) -> str:
    """Write that somebody (name, source, reason) keeps away; they hand back what they had of the case.

    Returns: the id of the recusal.
    """
    name, source, reason = who
    key = name_match_key(name)
    recusal_id = new_id(clock)
    add_row(
        session, RecusalRecord, id=recusal_id, complaint_id=complaint_id, name=name, name_key=key,
        source=source.value, reason=reason, declared_by=actor.name, declared_at=clock.now(),
    )  # fmt: skip
    own_words = reason if source is RecusalSource.DECLARED else None
    _tell(
        session,
        complaint_id,
        f"recusal.{source.value}",
        (recusal_id, name, own_words),
        actor=actor,
        clock=clock,
    )
    _relieve(session, complaint_id, key, actor=actor, clock=clock)
    return recusal_id


def lift(
    session: Session, complaint_id: str, keys: Iterable[str], reason: str, *, actor: Actor, clock: Clock
) -> None:
    """End what was written because of a role."""
    row = RecusalRecord
    mine = (row.complaint_id == complaint_id) & (row.source == RecusalSource.COMPLAINED_OF)
    standing = select(row.id, row.name).where(mine, row.lifted_at.is_(None), row.name_key.in_(sorted(keys)))
    for recusal_id, name in session.execute(standing).all():
        lift_one(session, (recusal_id, complaint_id, name), reason, actor=actor, clock=clock)


def lift_one(
    session: Session, which: tuple[str, str, str], reason: str, *, actor: Actor, clock: Clock
) -> None:
    """End a recusal (id, case, name) and tell it on the timeline."""
    recusal_id, complaint_id, name = which
    row = RecusalRecord
    values = {"lifted_at": clock.now(), "lifted_by": actor.name, "lifted_reason": reason}
    session.execute(update(row).where(row.id == recusal_id).values(**values))
    own_words = None if reason == ROLE_ENDED else reason
    _tell(session, complaint_id, "recusal.lifted", (recusal_id, name, own_words), actor=actor, clock=clock)


def _recorded(session: Session, complaint_id: str) -> set[str]:
    row = RecusalRecord
    return set(session.execute(select(row.name_key).where(row.complaint_id == complaint_id)).scalars())


def _relieve(session: Session, complaint_id: str, key: str, *, actor: Actor, clock: Clock) -> None:
    """Take the case, and a case on offer, from whoever may not have it."""
    case, staff, offer = ComplaintRecord, StaffRecord, HandoverRecord
    handler = session.execute(
        select(staff.name).join(case, case.handler_id == staff.id).where(case.id == complaint_id)
    ).scalar_one_or_none()
    if handler is not None and name_match_key(handler) == key:
        values = {"handler_id": None, "revision": case.revision + 1}
        session.execute(update(case).where(case.id == complaint_id).values(**values))
        _tell(session, complaint_id, "recusal.relieved", (None, handler, None), actor=actor, clock=clock)
    waiting = (
        select(offer.id, staff.name)
        .join(staff, staff.id == offer.to_id)
        .where(offer.complaint_id == complaint_id, offer.answer.is_(None))
    )
    for offer_id, name in session.execute(waiting).all():
        if name_match_key(name) == key:
            answer = {"answer": "taken_back", "answered_by": actor.name, "answered_at": clock.now()}
            session.execute(update(offer).where(offer.id == offer_id).values(**answer))


def _tell(
    session: Session,
    complaint_id: str,
    code: str,
    about: tuple[str | None, str, str | None],
    *,
    actor: Actor,
    clock: Clock,
) -> None:
    source_id, name, own_words = about
    entry = EntryDraft(
        complaint_id,
        EntryKind.NOTE,
        code,
        {"name": name},
        text=own_words,
        occurred_at=clock.now(),
        source_kind="recusal" if source_id else None,
        source_id=source_id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
