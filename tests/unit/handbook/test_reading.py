"""What is read from CommonMark, what is refused, and how it is written as HTML."""

import pytest

from workbench.handbook.html import HtmlWriter
from workbench.handbook.keys import is_key, shown
from workbench.handbook.model import Heading, KeyTable, Listing, Paragraph, Remark, Span, Target
from workbench.handbook.reading import HandbookError, read

WRITER = HtmlWriter((KeyTable("Everywhere", (("Ctrl+Return", "Save"), ("Left / Right", "Turn"))),))


def html(text: str) -> str:
    return WRITER.chapter(read("log", f"# 登记\n\n{text}"))


def test_that_headings_carry_their_own_name_or_a_number() -> None:
    made = read("log", "# 登记\n\n## 草稿 {#draft}\n\n### 细节\n")
    assert [(head.text, head.anchor) for head in made.headings] == [("草稿", "draft"), ("细节", "s2")]


def test_that_links_lead_to_chapters_and_headings() -> None:
    made = read("log", "# 登记\n\n[甲](chapter:clocks#pause)[乙](#draft)\n")
    paragraph = made.blocks[1]
    assert isinstance(paragraph, Paragraph)
    assert [span.link for span in paragraph.line] == [Target("clocks", "pause"), Target("log", "draft")]


def test_that_lines_of_chinese_join_without_a_gap_and_english_ones_with_one() -> None:
    made = read("log", "# 登记\n\n先写\n原话\n\nfirst\nwords\n")
    assert [block.line[0].text for block in made.blocks[1:] if isinstance(block, Paragraph)] == [
        "先写",
        "first",
    ]
    assert "先写原话" in html("先写\n原话")
    assert "first words" in html("first\nwords")


def test_that_a_remark_that_begins_in_bold_warns() -> None:
    made = read("log", "# 登记\n\n> 平常\n\n> **注意** 小心\n")
    assert [block.is_warning for block in made.blocks if isinstance(block, Remark)] == [False, True]


def test_that_items_may_hold_more_than_a_line() -> None:
    made = read("log", "# 登记\n\n3. 一\n   - 二\n4. 三\n")
    listing = made.blocks[1]
    assert isinstance(listing, Listing)
    assert (listing.start, len(listing.items), len(listing.items[0])) == (3, 2, 2)
    assert '<ol start="3">' in html("3. 一")


@pytest.mark.parametrize(
    "text",
    [
        "没有标题",
        "# 登记\n\n[网](https://example.org)\n",
        "# 登记\n\n![图](other/a.png)\n",
        "# 登记\n\n---\n",
    ],
)
def test_that_what_no_reader_can_show_is_refused(text: str) -> None:
    with pytest.raises(HandbookError):
        read("log", text)


def test_that_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    assert "<script>" not in html("<script>alert(1)</script>")
    assert "&lt;script&gt;" in html("<script>alert(1)</script>")
    assert "&lt;b&gt;" in html("```sh\nworkbench <b>\n```")


def test_that_keys_look_like_keys_and_the_table_stands_at_its_mark() -> None:
    assert "<kbd>Ctrl+K</kbd>" in html("按 `Ctrl+K`")
    assert "<code>N</code>" in html("案号 `N`")
    table = html("<!-- shortcuts -->")
    assert "<kbd>Ctrl+Enter</kbd>" in table
    assert "<kbd>←</kbd> / <kbd>→</kbd>" in table


def test_that_keys_are_told_from_words_and_named_as_on_the_keyboard() -> None:
    assert shown("Ctrl+Return") == "Ctrl+Enter"
    assert is_key("Shift+F3")
    assert not is_key("N")


def test_that_a_heading_s_name_is_not_part_of_its_words() -> None:
    head = read("log", "# 登记\n\n## 草稿 `F1` {#draft}\n").headings[0]
    assert isinstance(head, Heading)
    assert head.line == (Span("草稿 "), Span("F1", "key"))
