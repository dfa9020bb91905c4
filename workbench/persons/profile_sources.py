"""Who typed what about a person, when and in which case, read back from the audit trail."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, select, type_coerce
from sqlalchemy.orm import Session

from db.audit import AuditEntryRecord
from db.persons import PersonRecord
from workbench.identity.phones import normalise_phone
from workbench.moment import branch_date
from workbench.persons.profile_facts import CaseFact
from workbench.persons.profile_model import Source, SourceKind

# Older cases than these are looked through for where a value was typed first; later ones rarely add any.
CASES_AT_MOST = 100
ANYWHERE = "*"
_NAMES = {"id_no": "document"}


def typed_sources(session: Session, person_id: str, cases: Sequence[CaseFact]) -> Mapping[str, Source]:
    """Where each typed part of a person comes from, by facet id; `ANYWHERE` for parts not found.

    Phones stand as `phone:<normal>`. An edit comes after the case in which a part was typed first.
    """
    created_by, created_at = session.execute(
        select(PersonRecord.created_by, PersonRecord.created_at).where(PersonRecord.id == person_id)
    ).one()
    first = cases[0] if cases else None
    sources = {
        ANYWHERE: Source(
            SourceKind.TYPED,
            first.case_no if first else "",
            first.id if first else None,
            created_by,
            branch_date(created_at),
        )
    }
    for part, source in _typed_at_intake(session, [case for case in cases if case.own]):
        sources.setdefault(part, source)
    sources.update(_typed_in_edits(session, person_id))
    return sources


def source_of(sources: Mapping[str, Source], part: str) -> Source:
    """The source of a part."""
    return sources.get(part, sources[ANYWHERE])


def _typed_at_intake(session: Session, own: Sequence[CaseFact]) -> Iterator[tuple[str, Source]]:
    entry = AuditEntryRecord
    by_subject = {f"complaint:{case.id}": case for case in own[:CASES_AT_MOST]}
    rows = session.execute(
        select(entry.subject, entry.actor, entry.at, type_coerce(entry.after, JSON)["complainant"])
        .where(entry.subject.in_(by_subject), entry.action == "complaint.register")
        .order_by(entry.position)
    )
    for subject, actor, at, complainant in rows:
        case = by_subject[subject]
        source = Source(SourceKind.TYPED, case.case_no, case.id, actor, branch_date(at))
        for part in _parts(complainant or {}):
            yield part, source


def _typed_in_edits(session: Session, person_id: str) -> Iterator[tuple[str, Source]]:
    entry = AuditEntryRecord
    rows = session.execute(
        select(entry.actor, entry.at, entry.after)
        .where(entry.subject == f"person:{person_id}", entry.action == "person.edit")
        .order_by(entry.position)
    )
    for actor, at, after in rows:
        source = Source(SourceKind.TYPED, "", None, actor, branch_date(at))
        for part in _parts(after or {}):
            yield part, source


def _parts(typed: Mapping[str, Any]) -> Iterator[str]:
    for name, value in typed.items():
        if name == "phones":
            yield from (f"phone:{normalise_phone(str(phone)).normal}" for phone in value)
        elif value:
            yield _NAMES.get(name, name)
