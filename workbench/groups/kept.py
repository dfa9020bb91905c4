"""What the last whole look learned of a store, kept while the program runs."""

from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.orm import Session

_thresholds: WeakKeyDictionary[Engine, float] = WeakKeyDictionary()


def keep_threshold(session: Session, threshold: float) -> None:
    """Keep the likeness that a store asked for."""
    _thresholds[session.connection().engine] = threshold


def kept_threshold(session: Session) -> float | None:
    """The likeness that the store asked for when it was last looked through; None before that."""
    return _thresholds.get(session.connection().engine)
