"""Which questions walk a whole table; in a large store such a one keeps somebody waiting."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

LARGE = ("complaint", "contract", "person", "search_text", "text_print")


@contextmanager
def walks(session: Session) -> Iterator[list[str]]:
    """The large tables that statements asked within it walk from end to end, told when it is over."""
    asked: list[tuple[str, Any]] = []
    walked: list[str] = []
    engine = session.get_bind()

    def note(_c: object, _u: object, statement: str, parameters: Any, _x: object, _m: bool) -> None:
        asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield walked
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert asked
    for statement, parameters in asked:
        steps = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        plans = [step[3].split() for step in steps]
        walked += [plan[1] for plan in plans if plan[0] == "SCAN" and plan[1] in LARGE]
