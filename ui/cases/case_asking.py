"""The questions of the cases page, asked on a worker; they read the code lists there too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ui.cases.case_filter import CaseFilter
from ui.kit.cells import RowId
from workbench.complaints.model import ComplaintFilter, ComplaintRow
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook


@dataclass(frozen=True, slots=True)
class Opening:
    """How many cases there are, and who handles them."""

    total: int = 0
    open: int = 0
    handlers: tuple[str, ...] = ()


def opening(session: Any, _context: object) -> Opening:
    """Counts and names for header and chips."""
    from workbench.complaints.queries import complaint_count, handlers, state_counts

    warm(governing_rulebook(session))
    total = sum(state_counts(session).values())
    return Opening(total, complaint_count(session, ComplaintFilter(open_only=True)), tuple(handlers(session)))


def seqs_asked(clock: Clock) -> Callable[[Any, CaseFilter], Sequence[RowId]]:
    """The question for the list of a filter, seen from the day of a clock."""

    def asked(session: Any, chosen: CaseFilter) -> Sequence[RowId]:
        from workbench.complaints.queries import complaint_seqs

        return complaint_seqs(session, chosen.complaint_filter(governing_rulebook(session), today(clock)))

    return asked


def rows(session: Any, seqs: Sequence[RowId]) -> list[ComplaintRow]:
    """One page of the list; its codes can be named without reading a file afterwards."""
    from workbench.complaints.queries import complaint_rows

    warm(governing_rulebook(session))
    return complaint_rows(session, [int(seq) for seq in seqs])


def row_of(session: Any, seq: int) -> ComplaintRow | None:
    """One row."""
    return next(iter(rows(session, [seq])), None)


def warm(book: Rulebook) -> None:
    """Read the code lists that the list names."""
    for table in (book.categories, book.demands, book.natures, book.states, book.channels, book.clocks):
        len(table)
    len(book.roles)
