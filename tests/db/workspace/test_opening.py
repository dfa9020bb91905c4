"""Creating, opening, locking and upgrading a workspace."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, select

from db import schema
from db.sqlite import open_engine
from db.tables import Base
from db.workspace import SettingRecord
from workbench.errors import MachineError
from workbench.workspace.model import Layout
from workbench.workspace.opening import Workspace

_DECLARED = re.compile(r"(?:^CREATE TABLE \w+ \( |, (?=CONSTRAINT)| \) STRICT$)")


def code_of(error: pytest.ExceptionInfo[MachineError]) -> str:
    return error.value.code


def test_that_a_workspace_opens_again_with_what_was_written(tmp_path: Path) -> None:
    root = tmp_path / "张三" / "投诉 案件"
    with Workspace.create(root) as made, made.write() as session:
        session.add(SettingRecord(key="institution.name", value="城东支公司"))
    with Workspace.open(root) as opened, opened.read() as session:
        kept = {row.key: row.value for row in session.execute(select(SettingRecord.key, SettingRecord.value))}
    assert kept["institution.name"] == "城东支公司"


def test_that_a_second_program_is_told_that_the_workspace_is_in_use(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "w"):
        script = (
            "import sys; from pathlib import Path; from workbench.errors import MachineError\n"
            "from workbench.workspace.opening import Workspace\n"
            "try: Workspace.open(Path(sys.argv[1]))\n"
            "except MachineError as error: print(error.code)\n"
        )
        other = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "w")], capture_output=True, text=True, check=True
        )
    assert other.stdout.strip() == "workspace.in_use"


def test_that_closing_lets_the_next_program_in(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "w").close()
    Workspace.open(tmp_path / "w").close()


def test_that_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "工资表.xlsx").write_bytes(b"x")
    with pytest.raises(MachineError) as caught:
        Workspace.create(tmp_path)
    assert code_of(caught) == "workspace.folder_in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["工资表.xlsx"]


def test_that_creation_cut_short_can_be_done_again(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "w").close()
    Layout(tmp_path / "w").marker.unlink()
    with pytest.raises(MachineError) as caught:
        Workspace.open(tmp_path / "w")
    assert code_of(caught) == "workspace.missing"
    Layout(tmp_path / "w").audit_head.unlink(missing_ok=True)
    Workspace.create(tmp_path / "w").close()


def test_that_a_workspace_of_a_newer_format_is_not_touched(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "w").close()
    marker = Layout(tmp_path / "w").marker
    marker.write_text(json.dumps({"format": 99}))
    with pytest.raises(MachineError) as caught:
        Workspace.open(tmp_path / "w")
    assert code_of(caught) == "workspace.newer"


def test_that_a_newer_schema_is_not_touched(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "w").close()
    engine = open_engine(Layout(tmp_path / "w").database)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num='9999'")
    engine.dispose()
    with pytest.raises(MachineError) as caught:
        Workspace.open(tmp_path / "w")
    assert code_of(caught) == "workspace.newer"
    assert caught.value.detail["found"] == "9999"


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_that_a_damaged_database_is_named_and_not_written_to(tmp_path: Path, content: bytes) -> None:
    Workspace.create(tmp_path / "w").close()
    database = Layout(tmp_path / "w").database
    for leftover in database.parent.glob("workbench.db-*"):
        leftover.unlink()
    database.write_bytes(content)
    with pytest.raises(MachineError) as caught:
        Workspace.open(tmp_path / "w")
    assert code_of(caught) == "workspace.damaged"


def test_that_a_refused_workspace_is_not_left_locked(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "w").close()
    database = Layout(tmp_path / "w").database
    sound = database.read_bytes()
    database.write_bytes(b"broken")
    with pytest.raises(MachineError):
        Workspace.open(tmp_path / "w")
    database.write_bytes(sound)
    Workspace.open(tmp_path / "w").close()


def test_that_models_and_migrations_build_the_same_schema(tmp_path: Path) -> None:
    made, grown = open_engine(tmp_path / "made.db"), open_engine(tmp_path / "grown.db")
    schema.create_schema(made)
    schema.upgrade(grown)

    def statements(engine: Engine) -> dict[str, list[str]]:
        # Constraints may be listed in any order; what is declared must be the same.
        with engine.connect() as connection:
            rows = connection.exec_driver_sql(
                "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name != 'alembic_version'"
            )
            return {name: sorted(_DECLARED.split(" ".join(sql.split()))) for name, sql in rows}

    assert statements(grown) == statements(made)
    assert schema.revision_of(grown) == schema.revision_of(made) == schema.HEAD_REVISION
    assert schema.known_revisions()[-1] == schema.HEAD_REVISION
    made.dispose()
    grown.dispose()


def test_that_every_table_is_strict_and_every_constraint_named(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "made.db")
    schema.create_schema(engine)
    with engine.connect() as connection:
        listed = connection.exec_driver_sql("PRAGMA table_list").mappings().all()
        strict = {row["name"] for row in listed if row["strict"]}
        inspector = inspect(connection)
        names = {key["name"] for table in Base.metadata.tables for key in inspector.get_foreign_keys(table)}
    assert strict >= set(Base.metadata.tables)
    assert None not in names
    engine.dispose()


def test_that_commits_are_durable_and_foreign_keys_hold(workspace: Workspace) -> None:
    # As shipped: the tests' own process does not wait for the disk.
    ask = (
        "import sys; from pathlib import Path; from db.sqlite import open_engine; "
        "connection = open_engine(Path(sys.argv[1])).connect(); "
        "print(*(connection.exec_driver_sql('PRAGMA ' + name).scalar_one() for name in sys.argv[2:]))"
    )
    names = ("journal_mode", "synchronous", "foreign_keys")
    command = (sys.executable, "-c", ask, str(workspace.layout.database), *names)
    assert subprocess.check_output(command, text=True).split() == ["wal", "2", "1"]


def test_that_a_full_disk_is_told_and_leaves_earlier_work(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "w") as made:
        with made.write() as session:
            session.add(SettingRecord(key="kept", value=1))
        with pytest.raises(MachineError) as caught, made.write() as session:
            session.connection().exec_driver_sql("PRAGMA max_page_count=1")
            for number in range(2000):
                session.add(SettingRecord(key=f"filler{number}", value="x" * 5000))
                session.flush()
        with made.read() as session:
            keys = set(session.execute(select(SettingRecord.key)).scalars())
    assert code_of(caught) == "machine.disk_full"
    assert "kept" in keys
    assert not any(key.startswith("filler") for key in keys)
