"""Reading the body of a template, line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.letters.markup import BodyReader, parse_citation, parse_condition
from workbench.letters.model import Column, Field, Option
from workbench.letters.template import (
    CitationMark,
    Condition,
    EachNode,
    FieldMark,
    HeadingNode,
    IfNode,
    ListNode,
    Node,
    PairNode,
    SignNode,
    TextNode,
)
from workbench.letters.values import citation_text
from workbench.rulebook.model import Citation

FIELDS = {
    "name": Field("name", "姓名", "Name"),
    "kind": Field("kind", "种类", "Kind", "choice", options=(Option("a", "甲", "A"), Option("b", "乙", "B"))),
    "sure": Field("sure", "是否", "Sure", kind="yes_no"),
    "rows": Field("rows", "清单", "Rows", kind="list", columns=(Column("what", "内容", "What"),)),
}  # fmt: skip

Refused = list[tuple[int, str]]


def read(body: str) -> tuple[tuple[Node, ...], Refused]:
    refused: Refused = []

    def refuse(line: int, code: str, **_: str) -> None:
        refused.append((line, code.removeprefix("letter.template_")))

    reader = BodyReader(FIELDS, lambda citation: citation.law == "TSBF2020", refuse)
    return reader.read(body, 10), refused


def test_that_every_line_becomes_what_its_mark_says() -> None:
    nodes, refused = read(
        "# 一节\n## 小节\n正文{{name}}，见[[TSBF2020 18(1)]]。\n> 落款\n"
        "- 姓名：{{name}}\n@table rows 3\n@sign 甲方，乙方"
    )
    assert refused == []
    cited = CitationMark(Citation(law="TSBF2020", article="18", paragraph="1"))
    assert nodes == (
        HeadingNode(("一节",), 1),
        HeadingNode(("小节",), 2),
        TextNode(("正文", FieldMark("name"), "，见", cited, "。")),
        TextNode(("落款",), indent=False, align="right"),
        PairNode(("姓名",), (FieldMark("name"),)),
        ListNode("rows", "table", (3,)),
        SignNode(("甲方", "乙方")),
    )


def test_that_parts_are_nested() -> None:
    nodes, refused = read(
        "{{#if kind=a}}\n{{#each rows}}\n{{rows.no}}、{{rows.what}}\n{{/each}}\n{{else}}\n{{name}}\n{{/if}}"
    )
    assert refused == []
    row = TextNode((FieldMark("rows.no"), "、", FieldMark("rows.what")))
    assert nodes == (
        IfNode(Condition("kind", ("a",)), (EachNode("rows", (row,)),), (TextNode((FieldMark("name"),)),)),
    )


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ("甲\n{{nobody}}", [(11, "unknown_field")]),
        ("{{rows.what}}", [(10, "unknown_field")]),
        ("{{#each rows}}\n{{rows.nothing}}\n{{/each}}", [(11, "unknown_field")]),
        ("{{#each name}}\n{{/each}}", [(10, "not_a_list")]),
        ("{{#if kind=c}}\n{{/if}}", [(10, "unknown_value")]),
        ("{{#if sure=yes}}\n{{/if}}", []),
        ("{{#if kind==a}}\n{{/if}}", [(10, "bad_condition")]),
        ("{{#if nobody}}\n{{/if}}", [(10, "unknown_field")]),
        ("\n{{#if name}}\n正文", [(11, "unclosed")]),
        ("{{else}}", [(10, "stray_end")]),
        ("{{#if name}}\n{{else}}\n{{else}}\n{{/if}}", [(12, "stray_end")]),
        ("{{#if name}}\n{{/each}}\n{{/if}}", [(11, "stray_end")]),
        ("正文{{#if name}}正文{{/if}}", [(10, "block_alone")]),
        ("{{name", [(10, "bad_mark")]),
        ("{{name|loud}}", [(10, "bad_form")]),
        ("[[MFD2020 165]]", [(10, "unknown_citation")]),
        ("[[TSBF2020 十八]]", [(10, "unknown_citation")]),
        ("- 没有冒号", [(10, "no_colon")]),
        ("@draw rows", [(10, "unknown_command")]),
        ("@table rows x", [(10, "bad_shares")]),
        ("@table rows 0", [(10, "bad_shares")]),
    ],
)
def test_that_every_mistake_is_told_with_its_line(body: str, refused: Refused) -> None:
    assert read(body)[1] == refused


@given(st.text(max_size=200))
def test_that_no_text_breaks_the_reader(body: str) -> None:
    read(body)


@pytest.mark.parametrize("text", ["BXF2015", "BXF2015 16", "BXF2015 16(2)", "MSF2023 8(1)(3)", "BXF-SI2 5-8"])
def test_that_a_citation_is_written_as_it_is_read(text: str) -> None:
    citation = parse_citation(text)
    assert citation is not None and citation_text(citation) == text


@pytest.mark.parametrize("text", ["保险法16条", "BXF2015 第16条", "BXF2015 16(", ""])
def test_that_another_writing_is_no_citation(text: str) -> None:
    assert parse_citation(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a", Condition("a")),
        ("!a", Condition("a", negated=True)),
        ("a=x", Condition("a", ("x",))),
        ("a!=x, y", Condition("a", ("x", "y"), negated=True)),
        ("!a=x", None),
        ("a=", None),
        ("", None),
    ],
)
def test_that_conditions_are_read(text: str, found: Condition | None) -> None:
    assert parse_condition(text) == found
