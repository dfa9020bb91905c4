"""What merging would do, and which merges stand."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.persons import PersonMergeRecord, PersonRecord
from workbench.errors import Problem, UserError
from workbench.persons.merging_model import MergePreview, MergeRow, Moving
from workbench.persons.model import PersonSheet
from workbench.persons.owned_rows import clashing, keys_of, owned
from workbench.persons.queries import decided_not_same, merged_people, person_sheet


def merge_preview(session: Session, kept_id: str, gone_id: str) -> MergePreview:
    """Both people, and what would move from the second to the first.

    Raises: UserError as `examined_pair`.
    """
    kept, gone = examined_pair(session, kept_id, gone_id)
    moving = []
    for part in owned():
        rows = len(keys_of(session, part, gone_id))
        if rows:
            staying = len(clashing(session, part, gone_id, kept_id))
            moving.append(Moving(part.table.name, rows - staying, staying))
    return MergePreview(kept, gone, _cases(session, kept_id), _cases(session, gone_id), _summed(moving))


def examined_pair(session: Session, kept_id: str, gone_id: str) -> tuple[PersonSheet, PersonSheet]:
    """The two people who are to be one.

    Raises: UserError `person.unknown`, `person.merge_with_self`, `person.merged_already` (with who took them
        in), `person.decided_two`: that decision must be taken back first.
    """
    kept, gone = person_sheet(session, kept_id), person_sheet(session, gone_id)
    problems = []
    if kept_id == gone_id:
        problems.append(Problem("gone", "person.merge_with_self"))
    for field, sheet in (("kept", kept), ("gone", gone)):
        if sheet.merged_into_id is not None:
            problems.append(Problem(field, "person.merged_already", {"into": sheet.merged_into_id}))
    if gone_id in decided_not_same(session, kept_id):
        problems.append(Problem("gone", "person.decided_two"))
    if problems:
        raise UserError(problems)
    return kept, gone


def merges_of(session: Session, person_id: str) -> list[MergeRow]:
    """The merges that a person took part in, on either side or through others, the latest first."""
    row, person = PersonMergeRecord, PersonRecord
    people = (person_id, *merged_people(session, person_id))
    statement = (
        select(
            row.id, row.kept_id, row.gone_id, person.name, row.reason, row.merged_by, row.merged_at,
            row.undone_by, row.undone_at, row.undone_reason,
        )
        .join(person, person.id == row.gone_id)
        .where(row.kept_id.in_(people) | row.gone_id.in_(people))
        .order_by(row.seq.desc())
    )  # fmt: skip
    return [MergeRow(*tuple(found)) for found in session.execute(statement)]


def _cases(session: Session, person_id: str) -> tuple[str, ...]:
    case = ComplaintRecord
    mine = select(case.case_no).where(case.complainant_id == person_id)
    return tuple(session.execute(mine.order_by(case.received_on.desc(), case.seq.desc())).scalars())


def _summed(moving: list[Moving]) -> tuple[Moving, ...]:
    """One line a table, in the order of the tables."""
    found: dict[str, Moving] = {}
    for one in moving:
        before = found.get(one.table, Moving(one.table, 0, 0))
        found[one.table] = Moving(one.table, before.rows + one.rows, before.staying + one.staying)
    return tuple(found.values())
