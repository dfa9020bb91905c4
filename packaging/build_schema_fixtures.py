"""Builds the small workspaces that the self-test migrates, one of each schema; run after a release.

A fixture that is there is never made again: it is what that release really wrote.
"""

from __future__ import annotations

import lzma
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sqlcipher3 import dbapi2 as driver  # noqa: E402

from db import schema  # noqa: E402
from db.sqlite import open_engine  # noqa: E402
from workbench.demo.acting import Stage, advance, decide, inform, refuse, register, talk  # noqa: E402
from workbench.demo.model import Calendar  # noqa: E402
from workbench.demo.story import story_of  # noqa: E402
from workbench.moment import FixedClock  # noqa: E402
from workbench.selftest.fixtures import FOLDER, fixture_name, fixture_revisions  # noqa: E402
from workbench.workspace.model import Layout  # noqa: E402
from workbench.workspace.opening import Workspace  # noqa: E402

CLOCK = FixedClock(datetime(2026, 9, 28, 2, 42, tzinfo=UTC))
# One case that is refused and open, one that is decided and made known.
OPEN, CLOSED = "refusal", "credit"
# Written by the engine itself while the rows of the search index are copied.
_OF_ENGINE = ("sqlite_", "alembic_version", "search_index")
_INDEX_PARTS = ("search_index_data", "search_index_idx", "search_index_docsize")


def main() -> int:
    """Write the fixtures that are missing and say which."""
    missing = sorted(set(schema.known_revisions()) - set(fixture_revisions()))
    folder = ROOT / "resources" / FOLDER
    with tempfile.TemporaryDirectory() as place:
        told = _play(Path(place) / "present")
        for revision in missing:
            database = _at_revision(Path(place) / f"{revision}.db", revision, told)
            packed = lzma.compress(database, preset=9 | lzma.PRESET_EXTREME)
            (folder / fixture_name(revision)).write_bytes(packed)
            print(f"{fixture_name(revision)}: {len(packed)} bytes")
    return 0


def _play(root: Path) -> Path:
    """A workspace of the present schema with two fictional cases; its database."""
    stage_day = CLOCK.now().date()
    with Workspace.create(root, clock=CLOCK) as workspace:
        stage = Stage(workspace, Calendar(stage_day))
        for case in story_of("cases")["cases"]:
            if case["key"] not in (OPEN, CLOSED):
                continue
            made = register(stage, case)
            for told in case.get("contacts", ()):
                talk(stage, case, made, told)
            if case["key"] == OPEN:
                refuse(stage, case, made, CLOCK)
                advance(stage, case, made)
            else:
                decide(stage, case, made)
                inform(stage, case, made)
    return Layout(root).database


def _at_revision(path: Path, revision: str, present: Path) -> bytes:
    """The bytes of a database of an older schema with what it can hold of the present one."""
    engine = open_engine(path)
    schema.upgrade(engine, revision)
    engine.dispose()
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("ATTACH DATABASE ? AS present", [str(present)])
    connection.execute("BEGIN")
    for table in _tables(connection):
        _copy(connection, table)
    for part in _INDEX_PARTS:
        connection.execute(f"DELETE FROM main.{part}")
        connection.execute(f"INSERT INTO main.{part} SELECT * FROM present.{part}")
    connection.execute("COMMIT")
    connection.execute("DETACH DATABASE present")
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise SystemExit(f"{revision} cannot hold the story: {broken}")
    # One file, with no journal beside it and no empty pages in it.
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("VACUUM")
    connection.close()
    return path.read_bytes()


def _tables(connection: Any) -> list[str]:
    names = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names if not name.startswith(_OF_ENGINE)]


def _copy(connection: Any, table: str) -> None:
    wanted, given = (_columns(connection, place, table) for place in ("main", "present"))
    named = ", ".join(f'"{column}"' for column in wanted if column in given)
    connection.execute(f"INSERT INTO main.{table} ({named}) SELECT {named} FROM present.{table}")


def _columns(connection: Any, place: str, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA {place}.table_info({table})")]


if __name__ == "__main__":
    sys.exit(main())
