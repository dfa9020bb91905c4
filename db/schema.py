"""The schema's life: make it new, tell its revision, bring an older one up to date."""

from pathlib import Path

from sqlalchemy import Column, Engine, MetaData, Table, Text, insert, inspect, select
from sqlalchemy.exc import OperationalError

from db.sqlite import create_search_index

HEAD_REVISION = "0004"

_version = Table("alembic_version", MetaData(), Column("version_num", Text, primary_key=True))
_REVISION = select(_version.c.version_num)


def create_schema(engine: Engine) -> None:
    """Build the present schema in an empty database and mark its revision."""
    # All tables are needed only here; opening a workspace must not wait for forty mappings.
    from db.tables import Base

    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        create_search_index(connection)
        _version.create(connection)
        connection.execute(insert(_version).values(version_num=HEAD_REVISION))


def revision_of(engine: Engine) -> str | None:
    """The revision a database stands at, or None when it was never given one."""
    with engine.connect() as connection:
        try:
            return connection.execute(_REVISION).scalar_one_or_none()
        except OperationalError:
            # Asked only now: every opening waits for this, and hardly any database is without a revision.
            if inspect(connection).has_table(_version.name):
                raise
            return None


def known_revisions() -> tuple[str, ...]:
    """All revisions this program can read, oldest first."""
    folder = Path(__file__).parent / "migrations" / "versions"
    return tuple(sorted(path.name.split("_")[0] for path in folder.glob("[0-9]*.py")))


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations up to a revision (alembic is slow to import, so only here)."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
