"""Which words govern here, and what was decided about them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.learning import WordChangeRecord
from workbench.errors import Problem, UserError
from workbench.suggestions.lexicons import SHIPPED, Lexicons, lexicons_with
from workbench.words.model import WordChange, WordRow
from workbench.words.rules import LISTS, codes_of, own_words, rows_of

_ROW = WordChangeRecord
_ALL = select(
    _ROW.id, _ROW.lexicon, _ROW.code, _ROW.word, _ROW.deed, _ROW.points, _ROW.reason, _ROW.changed_by,
    _ROW.changed_at,
).order_by(_ROW.seq)  # fmt: skip
_NEWEST = select(_ROW.seq).limit(1)


def governing_lexicons(session: Session) -> Lexicons:
    """The word lists of this workspace; the shipped ones where nobody decided anything."""
    # Asked at every registration, where nobody may have decided anything yet.
    if session.connection().execute(_NEWEST).first() is None:
        return SHIPPED
    own = own_words(word_changes(session))
    return lexicons_with(own) if own else SHIPPED


def word_changes(session: Session) -> list[WordChange]:
    """All decisions about words, the oldest first."""
    return [
        WordChange(id_, name, code, word, deed, points or 0.0, reason, by, at)
        for id_, name, code, word, deed, points, reason, by, at in session.connection().execute(_ALL)
    ]


def word_rows(session: Session, name: str, code: str) -> tuple[WordRow, ...]:
    """The words of one code as they stand, own ones first, those taken out among them."""
    return rows_of(name, code, word_changes(session))


def own_counts(session: Session) -> dict[tuple[str, str], int]:
    """How many words of a branch's own stand, by list and code."""
    found: dict[tuple[str, str], int] = {}
    for one in own_words(word_changes(session)):
        found[one.lexicon, one.code] = found.get((one.lexicon, one.code), 0) + 1
    return found


def decided_words(session: Session) -> tuple[WordRow, ...]:
    """Every word that a branch decided about, by list and code."""
    changes = word_changes(session)
    places = dict.fromkeys((change.lexicon, change.code) for change in changes)
    rows = (row for name, code in places if code in codes_of(name) for row in rows_of(name, code, changes))
    return tuple(row for row in rows if row.change is not None and row.change.deed != "take_back")


def known_list(name: str, code: str = "") -> tuple[str, ...]:
    """The codes of a word list, or the one that is asked for.

    Raises: UserError `words.unknown_list`, `words.unknown_code`.
    """
    if name not in LISTS:
        raise UserError.one("lexicon", "words.unknown_list", list=name[:40])
    if code and code not in codes_of(name):
        raise UserError([Problem("code", "words.unknown_code", {"code": code[:40]})])
    return (code,) if code else codes_of(name)
