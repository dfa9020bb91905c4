"""A look through the store tells how far it is, never backwards, and stops where it is told to."""

from dataclasses import dataclass, field

import pytest

from tests.db.signals.conftest import TODAY
from workbench.signals.scanning import candidates
from workbench.workspace.opening import Workspace


class Stopped(Exception):
    """What the watch raises."""


@dataclass
class Watching:
    """Keeps what it is told; stops the work at the `stop_at`-th look."""

    stop_at: int = 0
    looks: int = 0
    told: list[float] = field(default_factory=list)

    def progress(self, done: int, total: int, code: str = "") -> None:
        self.told.append(done / total)

    def check(self) -> None:
        self.looks += 1
        if self.looks == self.stop_at:
            raise Stopped


def test_that_it_tells_how_far_it_is_and_can_be_stopped_at_any_place(store: Workspace) -> None:
    watch = Watching()
    with store.read() as session:
        found = candidates(session, on=TODAY, watch=watch)
    assert len(found) == 1
    assert watch.told == sorted(watch.told)
    assert watch.told[0] == 0 and watch.told[-1] == 1
    assert sum(share < 0.5 for share in watch.told) >= 10
    for place in (1, watch.looks // 2, watch.looks):
        with store.read() as session, pytest.raises(Stopped):
            candidates(session, on=TODAY, watch=Watching(stop_at=place))
