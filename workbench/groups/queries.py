"""Groups as whoever looks may see them: the list, one group with its members, its questions and notices."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord
from db.groups import GroupMemberRecord, GroupNoticeRecord, GroupQuestionRecord, GroupRecord
from db.persons import PersonRecord
from db.workspace import StaffRecord
from workbench.errors import UserError
from workbench.groups.model import (
    UNCOUNTED,
    Grade,
    GroupMark,
    GroupRow,
    GroupSheet,
    MemberRow,
    NoticeRow,
    QuestionRow,
    Reason,
    RolePost,
)
from workbench.groups.people import same_people
from workbench.recusals.hiding import is_hidden

_CASE, _GROUP, _MEMBER, _PERSON = ComplaintRecord, GroupRecord, GroupMemberRecord, PersonRecord
_WHO = func.coalesce(_PERSON.merged_into_id, _PERSON.id, _CASE.id)


def group_rows(session: Session) -> list[GroupRow]:
    """Every group of which a case may be seen, open ones first, then the newest first."""
    statement = (
        select(
            _GROUP.id, _GROUP.number, _GROUP.title, _GROUP.grade, _GROUP.opened_at, _GROUP.closed_at,
            _WHO, _CASE.state, _CASE.closed_on,
        )
        .join(_MEMBER, _MEMBER.group_id == _GROUP.id)
        .join(_CASE, _CASE.id == _MEMBER.complaint_id)
        .outerjoin(_PERSON, _PERSON.id == _CASE.complainant_id)
        .where(_MEMBER.left_at.is_(None))
        .order_by(_GROUP.closed_at.is_not(None), _GROUP.seq.desc())
    )  # fmt: skip
    known = same_people(session)
    members: dict[tuple[Any, ...], list[tuple[str, str, date | None]]] = defaultdict(list)
    for row in session.execute(statement):
        members[tuple(row[:6])].append((known.get(row[6], row[6]), row[7], row[8]))
    return [_row(head, each) for head, each in members.items()]


def _row(head: tuple[Any, ...], members: Sequence[tuple[str, str, date | None]]) -> GroupRow:
    people = {who for who, state, _ in members if state not in UNCOUNTED}
    still_open = sum(closed_on is None for _, _, closed_on in members)
    group_id, number, title, grade, opened_at, closed_at = head
    counts = len(members), len(people), still_open
    return GroupRow(group_id, number, title, Grade(grade), opened_at, closed_at, *counts)


def group_id_of(session: Session, named: str) -> str:
    """The id of the group with a number, or with that id.

    Raises: UserError `group.unknown`.
    """
    wanted = named.strip()
    statement = select(_GROUP.id).where(or_(_GROUP.number == wanted, _GROUP.id == wanted))
    found = session.execute(statement).scalar_one_or_none()
    if found is None:
        raise UserError.one("group", "group.unknown", value=named[:60])
    return found


def group_of_case(session: Session, complaint_id: str) -> GroupMark | None:
    """The open group in which a case stands."""
    statement = (
        select(_GROUP.id, _GROUP.number, _GROUP.title)
        .join(_MEMBER, _MEMBER.group_id == _GROUP.id)
        .where(_MEMBER.complaint_id == complaint_id, _MEMBER.left_at.is_(None), _GROUP.closed_at.is_(None))
    )
    found = session.execute(statement).first()
    return GroupMark(*found) if found is not None else None


def group_sheet(session: Session, group_id: str) -> GroupSheet:
    """A group with its members.

    Raises: UserError `group.unknown`, also where none of its cases may be seen.
    """
    found = session.execute(select(_GROUP.__table__).where(_GROUP.id == group_id)).one_or_none()
    members = _members(session, group_id) if found is not None else ()
    if found is None or not members:
        raise UserError.one("group", "group.unknown", value=group_id[:60])
    return GroupSheet(
        found.id, found.number, found.title, found.event, found.product or "", found.unit or "",
        Grade(found.grade), found.grade_reason, found.face_to_face,
        tuple(RolePost(**post) for post in found.roles), _reasons(found.reasons),
        found.opened_by, found.opened_at, found.closed_by or "", found.closed_at, found.closing or "",
        members,
    )  # fmt: skip


def group_questions(session: Session, group_id: str) -> list[QuestionRow]:
    """The questions of a group, oldest first; withdrawn ones last."""
    group_sheet(session, group_id)
    row = GroupQuestionRecord
    statement: Select[*tuple[Any, ...]] = (
        select(
            row.id, row.question, func.coalesce(row.answer, ""), row.written_by, row.written_at,
            func.coalesce(row.approved_by, ""), row.approved_at, row.withdrawn_at,
        )
        .where(row.group_id == group_id)
        .order_by(row.withdrawn_at.is_not(None), row.seq)
    )  # fmt: skip
    return [QuestionRow(*found) for found in session.execute(statement)]


def group_notices(session: Session, group_id: str) -> list[NoticeRow]:
    """The notices of a group, newest first, with the members each went to."""
    numbers = {member.complaint_id: member.case_no for member in group_sheet(session, group_id).members}
    row = GroupNoticeRecord
    statement = select(row.__table__).where(row.group_id == group_id).order_by(row.seq.desc())
    return [
        NoticeRow(
            one.id, one.kind, one.sent_on, one.recipient, one.what,
            tuple(sorted(numbers[case] for case in one.members if case in numbers)),
            one.recorded_by, one.recorded_at,
        )
        for one in session.execute(statement)
    ]  # fmt: skip


def progress_wall(sheet: GroupSheet, today: date) -> list[MemberRow]:
    """The members by urgency: overdue first, then by the day they are due, closed ones last."""
    never = date.max

    def urgency(member: MemberRow) -> tuple[bool, bool, date, str]:
        due = member.due_on or never
        return member.closed_on is not None, due >= today, due, member.case_no

    return sorted(sheet.standing, key=urgency)


def _members(session: Session, group_id: str) -> tuple[MemberRow, ...]:
    statement: Select[*tuple[Any, ...]] = (
        select(
            _MEMBER.id, _CASE.id, _CASE.case_no, _WHO, _CASE.complainant_name, _CASE.state, _CASE.received_on,
            _CASE.due_internal_on, _CASE.closed_on, func.coalesce(_CASE.complained_unit, ""),
            func.coalesce(_CASE.category, ""), _CASE.channel, _CASE.asked_fen,
            func.coalesce(StaffRecord.name, ""), _MEMBER.reasons, _MEMBER.joined_by, _MEMBER.joined_at,
            _MEMBER.representative_since, func.coalesce(_MEMBER.election, ""), _MEMBER.left_at,
            func.coalesce(_MEMBER.left_by, ""), func.coalesce(_MEMBER.left_reason, ""),
        )
        .join(_CASE, _CASE.id == _MEMBER.complaint_id)
        .outerjoin(_PERSON, _PERSON.id == _CASE.complainant_id)
        .outerjoin(StaffRecord, StaffRecord.id == _CASE.handler_id)
        .where(_MEMBER.group_id == group_id)
        .order_by(_MEMBER.left_at.is_not(None), _CASE.received_on, _CASE.seq, _MEMBER.joined_at)
    )  # fmt: skip
    # A command sees the whole store, and says what it did to whoever may not.
    rows = [row for row in session.execute(statement) if not is_hidden(session, row[1])]
    products, known = products_of(session, [row[1] for row in rows]), same_people(session)
    return tuple(
        _member((*row[:3], known.get(row[3], row[3]), *row[4:]), products.get(row[1], "")) for row in rows
    )


def _member(row: tuple[Any, ...], product: str) -> MemberRow:
    values = (*row[:10], product, *row[10:14], _reasons(row[14]), *row[15:])
    return MemberRow(*values)


def products_of(session: Session, complaint_ids: Sequence[str]) -> Mapping[str, str]:
    """The products that each case names, in one line."""
    link, contract = ComplaintContractRecord, ContractRecord
    statement = (
        select(link.complaint_id, contract.product)
        .join(contract, contract.id == link.contract_id)
        .where(link.complaint_id.in_(complaint_ids), contract.product.is_not(None))
        .distinct()
        .order_by(link.complaint_id, contract.product)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for complaint_id, product in session.execute(statement):
        found[complaint_id].append(product or "")
    return {complaint_id: "、".join(names) for complaint_id, names in found.items()}


def _reasons(kept: Sequence[Mapping[str, Any]] | None) -> tuple[Reason, ...]:
    return tuple(Reason(**reason) for reason in kept or ())
