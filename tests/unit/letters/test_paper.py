import dataclasses
import io
from datetime import UTC, date, datetime

import pikepdf
import pypdfium2
import pytest

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
from workbench.letters.paper import letter_pdf
from workbench.letters.paper_blocks import balanced
from workbench.letters.paper_style import TITLE
from workbench.moment import FixedClock
from workbench.typesetting.archival import require_archival

CLOCK = FixedClock(datetime(2026, 11, 21, 2, 0, tzinfo=UTC))
MM = 72 / 25.4
TEN = "一二三四五六七八九十"


def letter(*blocks: Block, **changes: object) -> LetterContent:
    content = LetterContent(
        template_id="D06b",
        title="投诉处理决定告知书",
        organisation="某某银行股份有限公司",
        blocks=blocks or (Paragraph("正文。"),),
        case_no="2026-0917-0042",
        draft=False,
        version="v1",
        number="某投告〔2026〕第0001号",
        salutation="尊敬的欧阳先生",
        signed_on=date(2026, 1, 5),
        export_id="E-7",
    )
    return dataclasses.replace(content, **changes)  # type: ignore[arg-type]


def pages_of(content: LetterContent) -> list[str]:
    pdf = pypdfium2.PdfDocument(letter_pdf(content, CLOCK).data)
    return [page.get_textpage().get_text_range().replace("\r", "") for page in pdf]


def boxes(content: LetterContent, page: int = 0) -> list[tuple[str, float, float, float, float]]:
    """Every visible character of a page with left, bottom, right and top in points."""
    text = pypdfium2.PdfDocument(letter_pdf(content, CLOCK).data)[page].get_textpage()
    found = []
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        if character.strip():
            found.append((character, *text.get_charbox(index, loose=True)))
    return found


def test_that_a_page_has_twenty_two_lines_of_twenty_eight_characters() -> None:
    lines = pages_of(letter(Paragraph(TEN * 500)))[1].split("\n")
    assert [len(line) for line in lines if set(line) <= set(TEN)] == [28] * 22


def test_that_text_keeps_the_margins_of_the_type_area() -> None:
    body = [box for box in boxes(letter(Paragraph(TEN * 500)), 1) if box[0] in TEN]
    assert min(box[1] for box in body) == pytest.approx(28 * MM, abs=0.3)
    assert max(box[3] for box in body) == pytest.approx((28 + 156) * MM, abs=0.5)
    assert max(box[4] for box in body) <= (297 - 37) * MM
    assert min(box[2] for box in body) >= 35 * MM


def test_that_a_page_is_a4() -> None:
    page = pypdfium2.PdfDocument(letter_pdf(letter(), CLOCK).data)[0]
    assert [round(side / MM) for side in page.get_size()] == [210, 297]


def test_that_a_paragraph_begins_two_characters_in() -> None:
    first = next(box for box in boxes(letter(Paragraph("正文在此"))) if box[0] == "正")
    assert first[1] == pytest.approx(28 * MM + 2 * 156 * MM / 28, abs=0.3)


def test_that_the_page_number_stands_right_on_odd_pages_and_left_on_even_ones() -> None:
    content = letter(Paragraph(TEN * 300))
    places = [
        next(box[1] for box in boxes(content, page) if box[0] == "—" and box[2] < 35 * MM) for page in (0, 1)
    ]
    assert places[0] > 105 * MM > places[1]
    assert "— 2 —" in pages_of(content)[1]


def test_that_the_foot_of_every_page_tells_case_document_version_pages_and_export() -> None:
    for number, page in enumerate(pages := pages_of(letter(Paragraph(TEN * 300))), start=1):
        foot = "案件 2026-0917-0042 · 文书 某投告〔2026〕第0001号 · 版本 v1 · 导出 E-7"
        assert foot in page
        assert f"第 {number} 页/共 {len(pages)} 页" in page


def test_that_the_date_has_no_leading_zeros() -> None:
    assert "2026年1月5日" in pages_of(letter())[0]


def test_that_the_salutation_ends_with_one_colon() -> None:
    for salutation in ("尊敬的欧阳先生", "尊敬的欧阳先生：", "尊敬的欧阳先生:"):
        assert "尊敬的欧阳先生：\n" in pages_of(letter(salutation=salutation))[0]


def test_that_only_a_draft_is_marked_as_one_and_shows_where_the_seal_goes() -> None:
    issued, draft = pages_of(letter())[0], pages_of(letter(draft=True, number=""))[0]
    assert "草稿" not in issued
    assert "盖章处" not in issued
    assert "草稿" in draft
    assert "盖章处" in draft
    assert "签发时编号" in draft


def test_that_an_internal_paper_says_so_on_every_page() -> None:
    pages = pages_of(letter(Paragraph(TEN * 300), internal=True))
    assert all("内部资料 不得外传" in page for page in pages)
    assert "内部资料" not in pages_of(letter())[0]


def test_that_the_sign_off_takes_words_with_it_to_the_next_page() -> None:
    for lines in range(10, 24):
        last = pages_of(letter(Paragraph(TEN * 2 + TEN[:8]), Paragraph("\n".join([TEN] * lines))))[-1]
        assert last.count(TEN) >= 2


def test_that_no_heading_stands_at_the_foot_of_a_page() -> None:
    for lines in range(12, 22):
        blocks = (Paragraph("\n".join([TEN] * lines)), Heading("一、查明事实"), Paragraph("事实如下。"))
        pages = pages_of(letter(*blocks))
        assert [page for page in pages if "一、查明事实" in page and "事实如下。" not in page] == []


def test_that_attachments_are_numbered_only_when_there_are_several() -> None:
    assert "附件：保险条款" in pages_of(letter(Attachments(("保险条款",))))[0]
    several = pages_of(letter(Attachments(("保险条款", "证据目录"))))[0]
    assert "附件：1.保险条款" in several
    assert "2.证据目录" in several


def test_that_a_table_of_two_hundred_rows_has_its_head_on_every_page() -> None:
    rows = tuple((str(number), f"材料{number}") for number in range(200))
    pages = pages_of(letter(Grid(("序号", "材料名称"), rows, (1, 5)), layout="form", signed_on=None))
    assert len(pages) > 5
    assert all("材料名称" in page for page in pages)
    told = [line for page in pages for line in page.split("\n")]
    assert all(any(f"材料{number}" in line for line in told) for number in range(200))


def test_that_a_cell_longer_than_a_page_is_printed_whole() -> None:
    content = letter(Facts((("事实摘要", "甲" * 5000), ("备注", ""))), layout="form", signed_on=None)
    assert sum(page.count("甲") for page in pages_of(content)) == 5000


def test_that_rows_with_missing_or_surplus_cells_lose_nothing() -> None:
    text = pages_of(letter(Grid(("甲列", "乙列"), (("一",), ("一", "二", "三余"))), layout="form"))[0]
    assert "三余" in text


def test_that_signature_lines_leave_a_place_for_the_date() -> None:
    text = pages_of(letter(Signatures(("承办人", "复核人")), layout="form", signed_on=None))[0]
    assert "承办人：" in text
    assert text.count("年") == 2


def test_that_rare_characters_and_markup_are_printed_as_they_are() -> None:
    text = pages_of(letter(Paragraph("被保险人𠮷喆䶮<b>&amp;</b>")))[0]
    assert "被保险人𠮷喆䶮<b>&amp;</b>" in text


def test_that_a_character_which_no_font_has_is_refused_by_name() -> None:
    with pytest.raises(UserError) as refused:
        letter_pdf(letter(Paragraph("姓名\U00030000")), CLOCK)
    assert refused.value.problems[0].code == "typesetting.no_glyph"


def test_that_an_empty_letter_is_a_page() -> None:
    empty = LetterContent("D02", "", "", (), "", True, "")
    assert letter_pdf(empty, CLOCK).pages == 1


@pytest.mark.parametrize("layout", ["letter", "form"])
def test_that_a_letter_is_archival_and_has_the_same_bytes_each_time(layout: str) -> None:
    blocks = (Heading("一、事实"), Heading("（一）经过", 2), Paragraph(TEN), Facts((("甲", "乙"),)))
    content = letter(*blocks, layout=layout)
    made = letter_pdf(content, CLOCK)
    require_archival(made.data)
    assert letter_pdf(content, CLOCK) == made
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == content.title
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261121100000+08'00'"


def test_that_a_letter_of_twenty_pages_is_counted_through() -> None:
    pages = pages_of(letter(*(Paragraph(TEN * 15) for _ in range(80))))
    assert len(pages) >= 20
    assert f"第 {len(pages)} 页/共 {len(pages)} 页" in pages[-1]


def test_that_a_long_title_is_parted_beside_its_bracket() -> None:
    title = "平安顺遂终身寿险（分红型）拒绝给付保险金通知书"
    assert balanced(title, TITLE) == "平安顺遂终身寿险（分红型）\n拒绝给付保险金通知书"


def test_that_a_long_title_without_brackets_has_lines_of_about_equal_length() -> None:
    first, second = balanced("关于某某某某某某某某某某某某某某某某某某某某产品的处理决定告知书", TITLE).split(
        "\n"
    )
    assert abs(len(first) - len(second)) <= 2
