"""What a command altered, so that pages which overlap can reload."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Topics are capability names (`complaints`, `persons`, …); ids name the records, of any kind."""

    topics: frozenset[str]
    ids: frozenset[str] = frozenset()

    @classmethod
    def of(cls, *topics: str, ids: tuple[str, ...] = ()) -> "Changes":
        """Changes from plain words."""
        return cls(frozenset(topics), frozenset(ids))
