"""Keep the profile as it stands, with what changed since the version before and why."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord
from db.profiles import ProfileVersionRecord
from db.rulebook import RuleChangeRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.audit.queries import audit_head
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.persons.profile import profile_of
from workbench.persons.profile_facts import PersonFacts
from workbench.persons.profile_loading import person_facts
from workbench.profiles.comparing import Background, changes_between
from workbench.profiles.content import as_json, from_json, kept_values
from workbench.profiles.happenings import happenings
from workbench.profiles.model import Change, VersionKept
from workbench.rulebook.fingerprint import fingerprint
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook

REASON_MAX_CHARS = 500
# The states of a case at which its complainant's profile is kept by itself: decided, and every ending.
KEPT_AT = ("decided", "archived", "declined", "withdrawn", "litigated")
AUTOMATIC = "state:"
_TABLES = ("profile", "strategies", "questions")
_ROW = ProfileVersionRecord


def keep_version(session: Session, person_id: str, reason: str, *, actor: Actor, clock: Clock) -> VersionKept:
    """Keep a version because somebody wants it; none where nothing changed since the one before.

    Raises: UserError `person.unknown` or `profile.reason_missing`.
    """
    why = reason.strip()[:REASON_MAX_CHARS]
    if not why:
        raise UserError.one("reason", "profile.reason_missing")
    number = _keep(session, person_id, why, actor=actor, clock=clock)
    if number is not None:
        after = {"number": number, "reason": why}
        deed = Deed("person.keep_version", f"person:{person_id}", after=after)
        record(session, deed, actor=actor, clock=clock)
    return VersionKept(number, Changes.of("persons", ids=(person_id,)))


def keep_version_at(
    session: Session, complaint_id: str, state: str, *, actor: Actor, clock: Clock
) -> int | None:
    """Keep a version of a complainant when their case is decided or ends, as part of moving it.

    Returns: its number; none where nobody is known to complain, or nothing changed.
    """
    case = ComplaintRecord
    found = session.execute(select(case.complainant_id, case.case_no).where(case.id == complaint_id)).one()
    if state not in KEPT_AT or found.complainant_id is None:
        return None
    reason = f"{AUTOMATIC}{state}:{found.case_no}"
    return _keep(session, found.complainant_id, reason, actor=actor, clock=clock)


def rules_version(session: Session) -> str:
    """Which edition of the rules made a profile: the shipped tables, and the branch's newest decision."""
    newest = session.execute(select(func.max(RuleChangeRecord.seq))).scalar_one()
    shipped = "-".join(fingerprint(name)[:8] for name in _TABLES)
    return shipped if newest is None else f"{shipped}+{newest}"


def _keep(session: Session, person_id: str, reason: str, *, actor: Actor, clock: Clock) -> int | None:
    day = today(clock)
    book = governing_rulebook(session)
    facts = person_facts(session, person_id, day, whole=True)
    values = kept_values(profile_of(facts, book))
    rules = rules_version(session)
    last = _last(session, person_id)
    changes: tuple[Change, ...] = ()
    if last is not None:
        earlier = from_json(last.content["values"])
        happened = happenings(session, person_id, _numbers(facts), (last.content["trail"], None))
        background = Background(happened, last.rules != rules, _groups(book))
        changes = changes_between(earlier, values, background)
        if not changes:
            return None
    number = 1 if last is None else last.number + 1
    content = {
        "on": day.isoformat(),
        "trail": audit_head(session).count,
        "cases": sorted(_numbers(facts)),
        "values": as_json(values),
    }
    add_row(
        session, _ROW, id=new_id(clock), person_id=person_id, number=number, content=content,
        changes=[change_json(change) for change in changes], reason=reason, rules=rules, made_by=actor.name,
        made_at=clock.now(),
    )  # fmt: skip
    return number


def change_json(change: Change) -> dict[str, Any]:
    """A change as plain data."""
    cause = asdict(change.cause)
    on: date | None = change.cause.on
    return {
        "facet": change.facet_id,
        "before": as_json(change.before),
        "after": as_json(change.after),
        "cause": cause | {"kind": change.cause.kind.value, "on": on.isoformat() if on else None},
        "same_looks": change.same_looks,
    }


def _last(session: Session, person_id: str) -> Any:
    columns = (_ROW.number, _ROW.content, _ROW.rules)
    mine = select(*columns).where(_ROW.person_id == person_id)
    return session.execute(mine.order_by(_ROW.number.desc()).limit(1)).one_or_none()


def _numbers(facts: PersonFacts) -> Mapping[str, str]:
    return {case.id: case.case_no for case in facts.cases}


def _groups(book: Rulebook) -> Mapping[str, str]:
    return {facet.id: facet.group for facet in book.profile.rows}
