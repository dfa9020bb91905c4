"""Five dimensions over cases whose figures were worked out by hand; every number opens its cases."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.db.analysis.conftest import NOW, TODAY, YEAR, Store
from tests.planting import Planted
from workbench.actor import Actor
from workbench.analysis.counting import five_dimensions
from workbench.analysis.frame import case_frame
from workbench.analysis.model import FEW, TABLES, FiveAnalysis, Table
from workbench.analysis.suppressing import outward
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_seqs
from workbench.figures.queries import figure_sheet
from workbench.moment import FixedClock
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.workspace.opening import Workspace

if TYPE_CHECKING:
    from pandas import DataFrame

ALL_TABLES = [table_id for tables in TABLES.values() for table_id in tables]


@pytest.fixture(scope="module")
def analysis(frame: "DataFrame") -> FiveAnalysis:
    return five_dimensions(frame)


def counts(table: Table) -> dict[str, int]:
    return {cell.row: cell.count for cell in table.cells if cell.count}


def whole(table: Table) -> list[int]:
    cells = [seq for cell in table.cells for seq in cell.seqs]
    return sorted([*cells, *(seq for cases in table.left_out.values() for seq in cases.tolist())])


@pytest.mark.parametrize("table_id", ALL_TABLES)
def test_that_the_cells_of_a_table_and_what_it_leaves_out_are_exactly_the_list_of_cases(
    planted: Workspace, analysis: FiveAnalysis, table_id: str
) -> None:
    with planted.read() as session:
        listed = sorted(complaint_seqs(session, ComplaintFilter()))
    assert whole(analysis.table(table_id)) == listed == list(range(1, 16))


def test_that_every_dimension_has_its_tables_in_the_order_of_the_page(analysis: FiveAnalysis) -> None:
    assert [table.id for table in analysis.tables] == ALL_TABLES


def test_that_it_counts_as_the_figures_of_the_process_count(
    planted: Workspace, analysis: FiveAnalysis
) -> None:
    with planted.read() as session:
        sheet = figure_sheet(session, YEAR, TODAY)
    for table_id, figure_id in (
        ("people.again", "again"), ("event.fault", "at_fault"), ("channel.escalated", "escalated"),
    ):  # fmt: skip
        table, figure = analysis.table(table_id), sheet.figure(figure_id)
        assert sorted(seq for cell in table.cells for seq in cell.hit_seqs) == sorted(figure.hits)
        assert sorted(seq for cell in table.cells for seq in cell.seqs) == sorted(figure.counted)
    late, met = sheet.figure("on_time").cases("missed"), sheet.figure("on_time").hits
    timeliness = analysis.table("time.overdue")
    found = {cell.row: set(cell.seqs) for cell in timeliness.cells}
    assert (found["late"], found["on_time"]) == (set(late), set(met))
    assert analysis.volumes == sheet.volumes


def test_that_a_matter_counts_once_and_a_forwarded_piece_each_time(analysis: FiveAnalysis) -> None:
    # Persons 6 and 6 again share a matter; pieces: the repeat through CH01 and the one forwarded later.
    assert (analysis.volumes.cases, analysis.volumes.matters, analysis.volumes.pieces) == (15, 14, 2)


def test_that_time_is_as_worked_out_by_hand(analysis: FiveAnalysis) -> None:
    months = analysis.table("time.months")
    assert [(cell.row, cell.count) for cell in months.cells] == [
        ("2026-01", 6), ("2026-02", 7), ("2026-03", 1), ("2026-04", 0), ("2026-05", 0), ("2026-06", 0),
        ("2026-07", 0), ("2026-08", 1),
    ]  # fmt: skip
    # 5 January 2026 was a Monday, 10 February a Tuesday; ten o'clock but for one at three.
    hours = {(cell.row, cell.column): cell.count for cell in analysis.table("time.hours").cells}
    assert hours == {("0", "10"): 7, ("1", "10"): 6, ("1", "15"): 1}
    assert analysis.table("time.hours").left_out["hour_unknown"].tolist() == [7]
    closing = {cell.row: (cell.value, cell.high) for cell in analysis.table("time.closing").cells}
    assert closing == {"2026-01": (20.0, 20.0), "2026-02": (20.0, 20.0), "2026-08": (22.0, 22.0)}
    assert counts(analysis.table("time.overdue")) == {"late": 2, "on_time": 8, "undecided": 5}


def test_that_people_are_as_worked_out_by_hand(analysis: FiveAnalysis) -> None:
    ages = {(cell.row, cell.column): cell.count for cell in analysis.table("people.ages").cells}
    assert ages == {
        ("30-39", "康宁重疾"): 2, ("60-69", "康宁重疾"): 5, ("", "康宁重疾"): 7, ("", ""): 1,
    }  # fmt: skip
    assert counts(analysis.table("people.regions")) == {"33": 2, "": 13}
    assert counts(analysis.table("people.standing")) == {"new": 13, "returning": 1, "nobody": 1}
    again = {cell.row: (cell.hit_count, cell.count) for cell in analysis.table("people.again").cells}
    assert again == {"30-39": (1, 1), "60-69": (0, 5), "": (0, 2)}


def test_that_events_are_as_worked_out_by_hand(analysis: FiveAnalysis) -> None:
    assert counts(analysis.table("event.causes")) == {"CA05": 10, "CA01": 3, "CA13": 1, "": 1}
    units = {cell.row: (cell.count, cell.hit_count) for cell in analysis.table("event.units").cells}
    assert units == {"甲": (8, 2), FEW: (2, 0)}
    assert counts(analysis.table("event.agents")) == {"王建国": 5}
    assert counts(analysis.table("event.roots")) == {"CA03": 2, "CA02": 1}
    assert [(one.cause, one.whys, one.finding, one.cases.tolist()) for one in analysis.whys] == [
        ("CA03", ("没讲", "没教"), "没有教材", [13, 14]),
        ("CA02", ("断线",), "线路老化", [15]),
    ]


def test_that_channels_are_as_worked_out_by_hand(analysis: FiveAnalysis) -> None:
    assert counts(analysis.table("channel.mix")) == {"CH06": 13, "CH01": 1, "CH07": 1}
    forwarded = analysis.table("channel.forwarded").total
    assert forwarded is not None
    assert (forwarded.hit_seqs, forwarded.count) == ((7, 11), 15)
    escalated = {cell.row: (cell.hit_seqs, cell.count) for cell in analysis.table("channel.escalated").cells}
    assert escalated == {"CH06": ((11,), 13), "CH07": ((), 1)}


def test_that_a_remedy_is_judged_by_those_whose_ninety_days_are_over(analysis: FiveAnalysis) -> None:
    table = analysis.table("remedy.ended")
    found = {cell.row: (cell.hit_count, cell.count) for cell in table.cells}
    assert found == {"explanation+apology": (5, 5), "due+goodwill": (0, 1), "nothing": (0, 1)}
    assert {reason: cases.tolist() for reason, cases in table.left_out.items()} == {
        "undecided": [7, 11, 12, 13, 14, 15], "ninety_days": [9], "not_closed": [10],
    }  # fmt: skip
    paid = table.cell("due+goodwill")
    assert paid is not None
    assert (paid.due_fen, paid.goodwill_fen) == (120000, 30000)
    sorry = table.cell("explanation+apology")
    assert sorry is not None
    assert sorry.low == pytest.approx(0.5655, abs=1e-4)
    assert {cell.row for cell in analysis.table("remedy.crowds").cells} == {
        "CA05|explanation+apology|60-69", "CA05|due+goodwill|30-39", "CA01|nothing|",
    }  # fmt: skip


def test_that_what_goes_outside_hides_cells_of_few_people_and_the_words_of_cases(
    analysis: FiveAnalysis,
) -> None:
    shown = outward(analysis)
    assert shown.whys == ()
    for table_id in ("people.ages", "remedy.crowds", "people.regions"):
        table = shown.table(table_id)
        assert all(cell.count >= 5 for cell in table.cells)
        assert whole(table) == list(range(1, 16))
    ages = shown.table("people.ages")
    assert (ages.count, ages.whole) == (12, 15)
    # One small cell could be worked out from the rest, so another goes with it.
    assert len(shown.table("people.regions").cells) == len(analysis.table("people.regions").cells) - 2


def test_that_a_store_without_cases_gives_empty_tables(store: Store) -> None:
    with store([]).read() as session:
        empty = five_dimensions(case_frame(session, YEAR, TODAY))
    assert (empty.volumes.cases, [table.count for table in empty.tables]) == (0, [0] * len(ALL_TABLES))
    assert outward(empty).table("people.ages").cells == ()


def test_that_a_store_with_one_case_counts_one(store: Store) -> None:
    with store([Planted(date(2026, 5, 1), person=1)]).read() as session:
        one = five_dimensions(case_frame(session, YEAR, TODAY))
    assert all(whole(table) == [1] for table in one.tables)


def test_that_cases_that_are_all_the_same_stand_in_one_cell(store: Store) -> None:
    same = [Planted(date(2026, 5, 1), person=n) for n in range(1, 31)]
    with store(same).read() as session:
        analysis = five_dimensions(case_frame(session, YEAR, TODAY))
    for table in analysis.tables:
        assert whole(table) == list(range(1, 31))
        assert len([cell for cell in table.cells if cell.count]) <= 1


def test_that_whoever_is_kept_from_a_case_does_not_find_it_in_a_frame(
    store: Store,
) -> None:
    workspace = store([Planted(date(2026, 5, 1), person=n) for n in range(1, 4)])
    clock = FixedClock(NOW)
    with workspace.write() as session:
        draft = RecusalDraft(name="沈丽华", reason="是其亲属")
        declare_recusal(session, "c0000002", draft, actor=Actor("陈一鸣"), clock=clock)
    with workspace.seen_by("沈丽华").read() as session:
        assert case_frame(session, YEAR, TODAY)["seq"].tolist() == [1, 3]
