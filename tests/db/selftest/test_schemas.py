"""A workspace of every released schema comes with the program, opens and keeps what it held."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from db import schema
from workbench.selftest import schemas
from workbench.selftest.fixtures import fixture_revisions, lay_out_fixture
from workbench.selftest.model import CLOCK, Bench, Fault


def test_that_every_known_schema_has_its_workspace() -> None:
    # A schema without one: run packaging/build_schema_fixtures.py and commit what it writes.
    assert fixture_revisions() == schema.known_revisions()


@pytest.mark.parametrize("revision", fixture_revisions())
def test_that_a_workspace_says_by_itself_of_which_schema_it_is(tmp_path: Path, revision: str) -> None:
    layout = lay_out_fixture(revision, tmp_path / "w", clock=CLOCK)
    connection = driver.connect(str(layout.database))
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_that_the_oldest_workspace_comes_up_to_date_with_all_it_held(tmp_path: Path) -> None:
    schemas.open_fixture(Bench(tmp_path), "0001")


def test_that_a_case_that_was_lost_on_the_way_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade = schema.upgrade

    def careless(engine: object) -> None:
        upgrade(engine)  # type: ignore[arg-type]
        with engine.begin() as connection:  # type: ignore[attr-defined]
            connection.exec_driver_sql("UPDATE audit_entry SET actor = 'somebody' WHERE position = 2")

    monkeypatch.setattr(schema, "upgrade", careless)
    with pytest.raises(Fault, match="entry_changed"):
        schemas.open_fixture(Bench(tmp_path), "0003")
