"""How the texts of these days read when nothing is the matter, from some of them; read once a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.groups.detecting import threshold_of
from workbench.groups.events import Asked
from workbench.groups.finding import read_cases, text_of
from workbench.groups.kept import kept_threshold
from workbench.groups.model import UNCOUNTED
from workbench.groups.telling import Held, held_of

# Enough to tell how many texts a word stands in, and how alike two texts are by chance.
TEXTS = 240


@dataclass(frozen=True, slots=True)
class Backdrop:
    """In how many texts each word stands, and the likeness that a store asks for."""

    held: Held
    threshold: float


_read: WeakKeyDictionary[Engine, tuple[date, Backdrop]] = WeakKeyDictionary()


def backdrop(session: Session, today: date, asked: Asked) -> Backdrop:
    """What stands behind a new case: the words of the last two windows, and the likeness to ask for.

    The likeness is that of the last whole look, where there was one since the program started.
    """
    engine = session.connection().engine
    known = _read.get(engine)
    if known is None or known[0] != today:
        known = _read[engine] = (today, _looked(session, today, asked))
    kept = kept_threshold(session)
    return known[1] if kept is None else Backdrop(known[1].held, kept)


def _looked(session: Session, today: date, asked: Asked) -> Backdrop:
    row = ComplaintRecord
    first = today - timedelta(days=2 * asked.window_days)
    counted = row.received_on >= first, row.state.not_in(UNCOUNTED)
    order = row.received_on, row.seq
    ids = list(session.execute(select(row.id).where(*counted).order_by(*order)).scalars())
    every = max(1, -(-len(ids) // TEXTS))
    texts = [text_of(one) for one in read_cases(session, only=ids[::every])]
    return Backdrop(held_of([text.words for text in texts]), threshold_of(texts, asked, every))
