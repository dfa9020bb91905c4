"""How far five dimensions over 100,000 cases stay from bare pandas making the same tables."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.bench.conftest import CASES, NOW, ratio
from tests.planting import Planted, plant
from workbench.analysis.counting import five_dimensions
from workbench.analysis.frame import case_frame
from workbench.figures.model import FigureFilter
from workbench.moment import FixedClock, branch_date
from workbench.workspace.opening import Workspace

if TYPE_CHECKING:
    from pandas import DataFrame

CEILING = 3.0
PERIOD = FigureFilter(date(2024, 1, 1), date(2026, 12, 31))
FIRST, DAYS = date(2024, 1, 1), 900


@pytest.fixture(scope="module")
def frame(tmp_path_factory: pytest.TempPathFactory) -> Iterator["DataFrame"]:
    """The frame of 100,000 planted cases, read as the window reads it."""
    clock = FixedClock(NOW)
    with Workspace.create(tmp_path_factory.mktemp("five") / "w", clock=clock) as workspace:
        with workspace.write() as session:
            plant(session, list(_cases(random.Random(20260928))))
        with workspace.read() as session:
            yield case_frame(session, PERIOD, branch_date(NOW))


def _cases(chance: random.Random) -> Iterator[Planted]:
    pick = chance.choice
    for number in range(CASES):
        on = FIRST + timedelta(days=number * DAYS // CASES)
        told = on + timedelta(days=chance.randrange(3, 40))
        yield Planted(
            on,
            person=chance.randrange(CASES * 4 // 5),
            channel=f"CH{chance.randrange(1, 10):02d}",
            category=pick(("IB40.01", "IB50.02", "IB10.01", "BB30.03")),
            cause=f"CA{chance.randrange(1, 16):02d}",
            product=pick(("康宁重疾", "安心医疗", "稳赢万能", "鑫享年金", None)),
            unit=pick(("杭州中心支公司", "宁波分公司", "温州营业部", None)),
            agent=pick(("王建国", "李秀英", None, None)),
            birth_on=date(1940 + chance.randrange(60), 5, 5),
            region=pick(("33", "31", "32")),
            told_on=told,
            due_on=on + timedelta(days=21),
            closed_on=told + timedelta(days=5),
            hour=chance.randrange(8, 20),
            demands=((pick(("DM01", "DM05", "DM06")), pick(("granted", "rejected"))),),
            paid=(("claim", 100_000),) if chance.random() < 0.3 else (),
            score=pick((None, 2, 4, 5)),
            root=("CA05", ("没讲",), "没有教材", "full") if chance.random() < 0.3 else None,
        )


def bare(frame: "DataFrame") -> Callable[[], object]:
    """The same numbers by plain groupbys: sizes, sums of hits, medians; without the cases behind them."""

    def shares(key: Any, hits: Any) -> Any:
        return hits.groupby(key, observed=True).agg(["sum", "count"])

    def run() -> object:
        month = frame["received_on"].dt.to_period("M")
        day = frame["received_on"].dt.day_of_week
        known = frame[frame["fault"] != ""]
        by = {
            "months": frame.groupby(month).size(),
            "hours": frame.groupby([day, "hour"]).size(),
            "closing": frame.groupby(month)["days_to_close"].quantile(0.9),
            "medians": frame.groupby(month)["days_to_close"].median(),
            "ages": frame.groupby(["age_band", "product"], observed=True).size(),
            "channel months": frame.groupby(["channel", month], observed=True).size(),
            "forwarded": shares(month, frame["forwarded"]),
            "matters": frame["matter"].nunique(),
            "whys": frame[frame["fault"] != ""]
            .groupby(["root_cause", "whys", "finding"], observed=True)
            .size(),
        }
        for column in ("on_time", "region", "returning", "cause", "product", "unit", "agent", "channel"):
            by[column] = frame.groupby(column, observed=True).size()
        by["roots"] = known.groupby("root_cause", observed=True).size()
        for column, judged in (
            ("age_band", "again"), ("cause", "at_fault"), ("channel", "escalated"), ("unit", "at_fault"),
            ("agent", "at_fault"),
        ):  # fmt: skip
            counted = frame[frame[judged] >= 0]
            by[f"{column} {judged}"] = shares(counted[column], counted[judged])
        ripe = frame[frame["proved"] & frame["closed_on"].notna()]
        ended = (ripe["again"] != 1) & (ripe["satisfied"] != 0)
        costs = ["cost_due_fen", "cost_goodwill_fen"]
        for keys in (["remedy"], ["cause", "remedy", "age_band"]):
            by[" ".join(keys)] = (
                shares([ripe[key] for key in keys], ended),
                ripe.groupby(keys, observed=True)[costs].sum(),
            )
        return by

    return run


def test_that_five_dimensions_stay_near_bare_pandas(frame: "DataFrame", ledger: list[dict[str, Any]]) -> None:
    found = ratio(lambda: five_dimensions(frame), bare(frame), pairs=7)
    ledger.append(
        {
            "what": "five dimensions over 100,000 cases, each cell with its cases",
            "floor": "plain pandas groupbys on the same frame, numbers only",
            "ratio": found,
            "ceiling": CEILING,
            "note": "20 tables",
        }
    )
    assert len(frame) == CASES
    assert found <= CEILING
