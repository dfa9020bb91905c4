"""The rule pack that governs a workspace: as shipped, and as its legal department changed it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.asking import ask
from db.rulebook import RuleChangeRecord
from workbench.moment import branch_date
from workbench.rulebook.reading import Rulebook, shipped_rulebook

if TYPE_CHECKING:
    from workbench.rulebook.amending import Amendment

_CHANGE = RuleChangeRecord
_NEWEST = select(_CHANGE.id).order_by(_CHANGE.seq.desc()).limit(1)
_KEPT = 8


class _Books:
    """Rule packs by the newest decision they hold; decisions are only ever added, so that names them all."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._books: dict[str, Rulebook] = {}

    def of(self, session: Session, newest: str) -> Rulebook:
        with self._lock:
            book = self._books.pop(newest, None) or _read(session)
            self._books[newest] = book
            while len(self._books) > _KEPT:
                del self._books[next(iter(self._books))]
            return book


_books = _Books()


def governing_rulebook(session: Session) -> Rulebook:
    """The rules of this workspace; the shipped pack itself where nobody decided anything."""
    newest = ask(session, _NEWEST).scalar_one_or_none()
    return shipped_rulebook() if newest is None else _books.of(session, newest)


def amendments(session: Session) -> tuple[Amendment, ...]:
    """All decisions about rules of this workspace, the oldest first."""
    from workbench.rulebook.amending import Amendment

    return tuple(
        Amendment(
            id=row.id,
            table=row.table_name,
            row_id=row.row_id,
            edition=row.row_valid_from,
            deed=row.deed,
            fields=row.fields or {},
            effective_from=row.effective_from,
            reason=row.reason,
            by=row.changed_by,
            on=branch_date(row.changed_at),
            at=row.changed_at,
        )
        for row in session.execute(select(*_CHANGE.__table__.columns).order_by(_CHANGE.seq))
    )


def _read(session: Session) -> Rulebook:
    from workbench.rulebook.amended_book import AmendedBook

    return AmendedBook(shipped_rulebook(), amendments(session))
