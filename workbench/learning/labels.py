"""The labels to learn from: what people registered, corrected or heard; never what was only suggested."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, DemandRecord, NatureRecord
from db.contacts import ContactRecord
from workbench.learning.model import Example, Lesson, Task

# The newest so many: older ones add time to the training and say little more.
MOST_EXAMPLES: Final = 5_000
# Ordinary is what is left over; the others are judged by conduct, count or two people, never by words alone.
NOT_FROM_WORDS: Final = frozenset({"NA1", "NA3", "NA4", "NA7"})


def lesson(session: Session, task: Task) -> Lesson:
    """The newest labelled texts of a task; a case that was merged into another counts there only."""
    found = _heard(session) if task is Task.EMOTION else _registered(session, task)
    return Lesson(task, task.several, tuple(found), label_count(session, task))


def label_count(session: Session, task: Task) -> int:
    """How many labelled texts a lesson would have if there were no most."""
    case = ComplaintRecord
    if task is Task.EMOTION:
        counted = select(func.count()).select_from(ContactRecord).where(_was_heard())
    elif task in (Task.CATEGORY, Task.CAUSE):
        column = _column(task)
        counted = select(func.count()).select_from(case).where(_stands(), column.is_not(None))
    else:
        counted = select(func.count()).select_from(_labelled(task).subquery())
    return session.execute(counted).scalar_one()


def _registered(session: Session, task: Task) -> Iterable[Example]:
    case = ComplaintRecord
    text = (case.id, case.narrative, case.complainant_name)
    newest = case.seq.desc()
    if task in (Task.CATEGORY, Task.CAUSE):
        column = _column(task)
        asked = (
            select(*text, column).where(_stands(), column.is_not(None)).order_by(newest).limit(MOST_EXAMPLES)
        )
        for case_id, narrative, name, code in session.execute(asked):
            yield Example(case_id, nameless(narrative, name), frozenset({str(code)}))
        return
    chosen = _labelled(task).order_by(newest).limit(MOST_EXAMPLES).subquery()
    codes: dict[str, set[str]] = {}
    for case_id, code in session.execute(_codes(task).where(_owner(task).in_(select(chosen.c.id)))):
        codes.setdefault(case_id, set()).add(code)
    texts = select(*text).where(case.id.in_(select(chosen.c.id))).order_by(newest)
    for case_id, narrative, name in session.execute(texts):
        yield Example(case_id, nameless(narrative, name), frozenset(codes[case_id]))


def _heard(session: Session) -> Iterable[Example]:
    contact, case = ContactRecord, ComplaintRecord
    asked = (
        select(contact.complaint_id, contact.said, case.complainant_name, contact.emotion_level)
        .join(case, case.id == contact.complaint_id)
        .where(_was_heard())
        .order_by(contact.started_at.desc(), contact.id)
        .limit(MOST_EXAMPLES)
    )
    for case_id, said, name, level in session.execute(asked):
        yield Example(case_id, nameless(said or "", name), frozenset({str(level)}))


def nameless(text: str, name: str) -> str:
    """The text without the complainant's name, which no model should learn."""
    return text.replace(name, " ") if len(name) > 1 else text


def _column(task: Task) -> ColumnElement[str | None]:
    column = ComplaintRecord.category if task is Task.CATEGORY else ComplaintRecord.cause
    return column.expression


def _stands() -> ColumnElement[bool]:
    return ComplaintRecord.merged_into_id.is_(None)


def _was_heard() -> ColumnElement[bool]:
    contact = ContactRecord
    return and_(contact.emotion_level.is_not(None), contact.said.is_not(None), contact.said != "")


def _owner(task: Task) -> ColumnElement[str]:
    record = NatureRecord if task is Task.NATURES else DemandRecord
    return record.complaint_id.expression


def _codes(task: Task) -> Select[str, str]:
    if task is Task.NATURES:
        nature = NatureRecord
        return select(nature.complaint_id, nature.code).where(
            nature.removed_at.is_(None), nature.code.not_in(NOT_FROM_WORDS)
        )
    return select(DemandRecord.complaint_id, DemandRecord.code)


def _labelled(task: Task) -> Select[str, int]:
    """The cases to learn a task from where several codes may hold: those with one code at least."""
    case = ComplaintRecord
    own = _codes(task).subquery()
    return select(case.id, case.seq).where(_stands(), case.id.in_(select(own.c.complaint_id)))
