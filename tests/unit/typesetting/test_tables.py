import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.typesetting.flowables import Column, Field, heading, key_values, long_table, text
from workbench.typesetting.tables import Grid, Share, _widths

Setting = Callable[..., list[str]]
COLUMNS = [Column("序号", 0.5, "right"), Column("日期", 0.8, fits="2026-09-17"), Column("内容", 4)]


def test_that_the_head_stands_on_every_page_and_rows_stay_in_order(set_pages: Setting) -> None:
    pages = set_pages([long_table(COLUMNS, [(f"R{n:03}", "2026-09-17", "事实" * 20) for n in range(200)])])
    assert len(pages) > 5
    assert all("序号 日期 内容" in page for page in pages)
    assert re.findall(r"R\d{3}", "".join(pages)) == [f"R{n:03}" for n in range(200)]


def test_that_a_cell_of_a_hundred_thousand_characters_flows_over_pages(set_pages: Setting) -> None:
    narrative = "".join(chr(0x4E00 + n % 1200) for n in range(100_000))
    pages = set_pages(
        [long_table(COLUMNS, [("1", "2026-09-17", "前"), ("2", "", narrative), ("3", "", "后")])]
    )
    joined = "".join(pages).replace("\r\n", "")
    for chunk in (narrative[:30], narrative[50_000:50_030], narrative[-30:]):
        assert chunk in joined
    assert len(pages) > 60
    assert "前" in pages[0]
    assert "后" in pages[-1]


def test_that_a_form_with_an_endless_value_flows_over_pages(set_pages: Setting) -> None:
    pages = set_pages(
        [key_values([Field("编号", "2026-0917-0042"), Field("事实摘要", "经过。" * 9000, wide=True)])]
    )
    assert len(pages) > 10
    assert sum(page.count("经过。") for page in pages) > 8000


def test_that_cells_hold_flowables_and_rows_may_be_empty(set_pages: Setting) -> None:
    (page,) = set_pages([long_table(COLUMNS, [("1", "", [text("一"), text("二")]), ("2", "", "")])])
    assert "一" in page
    assert "二" in page


def test_that_a_table_without_rows_shows_its_head(set_pages: Setting) -> None:
    (page,) = set_pages([long_table(COLUMNS, [])])
    assert "序号 日期 内容" in page


def test_that_a_row_with_too_few_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        long_table(COLUMNS, [("1",)])


def test_that_a_heading_never_stands_at_the_foot_without_the_head_of_its_table(
    set_pages: Setting,
) -> None:
    for lines in range(28, 40):
        table = long_table(COLUMNS, [("1", "2026-09-17", "第一行"), ("2", "", "第二行")])
        pages = set_pages([text("\n".join("行" * 1 for _ in range(lines))), heading("时间线明细"), table])
        where = [page for page in pages if "时间线明细" in page]
        assert "第一行" in where[0]


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([0.0, 0.5, 1.0, 4.0]), st.floats(1, 200)), min_size=1, max_size=9),
    st.floats(60, 700),
)
def test_that_columns_fill_the_table_and_none_is_narrower_than_its_least_if_all_fit(
    columns: list[tuple[float, float]], available: float
) -> None:
    shares = [Share(weight, least) for weight, least in columns]
    widths = _widths(shares, available)
    assert sum(widths) == pytest.approx(available)
    if sum(share.least for share in shares) <= available:
        assert all(width >= share.least - 1e-6 for width, share in zip(widths, shares, strict=True))


def test_that_a_column_made_to_fit_takes_no_more_than_that() -> None:
    assert _widths([Share(0, 30), Share(1, 50), Share(3, 50)], 430) == [30, 100, 300]


def test_that_a_table_of_thousands_of_rows_is_cut_once_not_again_for_every_page() -> None:
    table = long_table(COLUMNS, [(str(n), "2026-09-17", "内容") for n in range(3000)])
    assert isinstance(table, Grid)
    parts: list[object] = []
    rest = [table]
    while len(rest := rest[-1].split(440, 640)) == 2:  # type: ignore[assignment]
        parts.append(rest[0])
    assert len(parts) + 1 == pytest.approx(3000 * 23 / 640, rel=0.1)
