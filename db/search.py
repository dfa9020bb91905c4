"""The searchable texts of a case, one row a text; the index over them is the engine's own."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class SearchTextRecord(Base):
    """A text that was written about a case, as the search key sees it."""

    __tablename__ = "search_text"
    __table_args__ = (UniqueConstraint("source_id", "kind"), STRICT)
    id: Mapped[int] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    complaint_seq: Mapped[int]
    kind: Mapped[str]
    source_id: Mapped[str]
    body: Mapped[str]


# A virtual table: `rowid` is SearchTextRecord.id. Made and kept by db.sqlite, so outside Base.metadata.
search_index = Table(
    "search_index",
    MetaData(),
    Column("rowid", Integer, primary_key=True),
    Column("search_index", Text),
    Column("tokens", Text),
)
