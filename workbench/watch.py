"""How long work tells how far it is and learns that it should stop."""

from typing import Protocol


class Watch(Protocol):
    """What a command with much to do is given; a job of the window fits, and so does a progress bar."""

    def progress(self, done: int, total: int, code: str = "") -> None:
        """Take note how far the work is; `total` 0 means unknown."""

    def check(self) -> None:
        """Raise what the caller will catch when the work should stop; return otherwise."""


class Unwatched:
    """Nobody looks and nobody stops it."""

    def progress(self, done: int, total: int, code: str = "") -> None:
        """Nothing."""

    def check(self) -> None:
        """Nothing."""


UNWATCHED = Unwatched()
