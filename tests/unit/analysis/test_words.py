"""What a table is said to show: what nobody filled in, or may not be shown, is no finding."""

import pytest

from workbench.analysis.model import SUPPRESSED, Cell, Kind, Shape, Table
from workbench.analysis.words import AnalysisWords
from workbench.dimensions.model import Dimension
from workbench.rulebook.reading import shipped_rulebook

WORDS = AnalysisWords("zh", shipped_rulebook())


def table(shape: Shape, kind: Kind, counts: dict[tuple[str, str], int], hidden: int = 0) -> Table:
    import numpy as np

    cells = tuple(Cell(row, column, np.arange(count)) for (row, column), count in counts.items())
    left_out = {SUPPRESSED: np.arange(hidden)} if hidden else {}
    return Table("people.ages", Dimension.PEOPLE, shape, kind, cells, (), (), "product", left_out)


def test_that_the_most_is_not_what_nobody_filled_in() -> None:
    ages = {("", "年金"): 9, ("60-69", ""): 7, ("60-69", "年金"): 5}
    assert WORDS.finding(table("grid", "age_band", ages)) == "最集中的是60–69岁、年金：5 件，占 23.8%。"


@pytest.mark.parametrize(("shape", "place"), [("grid", ("", "年金")), ("rows", ("", ""))])
def test_that_a_table_of_nothing_but_gaps_says_so(shape: Shape, place: tuple[str, str]) -> None:
    assert WORDS.finding(table(shape, "region", {place: 36})) == "36 件都没有填写。"


def test_that_the_first_three_are_three_that_have_a_name() -> None:
    causes = {("CA13", ""): 4, ("CA01", ""): 3, ("CA03", ""): 2, ("CA05", ""): 1, ("", ""): 10}
    said = WORDS.finding(table("rows", "cause", causes))
    assert said == "理赔核定最多：4 件，占 20.0%；前三项合计占 45.0%。"


def test_that_what_is_left_out_for_peoples_sake_is_not_called_nothing() -> None:
    assert "保护个人信息" in WORDS.finding(table("rows", "standing", {}, hidden=36))
    assert WORDS.finding(table("rows", "standing", {})) == "没有案件可计。"
