"""Tables of text prints: what makes two letters of one hand findable without reading them all again."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class TextPrintRecord(Base):
    """The MinHash of a narrative or letter after names, numbers and dates are taken out."""

    __tablename__ = "text_print"
    __table_args__ = (UniqueConstraint("source_kind", "source_id"), STRICT)
    seq: Mapped[int] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    source_kind: Mapped[str]
    source_id: Mapped[str]
    rules: Mapped[str] = mapped_column(index=True)
    shingles: Mapped[int]
    signature: Mapped[bytes]


class TextBandRecord(Base):
    """One band of a print: texts that share one are worth comparing."""

    __tablename__ = "text_band"
    __table_args__ = {"sqlite_strict": True, "sqlite_with_rowid": False}
    band: Mapped[int] = mapped_column(primary_key=True)
    # No index of its own: what leaves is found by the bands of the signature, which stands until then.
    print_seq: Mapped[int] = mapped_column(ForeignKey("text_print.seq"), primary_key=True)


def add_bands(connection: Connection, bands: Sequence[tuple[int, int]]) -> None:
    """Insert bands as (band, number of the print): forty a text, so by the shortest way."""
    if bands:
        statement = "INSERT OR IGNORE INTO text_band(band, print_seq) VALUES (?, ?)"
        connection.exec_driver_sql(statement, list(bands))


def prints_holding(connection: Connection, bands: Sequence[int], at_most: int) -> list[int]:
    """The numbers of the prints that hold a band, once for each that they hold; the latest of every band."""
    if not bands:
        return []
    found = connection.exec_driver_sql(_holding(len(bands), at_most), tuple(bands))
    return [row[0] for row in found]


@cache
def _holding(bands: int, at_most: int) -> str:
    one = f"SELECT print_seq FROM text_band WHERE band = ? ORDER BY print_seq DESC LIMIT {at_most:d}"
    return " UNION ALL ".join([f"SELECT print_seq FROM ({one})"] * bands)
