"""Tables of what the program learnt here: words of the branch, and models trained on its own labels."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class WordChangeRecord(Base):
    """A word put into or taken out of a word list, or of the segmenter's dictionary; the newest counts."""

    __tablename__ = "word_change"
    __table_args__ = (
        CheckConstraint("deed IN ('add', 'remove', 'take_back')", name="deed"),
        Index("ix_word_change_word", "lexicon", "code", "word"),
        STRICT,
    )
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    lexicon: Mapped[str]
    code: Mapped[str]
    word: Mapped[str]
    deed: Mapped[str]
    points: Mapped[Any] = mapped_column(Json)
    reason: Mapped[str]
    changed_by: Mapped[str]
    changed_at: Mapped[datetime]


class TextModelRecord(Base):
    """A model trained on this machine: on what, how good beside the rules, and whether it is used."""

    __tablename__ = "text_model"
    __table_args__ = (
        UniqueConstraint("task", "version"),
        CheckConstraint("choice IN ('automatic', 'on', 'off')", name="choice"),
        STRICT,
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    task: Mapped[str]
    version: Mapped[int]
    trained_at: Mapped[datetime]
    trained_by: Mapped[str]
    measures: Mapped[Any] = mapped_column(Json)
    beats_rules: Mapped[bool]
    choice: Mapped[str] = mapped_column(default="automatic")
    content: Mapped[bytes]
