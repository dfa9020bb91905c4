"""The versions of a profile on record, and two of them beside each other."""

from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.persons import PersonRecord
from db.profiles import ProfileVersionRecord
from workbench.profiles.comparing import Background, changes_between
from workbench.profiles.content import from_json
from workbench.profiles.happenings import happenings
from workbench.profiles.model import Cause, CauseKind, Change, Version
from workbench.profiles.versioning import AUTOMATIC
from workbench.recusals.hiding import is_hidden
from workbench.rulebook.reading import Rulebook

_ROW, _PERSON = ProfileVersionRecord, PersonRecord


def versions(session: Session, person_id: str) -> tuple[Version, ...]:
    """The versions of a person, the newest first; those of people found to be this one stand among them.

    A version that holds a case which whoever asks is kept away from is none to them.
    """
    merged = select(_PERSON.id).where(_PERSON.merged_into_id == person_id)
    rows = session.execute(
        select(_ROW)
        .where(or_(_ROW.person_id == person_id, _ROW.person_id.in_(merged)))
        .order_by(_ROW.made_at.desc(), _ROW.number.desc())
    ).scalars()
    return tuple(_version(row) for row in rows if not _is_hidden(session, row))


def compared(
    session: Session, person_id: str, earlier: int, later: int, book: Rulebook
) -> tuple[Change, ...]:
    """What changed from one version of a person to a later one, over all versions between."""
    mine = {one.number: one for one in versions(session, person_id) if one.person_id == person_id}
    first, last = mine.get(earlier), mine.get(later)
    if first is None or last is None:
        return ()
    case = ComplaintRecord
    rows = session.execute(select(case.id, case.case_no).where(case.id.in_(last.case_ids)))
    numbers = {row.id: row.case_no for row in rows}
    happened = happenings(session, person_id, numbers, (first.trail, last.trail))
    groups = {facet.id: facet.group for facet in book.profile.rows}
    return changes_between(first.values, last.values, Background(happened, first.rules != last.rules, groups))


def _is_hidden(session: Session, row: ProfileVersionRecord) -> bool:
    return any(is_hidden(session, complaint_id) for complaint_id in row.content["cases"])


def _version(row: ProfileVersionRecord) -> Version:
    state = case_no = ""
    if row.reason.startswith(AUTOMATIC):
        state, _, case_no = row.reason.removeprefix(AUTOMATIC).partition(":")
    return Version(
        id=row.id,
        person_id=row.person_id,
        number=row.number,
        reason="" if state else row.reason,
        rules=row.rules,
        made_by=row.made_by,
        made_at=row.made_at,
        trail=row.content["trail"],
        case_ids=tuple(row.content["cases"]),
        values=from_json(row.content["values"]),
        changes=tuple(_change(one) for one in row.changes),
        state=state,
        case_no=case_no,
    )


def _change(kept: dict[str, Any]) -> Change:
    cause = kept["cause"]
    on = date.fromisoformat(cause["on"]) if cause["on"] else None
    return Change(
        kept["facet"],
        from_json(kept["before"]),
        from_json(kept["after"]),
        Cause(CauseKind(cause["kind"]), cause["case_no"], cause["by"], on),
        kept["same_looks"],
    )
