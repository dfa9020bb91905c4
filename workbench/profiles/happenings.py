"""What happened to a person and their cases in a stretch of the trail."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.audit import AuditEntryRecord
from workbench.moment import branch_date
from workbench.profiles.comparing import Happening
from workbench.profiles.model import CauseKind

# By the beginning of what a deed is called; the first that fits counts.
_KINDS = (
    ("complaint.register", CauseKind.CASE),
    ("complaint.correct", CauseKind.CORRECTION),
    ("complaint.set_nature", CauseKind.LABEL),
    ("complaint.remove_nature", CauseKind.LABEL),
    ("case.", CauseKind.PROCESS),
    ("contact.", CauseKind.CONTACT),
    ("promise.", CauseKind.CONTACT),
    ("followup.", CauseKind.FOLLOW_UP),
    ("person.answer", CauseKind.ANSWER),
    ("person.withdraw", CauseKind.WITHDRAWN),
    ("person.judge", CauseKind.JUDGEMENT),
    ("person.edit", CauseKind.EDIT),
    ("person.merge", CauseKind.MERGE),
    ("person.unmerge", CauseKind.MERGE),
    ("contract.", CauseKind.OTHER),
    ("award.", CauseKind.OTHER),
    ("letter.", CauseKind.OTHER),
    ("evidence.", CauseKind.OTHER),
    ("fact.", CauseKind.OTHER),
    ("checklist.", CauseKind.OTHER),
)
# The names that an edit uses for parts of the person, where they differ from the facets.
_FACETS = {"phones": "phone", "id_no": "document"}
_BATCH = 500


def happenings(
    session: Session, person_id: str, cases: Mapping[str, str], span: tuple[int, int | None]
) -> tuple[Happening, ...]:
    """What was done in a stretch of the trail, the oldest first.

    Args:
        cases: the numbers of the person's cases by id.
        span: the length of the trail at its beginning, and at its end where it has one.
    """
    subjects = {f"person:{person_id}": "", **{f"complaint:{key}": number for key, number in cases.items()}}
    found: list[tuple[int, Happening]] = []
    keys = sorted(subjects)
    for start in range(0, len(keys), _BATCH):
        found += _among(session, keys[start : start + _BATCH], subjects, span)
    return tuple(happening for _, happening in sorted(found, key=lambda pair: pair[0]))


def _among(
    session: Session, keys: Iterable[str], subjects: Mapping[str, str], span: tuple[int, int | None]
) -> list[tuple[int, Happening]]:
    entry = AuditEntryRecord
    columns = (entry.position, entry.action, entry.subject, entry.actor, entry.at, entry.after)
    wanted = select(*columns).where(entry.subject.in_(tuple(keys)), entry.position > span[0])
    if span[1] is not None:
        wanted = wanted.where(entry.position <= span[1])
    rows = session.execute(wanted.order_by(entry.position))
    found = []
    for position, action, subject, actor, at, after in rows:
        kind = next((kind for beginning, kind in _KINDS if action.startswith(beginning)), None)
        if kind is None:
            continue
        about: tuple[str, ...] = ()
        if kind is CauseKind.EDIT:
            about = tuple(_FACETS.get(part, part) for part in (after or {}))
            kind = CauseKind.REQUEST if _asked_for(after) else kind
        found.append((position, Happening(kind, subjects[subject], actor, branch_date(at), about)))
    return found


def _asked_for(after: Any) -> bool:
    return isinstance(after, dict) and bool(after.get("request"))
