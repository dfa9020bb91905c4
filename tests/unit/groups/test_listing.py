"""A list of members: what its lines say, which cannot be read, and what becomes of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UserError
from workbench.groups.listing import (
    MOST_LINES,
    CasesOf,
    ListedLine,
    Match,
    NamedCase,
    decoded,
    listed_lines,
    matched,
)


def problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(UserError) as raised:
        listed_lines(text)
    return [(one.code, one.detail.get("line", "")) for one in raised.value.problems]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_that_columns_are_found_by_any_name_in_any_order(mark: str) -> None:
    text = (
        mark.join(("姓名", "联系电话", "保单号")) + "\r\n" + mark.join(("赵晓", "138 0013 8000", "p2026-01"))
    )
    (line,) = listed_lines(text)
    assert line.number == 2
    assert dict(line.keys) == {"phone": "13800138000", "contract": "p202601"}


def test_that_the_file_of_a_chinese_spreadsheet_reads_the_same() -> None:
    text = "案件编号\n2026-0917-0001\n"
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        (line,) = listed_lines(decoded(text.encode(encoding)))
        assert line.keys == (("case_no", "2026-0917-0001"),)


def test_that_a_picture_is_no_list() -> None:
    with pytest.raises(UserError, match=r"group\.list_encoding"):
        decoded(b"\x89PNG\r\n\x1a\n\xff\xff\xff")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", [("group.list_empty", "")]),
        ("\n \n", [("group.list_empty", "")]),
        ("案件编号\n", [("group.list_empty", "")]),
        ("\n姓名,日期\n赵晓,1\n", [("group.list_no_column", "2")]),
        ("phone\n不详\n13800138000\n1\n", [("group.list_phone", "2"), ("group.list_phone", "4")]),
        ("case_no,name\n,赵晓\n", [("group.list_nothing", "2")]),
        ('case_no\n"2026\n', [("group.list_broken", "2")]),
        ("case_no\n" + "1\n" * (MOST_LINES + 1), [("group.list_too_long", "")]),
    ],
)
def test_that_every_line_that_cannot_be_read_is_named(text: str, wanted: list[tuple[str, str]]) -> None:
    assert problems(text) == wanted


@given(st.text(max_size=200))
def test_that_no_text_breaks_the_reading(text: str) -> None:
    try:
        lines = listed_lines(text)
    except UserError:
        return
    assert all(line.keys for line in lines)


FREE = NamedCase("A1", counted=True, member=False, group="")
OTHER = NamedCase("A2", counted=True, member=False, group="")
GONE = NamedCase("A3", counted=False, member=False, group="")


@pytest.mark.parametrize(
    ("cases", "match"),
    [
        ((), Match.UNKNOWN),
        ((FREE,), Match.JOINS),
        ((FREE, OTHER), Match.SEVERAL),
        ((FREE, GONE), Match.JOINS),
        ((GONE,), Match.UNCOUNTED),
        ((NamedCase("A4", counted=True, member=True, group="G-1"), FREE), Match.MEMBER),
        ((NamedCase("A5", counted=True, member=False, group="G-2"),), Match.ELSEWHERE),
    ],
)
def test_what_becomes_of_a_line(cases: tuple[NamedCase, ...], match: Match) -> None:
    key = ("phone", "13800138000")
    preview = matched([ListedLine(2, "", (key,))], CasesOf({key: frozenset(cases)}))
    assert preview.lines[0].match is match
    assert preview.joining == (("A1",) if match is Match.JOINS else ())


def test_that_all_keys_of_a_line_must_name_the_case_and_a_case_joins_once() -> None:
    phone, contract = ("phone", "1"), ("contract", "2")
    named = CasesOf({phone: frozenset({FREE, OTHER}), contract: frozenset({FREE})})
    lines = [ListedLine(2, "", (phone, contract)), ListedLine(3, "", (contract,))]
    preview = matched(lines, named)
    assert [one.match for one in preview.lines] == [Match.JOINS, Match.REPEATED]
    assert preview.joining == ("A1",)
    unlike = matched([ListedLine(2, "", (contract, ("phone", "9")))], named)
    assert unlike.lines[0].match is Match.UNKNOWN
