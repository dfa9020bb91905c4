"""Values as typed, as stored and as printed; headings, conditions and gaps of a letter."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UserError
from workbench.letters.content import (
    Attachments,
    Block,
    Facts,
    Grid,
    Heading,
    LetterContent,
    Paragraph,
    Signatures,
)
from workbench.letters.content_json import content_from_json, content_to_json
from workbench.letters.filling import filled, holds
from workbench.letters.model import Column, Field, Option
from workbench.letters.rendering import Frame, numbered, render
from workbench.letters.template import (
    CitationMark,
    Condition,
    FieldMark,
    HeadingNode,
    IfNode,
    ListNode,
    PairNode,
    Template,
    TextNode,
)
from workbench.letters.values import accept_typed, shown
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
COLUMNS = (Column("what", "内容", "What"), Column("why", "原因", "Why"))
FRAME = Frame("示范人寿", "2026-0917-0001", "D00·0", signed_on=date(2026, 11, 21))


def field(key: str, **more: Any) -> Field:
    return Field(key, f"{key}的名称", key, **more)


def template(*fields: Field, body: Any = ()) -> Template:
    return Template(
        "D00", "样张", "Sample", "样", "letter", False, "", ("样张",), ("先生：",), fields, body, "", False,
        (), (), (), "", "", "",
    )  # fmt: skip


def views(made: Template, typed: Any = None, known: Any = None) -> Any:
    return filled(made, typed or {}, known or {}, lambda _kind, text: f"*{text[-1]}", BOOK)


def blocks(made: Template, typed: Any = None, known: Any = None) -> tuple[Block, ...]:
    return render(made, views(made, typed, known), FRAME, BOOK)[0].blocks


@pytest.mark.parametrize(
    ("kind", "typed", "stored", "printed"),
    [
        ("date", "2026年11月21日", "2026-11-21", "2026年11月21日"),
        ("date", "2026-01-05", "2026-01-05", "2026年1月5日"),
        ("amount", "1万", 1_000_000, "人民币壹万元整（￥10,000.00）"),
        ("yes_no", "是", "yes", "是"),
        ("citations", "BXF2015 24；TSBF2020 19", ["BXF2015 24", "TSBF2020 19"],
         "《中华人民共和国保险法》（2015年修正）第二十四条、《银行业保险业消费投诉处理管理办法》（银保监会令2020年第3号）第十九条"),
        ("text", "  正文  ", "正文", "正文"),
        ("text", "   ", None, ""),
    ],
)  # fmt: skip
def test_that_values_are_read_kept_and_printed(kind: Any, typed: str, stored: Any, printed: str) -> None:
    one = field("x", kind=kind)
    assert accept_typed(one, typed, BOOK) == stored
    assert shown(one, stored, BOOK) == printed


def test_that_amounts_can_stand_in_figures_alone() -> None:
    assert shown(field("x", kind="amount"), 123_456, BOOK, "figures") == "1,234.56元"


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("date", "2026-02-30", "date.impossible"),
        ("amount", "-1", "money.negative"),
        ("yes_no", "也许", "letter.not_a_choice"),
        ("choice", "c", "letter.not_a_choice"),
        ("citations", "保险法16条", "letter.unknown_citation"),
        ("list", [["a", "b", "c"]], "letter.row_too_wide"),
        ("list", 7, "letter.not_a_list"),
        ("list", ["a｜b"] * 201, "letter.too_many_rows"),
    ],
)
def test_that_what_cannot_be_kept_is_refused(kind: Any, typed: Any, code: str) -> None:
    more: dict[str, Any] = {"columns": COLUMNS} if kind == "list" else {}
    more |= {"options": (Option("a", "甲", "A"),)} if kind == "choice" else {}
    with pytest.raises(UserError) as caught:
        accept_typed(field("x", kind=kind, **more), typed, BOOK)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_that_rows_are_typed_as_lines() -> None:
    one = field("x", kind="list", columns=COLUMNS)
    assert accept_typed(one, "病历｜认定\n\n发票|金额\n说明", BOOK) == [
        ["病历", "认定"],
        ["发票", "金额"],
        ["说明", ""],
    ]


def test_that_what_was_typed_stands_over_what_is_known() -> None:
    made = template(field("a", source="case.case_no"), field("b", required=True), field("c", default="缺省"))
    found = {
        view.field.key: (view.value, view.origin, view.missing)
        for view in views(made, {}, {"case.case_no": "1"})
    }
    assert found == {
        "a": ("1", "program", False),
        "b": (None, "missing", True),
        "c": ("缺省", "program", False),
    }
    assert views(made, {"a": "2"}, {"case.case_no": "1"})[0].value == "2"


def test_that_a_field_is_required_when_its_condition_holds() -> None:
    made = template(field("a", kind="yes_no"), field("b", required_when="a=no"))
    assert views(made, {"a": "no"})[1].missing
    assert not views(made, {"a": "yes"})[1].missing


def test_that_too_long_a_text_is_kept_and_told() -> None:
    made = template(field("a", max_len=3))
    assert [problem.code for problem in views(made, {"a": "四个汉字"})[0].problems] == [
        "letter.field_too_long"
    ]


def test_that_masks_are_laid_over_the_value() -> None:
    made = template(field("a", mask="name"), body=(TextNode((FieldMark("a"),)),))
    assert blocks(made, {"a": "欧阳晓锋"}) == (Paragraph("*锋"),)


@pytest.mark.parametrize(
    ("condition", "value", "answer"),
    [
        (Condition("a"), "x", True),
        (Condition("a"), "", False),
        (Condition("a"), [], False),
        (Condition("a", negated=True), None, True),
        (Condition("a", ("x", "y")), "y", True),
        (Condition("a", ("x",), negated=True), None, True),
    ],
)
def test_that_conditions_hold(condition: Condition, value: Any, answer: bool) -> None:
    assert holds(condition, {"a": value}) is answer


def test_that_headings_are_numbered_whatever_is_left_out() -> None:
    listed = (Heading("甲"), Heading("子", 2), Heading("丑", 2), Heading("乙"), Heading("寅", 2))
    assert [one.text for one in numbered(listed) if isinstance(one, Heading)] == [
        "一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅"
    ]  # fmt: skip


def test_that_gaps_show_their_label_and_optional_ones_nothing() -> None:
    body = (
        TextNode(("姓名", FieldMark("a"), "。")),
        TextNode((FieldMark("b"),)),
        IfNode(Condition("b"), (TextNode(("有",)),), (TextNode(("无",)),)),
        PairNode(("编号",), (FieldMark("b"),)),
        PairNode(("姓名",), (FieldMark("a"),)),
        ListNode("rows", "table", (3, 2)),
    )
    made = template(
        field("a", required=True), field("b"), field("rows", kind="list", columns=COLUMNS), body=body
    )
    assert blocks(made) == (
        Paragraph("姓名【a的名称】。"),
        Paragraph("无"),
        Facts((("编号", ""), ("姓名", "【a的名称】"))),
    )
    assert blocks(made, {"rows": [["病历", "认定"]]})[-1] == Grid(
        ("序号", "内容", "原因"), (("1", "病历", "认定"),), (1, 3, 2)
    )


def test_that_lines_of_a_long_text_are_paragraphs_of_their_own() -> None:
    made = template(field("a", kind="long"), body=(TextNode(("甲：", FieldMark("a"))),))
    assert blocks(made, {"a": "一\n\n二"}) == (Paragraph("甲：一"), Paragraph("二"))


def test_that_a_sentence_ends_once() -> None:
    made = template(field("a", kind="long"), body=(TextNode(("甲：", FieldMark("a"), "。")),))
    assert blocks(made, {"a": "乙。"}) == (Paragraph("甲：乙。"),)
    assert blocks(made, {"a": "乙"}) == (Paragraph("甲：乙。"),)


def test_that_a_law_is_named_with_its_edition_once() -> None:
    marks = tuple(CitationMark(Citation(law="BXF2015", article=article)) for article in ("16", "24"))
    said = blocks(template(body=(HeadingNode((marks[0],), 1), TextNode((marks[1],)))))
    assert said == (
        Heading("一、《中华人民共和国保险法》（2015年修正）第十六条"),
        Paragraph("《中华人民共和国保险法》第二十四条"),
    )


texts = st.text(max_size=20)
BLOCKS = st.one_of(
    st.builds(Heading, texts, st.sampled_from((1, 2))),
    st.builds(Paragraph, texts, st.booleans(), st.sampled_from(("left", "center", "right"))),
    st.builds(Facts, st.lists(st.tuples(texts, texts), max_size=3).map(tuple)),
    st.builds(
        Grid,
        st.tuples(texts, texts),
        st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
        st.tuples(st.integers(1, 9), st.integers(1, 9)),
    ),
    st.builds(Signatures, st.lists(texts, max_size=3).map(tuple)),
    st.builds(Attachments, st.lists(texts, max_size=3).map(tuple)),
)


@given(st.lists(BLOCKS, max_size=6).map(tuple), texts, st.none() | st.dates())
def test_that_a_frozen_letter_is_read_as_it_was_written(
    parts: tuple[Block, ...], title: str, signed_on: date | None
) -> None:

    content = LetterContent(
        "D00", title, "示范人寿", parts, "2026-0917-0001", False, "D00·0", signed_on=signed_on
    )
    assert content_from_json(json.loads(json.dumps(content_to_json(content)))) == content
