"""All that is SQLite's own: driver, pragmas, transactions, search index, backup, error codes."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Integer,
    Select,
    Text,
    bindparam,
    column,
    create_engine,
    event,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.pool import NullPool, PoolProxiedConnection
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2 as driver

from db.search import search_index

# `insert_or` is an INSERT that can say what to do on conflict.
__all__ = [
    "backup_into",
    "clear_search_index",
    "contains",
    "create_search_index",
    "engine_version",
    "faults",
    "insert_or",
    "listed",
    "machine_code",
    "matches",
    "open_copy",
    "open_engine",
    "open_to_look",
    "reading",
    "search_index_differences",
    "search_index_faults",
]

BUSY_TIMEOUT_MS = 30_000
# What COMMIT acknowledged survives a power cut.
SYNCHRONOUS = "FULL"
_READING = "reading"
# Pages copied at a stretch: some tens of milliseconds.
BACKUP_STEP = 2000

_CORRUPT, _NOT_A_DATABASE, _FULL, _BUSY, _LOCKED, _READ_ONLY, _IO_ERROR, _CANNOT_OPEN = (
    11, 26, 13, 5, 6, 8, 10, 14,
)  # fmt: skip
_CODES = {
    _CORRUPT: "workspace.damaged",
    _NOT_A_DATABASE: "workspace.damaged",
    _FULL: "machine.disk_full",
    _BUSY: "workspace.busy",
    _LOCKED: "workspace.busy",
    _READ_ONLY: "workspace.read_only",
    _IO_ERROR: "machine.disk_error",
    _CANNOT_OPEN: "workspace.cannot_open",
}
_TEXTS = {
    "malformed": _CORRUPT,
    "not a database": _NOT_A_DATABASE,
    "is full": _FULL,
    "locked": _BUSY,
    "readonly": _READ_ONLY,
    "disk i/o": _IO_ERROR,
    "unable to open": _CANNOT_OPEN,
}


class _Dialect(SQLiteDialect_pysqlite):
    """Begins transactions itself: an engine with a listener for that runs every statement a third slower.

    All are equal, so that a statement which was compiled for one workspace serves the next one too.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Dialect)

    def __hash__(self) -> int:
        return hash(_Dialect)

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Take the write lock at once, or share the database with others that read."""
        cursor = dbapi_connection.cursor()
        cursor.execute("BEGIN" if dbapi_connection.info.get(_READING) else "BEGIN IMMEDIATE")
        cursor.close()


# As large as there are statements in the program, with room to spare.
_COMPILED: LRUCache[Any, Any] = LRUCache(4000)


def open_engine(path: Path) -> Engine:
    """An engine on the file; writers take the lock at once, readers share.

    WAL with `synchronous=FULL` so that what COMMIT acknowledged survives a power cut.
    """
    registry.register("sqlite.workbench", __name__, _Dialect.__name__)
    engine = create_engine(
        URL.create("sqlite+workbench", database=str(path)),
        module=driver,
        connect_args={"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False},
        execution_options={"compiled_cache": _COMPILED},
    )
    event.listen(engine, "connect", _prepare)
    return engine


@contextlib.contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection whose transactions only read, so that they wait for nobody."""
    with engine.connect() as connection:
        info = connection.info
        info[_READING] = True
        try:
            yield connection
        finally:
            del info[_READING]


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute(f"PRAGMA synchronous={SYNCHRONOUS}")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA secure_delete=FAST")
    cursor.execute("PRAGMA temp_store=MEMORY")
    cursor.execute("PRAGMA cache_size=-32000")
    cursor.close()


def create_search_index(connection: Connection) -> None:
    """Make the contentless full-text table; the ASCII tokenizer leaves every script's letters whole."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE search_index USING fts5("
        "tokens, content='', contentless_delete=1, detail=full, tokenize='ascii')"
    )


def matches(expression: str | ColumnElement[str]) -> ColumnElement[bool]:
    """The condition that a row of the search index fits a full-text expression."""
    return literal_column("search_index").bool_op("MATCH")(expression)


def contains(column: ColumnElement[str] | InstrumentedAttribute[str], part: str) -> ColumnElement[bool]:
    """The condition that a text holds a part to the letter (LIKE without its wildcards)."""
    return func.instr(column, part) > 0


def listed(name: str) -> Select[int]:
    """The numbers of a JSON list given as one parameter, so that the statement is the same for any count."""
    numbers = func.json_each(bindparam(name, type_=Text)).table_valued(column("value", Integer))
    return select(numbers.c.value)


def backup_into(
    connection: Connection, target: Path, told: Callable[[int, int], None] = lambda _done, _total: None
) -> None:
    """Copy the database into a new file through the engine's own backup, writers or not.

    A connection that has begun to read copies the state that it sees. `told` hears how many pages of how many
    are copied, and may raise to stop.
    """
    destination = driver.connect(str(target))
    try:
        source: Any = connection.connection.driver_connection
        source.backup(
            destination, pages=BACKUP_STEP, progress=lambda _status, left, total: told(total - left, total)
        )
    finally:
        destination.close()


def open_copy(path: Path) -> Engine:
    """An engine on a file that nobody writes to; nothing is left beside it."""
    place = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return create_engine(
        "sqlite://", module=driver, creator=lambda: driver.connect(place, uri=True), poolclass=NullPool
    )


def open_to_look(path: Path) -> Engine:
    """An engine that only reads a file which another program may be writing, whatever state it is in."""
    # With a journal beside it the file alone is old; without one, looking must not leave one there.
    beside = path.with_name(f"{path.name}-wal")
    if not beside.is_file():
        return open_copy(path)
    place = f"{path.absolute().as_uri()}?mode=ro"
    return create_engine(
        "sqlite://", module=driver, creator=lambda: driver.connect(place, uri=True), poolclass=NullPool
    )


def engine_version() -> str:
    """The version of SQLite that the program brings."""
    return str(driver.sqlite_version)


def faults(connection: Connection, *, quick: bool = False) -> list[str]:
    """What the engine itself finds wrong: structure, then foreign keys. Empty when sound."""
    check = "quick_check" if quick else "integrity_check"
    found = [str(row[0]) for row in connection.execute(text(f"PRAGMA {check}")) if row[0] != "ok"]
    for table, row_id, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        found.append(f"{table} row {row_id} points to a missing {parent}")
    return found


def search_index_faults(connection: Connection) -> list[str]:
    """What the full-text engine finds wrong with its index. Empty when sound."""
    try:
        connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES('integrity-check')")
    except DBAPIError as error:
        return [str(error.orig)]
    return []


def search_index_differences(connection: Connection, documents: Iterable[tuple[int, str]]) -> int:
    """How many entries of the index differ from one built anew over the documents (row id, tokens)."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE temp.search_proof USING fts5("
        "tokens, content='', contentless_delete=1, detail=full, tokenize='ascii')"
    )
    try:
        for row_id, tokens in documents:
            values = {"row_id": row_id, "tokens": tokens}
            connection.execute(
                text("INSERT INTO temp.search_proof(rowid, tokens) VALUES(:row_id, :tokens)"), values
            )
        for name, schema in (("search_index", "main"), ("search_proof", "temp")):
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE temp.{name}_terms USING fts5vocab('{schema}', '{name}', 'instance')"
            )
        kept, proof = "temp.search_index_terms", "temp.search_proof_terms"
        different = 0
        for first, second in ((kept, proof), (proof, kept)):
            query = f"SELECT count(*) FROM (SELECT * FROM {first} EXCEPT SELECT * FROM {second})"
            different += connection.exec_driver_sql(query).scalar_one()
        return different
    finally:
        for name in ("search_index_terms", "search_proof_terms", "search_proof"):
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS temp.{name}")


def clear_search_index(connection: Connection) -> None:
    """Empty the full-text table, before it is built anew."""
    connection.execute(search_index.insert().values(search_index="delete-all"))


def machine_code(error: DBAPIError) -> str | None:
    """Which fault of the machine a database error is, or None when it is our defect."""
    if not isinstance(error, OperationalError | DatabaseError):
        return None
    code = getattr(error.orig, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _CODES.get(code & 0xFF)
    message = str(error.orig).lower()
    return next((_CODES[code] for part, code in _TEXTS.items() if part in message), None)
