"""How often words occur in what was complained of, and how often the final label agrees."""

from collections.abc import Callable, Iterable

from sqlalchemy import ColumnElement, func, literal, or_, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, DemandRecord, NatureRecord
from db.contacts import ContactRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import contains, matches
from workbench.suggestions.lexicon import lexicon
from workbench.text import match_expression, search_key
from workbench.words.model import WordUse

_CASE, _TEXT = ComplaintRecord, SearchTextRecord


def word_uses(session: Session, name: str, code: str, words: Iterable[str]) -> list[WordUse]:
    """In how many cases each word stands in the narrative, and in how many of them the code is the label.

    A label is what people set: category, cause, nature, demand, or the feeling noted in a contact.
    """
    agrees = _LABELS.get(name)
    label = agrees(code) if agrees else None
    return [_use(session, word, label) for word in words]


def _use(session: Session, word: str, label: ColumnElement[bool] | None) -> WordUse:
    agreeing = func.count() if label is None else func.count().filter(label)
    statement = (
        select(func.count(), agreeing)
        .select_from(_TEXT)
        .join(_CASE, _CASE.id == _TEXT.complaint_id)
        .where(_TEXT.kind == "narrative", *_holding(word))
    )
    if _is_indexed(word):
        statement = statement.join(search_index, search_index.c.rowid == _TEXT.id)
    cases, confirmed = session.execute(statement).one()
    return WordUse(word, cases, None if label is None else confirmed)


def _holding(word: str) -> list[ColumnElement[bool]]:
    expression, verify = match_expression(word)
    found: list[ColumnElement[bool]] = [contains(_TEXT.body, term) for term in verify]
    if expression is not None:
        found.append(matches(expression))
    return found or [literal(False)]


def _is_indexed(word: str) -> bool:
    return bool(search_key(word)) and match_expression(word)[0] is not None


def _category(code: str) -> ColumnElement[bool]:
    return _CASE.category.startswith(code, autoescape=True)


def _cause(code: str) -> ColumnElement[bool]:
    return _CASE.cause == code


def _nature(code: str) -> ColumnElement[bool]:
    row = NatureRecord
    return _CASE.id.in_(select(row.complaint_id).where(row.code == code, row.removed_at.is_(None)))


def _demand(code: str) -> ColumnElement[bool]:
    return _CASE.id.in_(select(DemandRecord.complaint_id).where(DemandRecord.code == code))


def _emotion(code: str) -> ColumnElement[bool]:
    """Somebody noted the same feeling, or at least its level, in a contact of the case."""
    extra = lexicon("emotions", code).entries[0].extra
    row = ContactRecord
    same = or_(row.emotion_label == extra.get("label"), row.emotion_level == int(extra["level"]))
    return _CASE.id.in_(select(row.complaint_id).where(same))


_LABELS: dict[str, Callable[[str], ColumnElement[bool]]] = {
    "categories": _category,
    "causes": _cause,
    "natures": _nature,
    "demands": _demand,
    "emotions": _emotion,
}
