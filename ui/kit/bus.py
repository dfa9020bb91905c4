"""What changed, told once to every page that cares."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class HasChanges(Protocol):
    """What a command may return: topics and ids of what it changed."""

    @property
    def topics(self) -> Iterable[str]:
        """Kinds of records, such as `complaint` or `person`."""

    @property
    def ids(self) -> Iterable[str]:
        """Ids of the records, possibly empty."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Topics and ids that a write touched; no ids means "any of the topic"."""

    topics: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    @classmethod
    def of(cls, *topics: str, ids: Iterable[str] = ()) -> "Changes":
        """Changes from plain words."""
        return cls(frozenset(topics), frozenset(ids))

    def touches(self, topics: Iterable[str]) -> bool:
        """Whether any of the topics changed."""
        return not self.topics.isdisjoint(topics)


class Bus(QObject):
    """One for the window; lives on the GUI thread."""

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Tell everybody."""
        if changes.topics:
            self.changed.emit(changes)
