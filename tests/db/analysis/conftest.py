"""A planted store whose figures were worked out by hand, made once for all questions."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.planting import Planted, plant
from workbench.analysis.frame import case_frame
from workbench.figures.model import FigureFilter
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

if TYPE_CHECKING:
    from pandas import DataFrame

NOW = datetime(2026, 9, 28, 2, 42, tzinfo=UTC)
TODAY = date(2026, 9, 28)
YEAR = FigureFilter(date(2026, 1, 1), date(2026, 12, 31))
SORRY = (("DM05", "granted"), ("DM06", "granted"))


def by_hand() -> list[Planted]:
    """Fifteen cases. The comments name what each is there for."""
    jan, feb = date(2026, 1, 5), date(2026, 2, 10)
    told, closed = date(2026, 1, 20), date(2026, 1, 25)
    ended = [
        Planted(jan, person=n, cause="CA05", demands=SORRY, told_on=told, due_on=date(2026, 1, 30),
                closed_on=closed, birth_on=date(1960, 1, 1), unit="甲", agent="王建国",
                score=5 if n < 3 else None)
        for n in range(1, 6)
    ]  # fmt: skip
    return [
        *ended,
        # Paid, told late, and the person came again on 1 March about the same contract and demand.
        Planted(jan, person=6, cause="CA05", told_on=told, due_on=date(2026, 1, 10), closed_on=closed,
                paid=(("claim", 120000), ("goodwill", 30000)), contract=60, unit="甲", address="浙江省杭州市",
                birth_on=date(1990, 6, 1)),
        Planted(date(2026, 3, 1), person=6, cause="CA05", contract=60, channel="CH01", hour=None,
                birth_on=date(1990, 6, 1)),
        # Answered, and dissatisfied.
        Planted(feb, person=8, cause="CA01", told_on=date(2026, 3, 1), due_on=date(2026, 3, 20),
                closed_on=date(2026, 3, 2), score=2, demands=(("DM05", "rejected"),), unit="乙"),
        # Decided less than ninety days ago.
        Planted(date(2026, 8, 3), person=9, cause="CA01", told_on=date(2026, 8, 20), due_on=date(2026, 8, 24),
                closed_on=date(2026, 8, 25), demands=SORRY),
        # Decided long ago but not closed.
        Planted(feb, person=10, cause="CA01", told_on=date(2026, 3, 1), due_on=date(2026, 3, 20)),
        # Came to us, then forwarded twice over: once as receipt, still one case.
        Planted(feb, person=11, cause="CA13", forwarded_on=date(2026, 2, 20), due_on=date(2026, 3, 1)),
        Planted(feb, person=None, cause=None, category=None, product=None, channel="CH07", hour=15),
        # Found at fault, asked down to the root.
        Planted(feb, person=13, cause="CA05", root=("CA03", ("没讲", "没教"), "没有教材", "full"), unit="甲"),
        Planted(feb, person=14, cause="CA05", root=("CA03", ("没讲", "没教"), "没有教材", "part"), unit="甲"),
        Planted(feb, person=15, cause="CA05", root=("CA02", ("断线",), "线路老化", "none"), unit="乙"),
    ]  # fmt: skip


Store = Callable[[Sequence[Planted]], Workspace]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> Iterator[Store]:
    """Makes workspaces with planted cases."""
    opened: list[Workspace] = []

    def make(cases: Sequence[Planted]) -> Workspace:
        root = tmp_path_factory.mktemp("planted") / "w"
        shutil.copytree(blank, root)
        workspace = Workspace.open(root, clock=FixedClock(NOW))
        opened.append(workspace)
        with workspace.write() as session:
            plant(session, cases)
        return workspace

    yield make
    for workspace in opened:
        workspace.close()


@pytest.fixture(scope="module")
def planted(store: Store) -> Workspace:
    """The cases worked out by hand."""
    return store(by_hand())


@pytest.fixture(scope="module")
def frame(planted: Workspace) -> "DataFrame":
    """Their frame."""
    with planted.read() as session:
        return case_frame(session, YEAR, TODAY)
