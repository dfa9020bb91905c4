"""The ground all tables stand on: one metadata, named constraints, STRICT tables, four column types."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import REAL, Integer, MetaData, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.processors import int_to_boolean, str_to_date, str_to_datetime
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import UserDefinedType

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
STRICT = {"sqlite_strict": True}
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
# SQLAlchemy's compiled readers, with the types that it does not tell.
_read_instant: Callable[[str | None], datetime | None] = str_to_datetime
_read_date: Callable[[str | None], date | None] = str_to_date
_read_truth: Callable[[int | None], bool | None] = int_to_boolean


class Instant(UserDefinedType[datetime]):
    """An aware instant, stored as UTC text of fixed width so that text order is time order."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Its type in a STRICT table."""
        return "TEXT"

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], str | None]:  # noqa: ARG002
        """To the database."""
        return _instant_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], datetime | None]:  # noqa: ARG002
        """From the database."""
        return _read_instant


class PlainDate(UserDefinedType[date]):
    """A calendar date without a zone, stored as ISO text."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Its type in a STRICT table."""
        return "TEXT"

    def bind_processor(self, dialect: Dialect) -> Callable[[date | None], str | None]:  # noqa: ARG002
        """To the database."""
        return lambda day: None if day is None else day.isoformat()

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], date | None]:  # noqa: ARG002
        """From the database."""
        return _read_date


class Words(UserDefinedType[tuple[str, ...]]):
    """Reads a text of codes with spaces between them as a tuple."""

    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str], tuple[str, ...]]:  # noqa: ARG002
        """From the database."""
        return lambda text: tuple(text.split())


class Json(UserDefinedType[Any]):
    """A JSON value in canonical text: sorted keys, no spaces, Chinese left readable."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Its type in a STRICT table."""
        return "TEXT"

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str | None]:  # noqa: ARG002
        """To the database."""
        return lambda value: None if value is None else canonical_json(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Any]:  # noqa: ARG002
        """From the database."""
        return lambda text: None if text is None else json.loads(text)


class YesNo(UserDefinedType[bool]):
    """A truth value, stored as 0 or 1 (STRICT tables know no boolean)."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Its type in a STRICT table."""
        return "INTEGER"

    def bind_processor(self, dialect: Dialect) -> Callable[[bool | None], int | None]:  # noqa: ARG002
        """To the database."""
        return lambda truth: None if truth is None else int(truth)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], bool | None]:  # noqa: ARG002
        """From the database."""
        return _read_truth


def _instant_text(instant: datetime | None) -> str | None:
    if instant is None:
        return None
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def canonical_json(value: object) -> str:
    """The one text that a JSON value has here; what hashes are taken over."""
    return _CANONICAL.encode(value)


class Base(DeclarativeBase):
    """Parent of every record class."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {
        float: REAL,
        str: Text(),
        datetime: Instant(),
        date: PlainDate(),
        bool: YesNo(),
        int: Integer(),
    }
