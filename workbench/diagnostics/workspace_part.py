"""Whether the workspace is whole, told in counts, revisions and beginnings of hashes."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from db import schema
from db.sqlite import faults, machine_code, open_to_look
from workbench.audit.model import AuditRow
from workbench.audit.queries import audit_head, audit_rows
from workbench.audit.rules import walk
from workbench.diagnostics.model import ProgramFacts
from workbench.diagnostics.scrubbing import STRUCK
from workbench.diagnostics.words import fact, heading, in_column, said
from workbench.errors import MachineError
from workbench.evidence.store import path_of
from workbench.watch import Watch
from workbench.wording.codes import known_codes
from workbench.workspace.files import is_there
from workbench.workspace.heads import outside_head
from workbench.workspace.model import FORMAT, Layout
from workbench.workspace.opening import refuse_unfit

MOST_LISTED = 200
_WATCHED_EVERY = 1_000
_HASH_CHARS = 8
_TABLE = re.compile(r"[a-z][a-z_]{0,40}")
_NOT_WORDS = re.compile(r"[^A-Za-z_ ]+")
Lines = Iterator[str]


def workspace_lines(layout: Layout | None, program: ProgramFacts, watch: Watch) -> list[str]:
    """What can be found out without opening the workspace; nothing in it is changed.

    Raises: whatever `watch.check` raises.
    """
    # A code and nothing else, whoever calls.
    trouble = program.trouble if program.trouble in ("", *known_codes()) else STRUCK
    lines = [fact("trouble", trouble or "-")]
    if layout is None or not is_there(layout.root):
        return [*lines, said("no_workspace")]
    lines += [fact("marker", _marker(layout)), fact("journal", _size(layout))]
    lines.append(fact("known_schemas", ", ".join(schema.known_revisions())))
    if not is_there(layout.database):
        return [*lines, said("no_database")]
    try:
        with _looking(layout) as connection:
            return [*lines, *_told(layout, connection, watch)]
    except DBAPIError as error:
        return [*lines, _unreadable(error)]
    except OSError as error:
        return [*lines, fact("not_readable", type(error).__name__)]


def _told(layout: Layout, connection: Connection, watch: Watch) -> Lines:
    parts: tuple[tuple[str, Callable[[], Lines]], ...] = (
        ("part_schema", lambda: _schema(connection)),
        ("part_rows", lambda: _rows(connection, watch)),
        ("part_audit", lambda: _audit(layout, connection, watch)),
        ("part_evidence", lambda: _evidence(layout, connection, watch)),
        ("part_letters", lambda: _letters(layout, connection)),
        ("part_database", lambda: _database(connection)),
    )
    for place, (name, lines) in enumerate(parts):
        watch.progress(place, len(parts), "diagnostics.gathering")
        watch.check()
        yield from heading(name)
        try:
            yield from lines()
        except SQLAlchemyError as error:
            # A damaged or newer database may answer some questions and not others.
            yield _unreadable(error)


def _schema(connection: Connection) -> Lines:
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    known = revision in schema.known_revisions()
    shown = str(revision) if known or str(revision).isdigit() else STRUCK
    yield fact("schema", shown if known else f"{shown} ({said('schema_unknown')})")


def _rows(connection: Connection, watch: Watch) -> Lines:
    names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
    for name in [str(row[0]) for row in names]:
        if _TABLE.fullmatch(name) and not name.startswith(("sqlite_", "search_index_")):
            watch.check()
            count = connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
            yield f"{in_column(count)}  {name}"


def _audit(layout: Layout, connection: Connection, watch: Watch) -> Lines:
    with Session(connection) as session:
        rows = _watched(audit_rows(session), watch)
        report = walk(rows, audit_head(session), outside_head(layout))
    yield fact("audit_entries", report.head.count)
    if report.fault is None:
        yield said("audit_whole")
    else:
        yield said("audit_broken", position=str(report.fault.position), code=report.fault.code)


def _watched(rows: Iterator[AuditRow], watch: Watch) -> Iterator[AuditRow]:
    for done, row in enumerate(rows):
        if done % _WATCHED_EVERY == 0:
            watch.check()
        yield row


def _evidence(layout: Layout, connection: Connection, watch: Watch) -> Lines:
    """Files that are not there or not as long as they were; their content is not hashed anew."""
    bad: list[str] = []
    count = 0
    stored = text("SELECT sha256, size_bytes FROM evidence_file ORDER BY sha256")
    for sha256, size in connection.execute(stored):
        count += 1
        if count % _WATCHED_EVERY == 0:
            watch.check()
        try:
            found = path_of(layout.evidence, sha256).stat().st_size
        except OSError:
            bad.append(f"{sha256[:_HASH_CHARS]}  {said('file_missing')}")
            continue
        if found != size:
            bad.append(f"{sha256[:_HASH_CHARS]}  {said('file_other_size')}")
    yield from _listed(count, bad)


def _letters(layout: Layout, connection: Connection) -> Lines:
    hashes = connection.execute(text("SELECT sha256 FROM letter WHERE sha256 IS NOT NULL ORDER BY sha256"))
    issued = [str(row[0]) for row in hashes]
    missing = [sha256 for sha256 in issued if not is_there(layout.letters / f"{sha256}.pdf")]
    yield from _listed(len(issued), [f"{sha256[:_HASH_CHARS]}  {said('file_missing')}" for sha256 in missing])


def _listed(count: int, bad: list[str]) -> Lines:
    yield fact("files_listed", count)
    yield fact("files_at_fault", len(bad))
    yield from bad[:MOST_LISTED]


def _database(connection: Connection) -> Lines:
    # The engine names tables and indexes, and sometimes what stands in a row.
    found = [_NOT_WORDS.sub("", fault)[:80].strip() for fault in faults(connection, quick=True)]
    yield fact("database_faults", len(found))
    yield from sorted(set(found))[:MOST_LISTED]


@contextmanager
def _looking(layout: Layout) -> Iterator[Connection]:
    engine = open_to_look(layout.database)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _marker(layout: Layout) -> str:
    try:
        refuse_unfit(layout)
    except MachineError as error:
        return error.code
    return f"{FORMAT}"


def _size(layout: Layout) -> str:
    journal = layout.database.with_name(f"{layout.database.name}-wal")
    try:
        return f"{journal.stat().st_size}"
    except OSError:
        return "-"


def _unreadable(error: SQLAlchemyError) -> str:
    code = machine_code(error) if isinstance(error, DBAPIError) else None
    return fact("not_readable", code or type(error).__name__)
