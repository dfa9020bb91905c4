"""One answer to what many ask, approved by a second person; notices sent and to whom."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_numbered
from db.groups import GroupNoticeRecord, GroupQuestionRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.facts import accept_text
from workbench.dates import parse_date
from workbench.errors import UserError
from workbench.groups import rules
from workbench.groups.desk import GroupDesk
from workbench.groups.model import NoticeDraft
from workbench.ids import new_id
from workbench.moment import Clock

TEXT_MAX_CHARS = 5000


def write_answer(
    session: Session,
    group_id: str,
    question: str,
    answer: str,
    *,
    actor: Actor,
    clock: Clock,
) -> Changes:
    """Write down a question that many ask, with the answer proposed (which may wait).

    Raises: UserError `group.missing`, `group.closed`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    desk.open_sheet()
    asked = accept_text(question, "question", TEXT_MAX_CHARS)
    if not asked:
        raise UserError.one("question", "group.missing")
    values = {"question": asked, "answer": accept_text(answer, "answer", TEXT_MAX_CHARS) or None}
    question_id = new_id(clock)
    add_numbered(
        session, GroupQuestionRecord, id=question_id, group_id=group_id, written_by=actor.name,
        written_at=clock.now(), **values,
    )  # fmt: skip
    return _signed(desk, "group.question", {"question_id": question_id, **values})


def change_answer(session: Session, question_id: str, answer: str, *, actor: Actor, clock: Clock) -> Changes:
    """Propose another answer; whoever approved the one before has not approved this one.

    Raises: UserError `group.unknown_question`, `group.missing`, `group.closed`.
    """
    _, desk = _question(session, question_id, actor, clock)
    said = accept_text(answer, "answer", TEXT_MAX_CHARS)
    if not said:
        raise UserError.one("answer", "group.missing")
    values = {
        "answer": said, "written_by": actor.name, "written_at": clock.now(), "approved_by": None,
        "approved_at": None,
    }  # fmt: skip
    _update(session, question_id, **values)
    after = {"question_id": question_id, "answer": said}
    return _signed(desk, "group.answer", after)


def approve_answer(session: Session, question_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """Approve the answer to a question; never one's own.

    Raises: UserError `group.second_person`, `group.no_answer`, `group.unknown_question`, `group.closed`.
    """
    row, desk = _question(session, question_id, actor, clock)
    problems = rules.approval_problems(row.written_by, actor.name, row.answer or "")
    if problems:
        raise UserError(problems)
    _update(session, question_id, approved_by=actor.name, approved_at=clock.now())
    after = {"question_id": question_id, "answer": row.answer}
    return _signed(desk, "group.approve", after)


def withdraw_question(session: Session, question_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """Take a question and its answer back; it stays to be read.

    Raises: UserError `group.unknown_question`, `group.closed`.
    """
    _, desk = _question(session, question_id, actor, clock)
    _update(session, question_id, withdrawn_at=clock.now())
    return _signed(desk, "group.withdraw", {"question_id": question_id})


def note_notice(
    session: Session, group_id: str, draft: NoticeDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Note that something was sent to members, or reported to somebody above.

    Raises: UserError listing every problem; `group.closed`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    sheet = desk.open_sheet()
    draft = replace(
        draft,
        what=accept_text(draft.what, "what", TEXT_MAX_CHARS),
        recipient=accept_text(draft.recipient, "recipient", 200),
    )
    ids = {member.case_no: member.complaint_id for member in sheet.standing}
    problems = rules.notice_problems(draft, tuple(ids), desk.today)
    if problems:
        raise UserError(problems)
    values = {
        "kind": draft.kind, "sent_on": parse_date(draft.sent_on, "sent_on"), "recipient": draft.recipient,
        "what": draft.what, "members": [ids[number] for number in draft.cases],
    }  # fmt: skip
    add_numbered(
        session, GroupNoticeRecord, id=new_id(clock), group_id=group_id, recorded_by=actor.name,
        recorded_at=clock.now(), **values,
    )  # fmt: skip
    after = {**values, "sent_on": draft.sent_on, "members": list(draft.cases)}
    return _signed(desk, "group.notice", after)


def _question(session: Session, question_id: str, actor: Actor, clock: Clock) -> tuple[Any, GroupDesk]:
    row = GroupQuestionRecord
    statement = select(row.__table__).where(row.id == question_id, row.withdrawn_at.is_(None))
    found = session.execute(statement).one_or_none()
    if found is None:
        raise UserError.one("question", "group.unknown_question", value=question_id[:60])
    desk = GroupDesk(session, found.group_id, actor, clock)
    desk.open_sheet()
    return found, desk


def _update(session: Session, question_id: str, **values: Any) -> None:
    row = GroupQuestionRecord
    session.execute(update(row).where(row.id == question_id).values(**values))


def _signed(desk: GroupDesk, action: str, after: Mapping[str, Any]) -> Changes:
    desk.sign(action, after=after)
    return desk.changes()
