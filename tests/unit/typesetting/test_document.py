import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa
from PIL import Image
from reportlab.platypus.flowables import Flowable

from workbench.errors import UserError
from workbench.typesetting.document import build
from workbench.typesetting.flowables import (
    Column,
    Field,
    TimelineMark,
    bullets,
    contents,
    figure,
    gap,
    heading,
    key_values,
    long_table,
    page_break,
    rule,
    text,
    timeline,
    together,
)
from workbench.typesetting.model import BuiltDocument, DocumentSpec, Numbering, Section
from workbench.typesetting.style import NARRATIVE, SUBTITLE, TITLE, Tone

Reading = Callable[[BuiltDocument], list[str]]
RUNNING = re.compile(r"^投诉案件卷宗\r\n|\r\n案件 2026-0917-0042 · 导出 E-000017.*$", re.DOTALL)
RARE = "𠮷𬭎㛃䶮“”—…《》⼈﨑①￥36,000.00"


def figures() -> list[Flowable]:
    photograph, screenshot = io.BytesIO(), io.BytesIO()
    Image.radial_gradient("L").convert("RGB").save(photograph, "JPEG")
    Image.new("RGBA", (120, 80), (29, 79, 145, 90)).save(screenshot, "PNG")
    return [
        figure(photograph.getvalue(), "图一 照片"),
        figure(screenshot.getvalue(), "图二 截图"),
        page_break(),
    ]


def events() -> list[Flowable]:
    lanes = ("收到", "联系", "时限")
    marks = [
        TimelineMark(
            date(2026, 1 + n % 9, 1 + n % 28), lanes[n % 3], f"第{n}件事" * (1 + n % 7), list(Tone)[n % 5]
        )
        for n in range(90)
    ]
    rows = [(str(n), "来电。" * 20) for n in range(120)]
    return [
        timeline([*marks, TimelineMark(None, "证据", "口头承诺")], undated_label="日期不详"),
        heading("明细"),
        long_table([Column("序号", fits="999"), Column("事件", 5)], rows),
    ]


def form() -> list[Flowable]:
    return [
        heading("一、登记信息"),
        key_values(
            [Field("编号", "2026-0917-0042"), Field("渠道", "转办"), Field("摘要", "经过。" * 400, wide=True)]
        ),
        heading("二、诉求"),
        *bullets(["退还保费", "道歉"], numbered=True),
        heading("附注", 2),
        rule(),
        together([text("同页甲"), text("同页乙")]),
    ]


def case_file() -> list[Section]:
    cover = [
        gap(120),
        text("投诉案件卷宗", TITLE),
        text("（正卷）", SUBTITLE),
        key_values([Field("投诉人", RARE)]),
    ]
    narrative = [
        heading(f"第{n}次陈述") if n % 2 else text("客户说：“退保！”" * 90, NARRATIVE) for n in range(60)
    ]
    return [
        Section("封面", cover, heading=False, in_contents=False, numbering=Numbering.SILENT),
        Section("目录", [contents()], in_contents=False),
        Section("投诉登记表", form()),
        Section("案件时间线", events()),
        Section("证据图片", [*figures(), text(RARE)], landscape=True),
        Section("陈述", narrative),
        Section("备考表", [text("本卷完")], numbering=Numbering.NONE),
    ]


@pytest.fixture(scope="module")
def built(spec: DocumentSpec, tmp_path_factory: pytest.TempPathFactory) -> BuiltDocument:
    return build(spec, case_file(), tmp_path_factory.mktemp("case") / "卷宗.pdf")


@pytest.fixture(scope="module")
def pages(built: BuiltDocument, text_of: Reading) -> list[str]:
    return list(text_of(built))


def test_that_the_file_is_valid_pdf_a_2b(built: BuiltDocument) -> None:
    report = pdfa.validate_written(built.path, "2b")
    assert report.passed, report


def test_that_the_same_content_at_the_same_instant_gives_the_same_bytes(
    built: BuiltDocument, spec: DocumentSpec, tmp_path: Path
) -> None:
    again = build(spec, case_file(), tmp_path / "another name.pdf")
    assert again.path.read_bytes() == built.path.read_bytes()
    assert again.sha256 == built.sha256


def test_that_another_instant_gives_other_bytes(
    built: BuiltDocument, spec: DocumentSpec, tmp_path: Path
) -> None:
    later = replace(spec, made_at=spec.made_at.replace(minute=1))
    assert build(later, case_file(), tmp_path / "later.pdf").sha256 != built.sha256


def test_that_text_extracts_exactly_also_above_the_basic_plane(pages: list[str]) -> None:
    assert RARE in pages[0]
    assert RARE in "".join(pages[1:])
    body = "".join(RUNNING.sub("", page) for page in pages).replace("\r\n", "")
    assert body.count("客户说：“退保！”" * 90) == 30


def test_that_every_counted_page_says_which_of_how_many_it_is(pages: list[str]) -> None:
    counted = len(pages) - 1
    for number, page in enumerate(pages[1:-1], start=2):
        assert f"第 {number} 页/共 {counted} 页" in page
    assert "页/共" not in pages[0] + pages[-1]
    assert all("案件 2026-0917-0042 · 导出 E-000017" in page for page in pages)


def test_that_the_contents_name_the_real_page_of_every_heading(
    built: BuiltDocument, pages: list[str]
) -> None:
    listing = "".join(page for page in pages[1:4] if "投诉登记表" in page or "次陈述" in page)
    listed = [h for h in built.headings if h.title not in ("封面", "目录")]
    for placed in listed:
        assert placed.title in pages[placed.page - 1]
        shown = placed.folio if placed.folio is not None else ""
        assert re.search(rf"{re.escape(placed.title)}\s*{shown}\s", listing), placed


def test_that_bookmarks_lead_to_the_pages_of_their_headings(built: BuiltDocument) -> None:
    document = pypdfium2.PdfDocument(built.path)
    bookmarks = [(b.get_title(), b.level, b.get_dest().get_index() + 1) for b in document.get_toc()]
    document.close()
    assert bookmarks == [(h.title, h.level, h.page) for h in built.headings]


def test_that_links_of_the_contents_lead_to_the_same_pages(built: BuiltDocument) -> None:
    with pikepdf.open(built.path) as pdf:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        links: list[Any] = [link for page in pdf.pages for link in page.get("/Annots", [])]
        targets = [numbers[link.Dest[0].objgen] for link in links]
    assert targets == [h.page for h in built.headings if h.title not in ("封面", "目录")]


def test_that_viewers_show_the_printed_page_numbers(built: BuiltDocument) -> None:
    with pikepdf.open(built.path) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    assert labels[:2] == ["1", "2"]
    assert labels[-1] == "i"


def test_that_all_fonts_are_embedded_subsets_and_helvetica_is_not_mentioned(built: BuiltDocument) -> None:
    assert b"Helvetica" not in built.path.read_bytes()
    with pikepdf.open(built.path) as pdf:
        assert not any("Helvetica" in repr(pdf.get_object(n, 0)) for n in range(1, len(pdf.objects)))
        fonts = pdf.pages[0].Resources.Font
        for font in fonts.values():
            descendant = font.DescendantFonts[0]
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
            assert len(bytes(descendant.FontDescriptor.FontFile2.read_bytes())) < 3_000_000


def test_that_the_description_of_the_file_is_ours_alone(built: BuiltDocument, spec: DocumentSpec) -> None:
    with pikepdf.open(built.path) as pdf:
        described = {key: str(value) for key, value in pdf.docinfo.items()}
        packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
        language = str(pdf.Root.Lang)
    assert described["/Title"] == spec.title
    assert described["/Author"] == spec.author
    assert described["/CreationDate"] == described["/ModDate"] == "D:20261121190000+08'00'"
    assert packet.count("2026-11-21T19:00:00+08:00") == 3
    assert language == "zh-CN"
    assert not re.search("pikepdf|reportlab", packet + str(described), re.IGNORECASE)


def test_that_mark_and_watermark_stand_on_all_pages(
    spec: DocumentSpec, tmp_path: Path, text_of: Reading
) -> None:
    marked = replace(spec, watermark="草稿", mark="内部资料 不得外传")
    draft = build(marked, case_file(), tmp_path / "draft.pdf")
    assert all("草稿" in page and "内部资料 不得外传" in page for page in text_of(draft))
    assert pdfa.validate_written(draft.path, "2b").passed


def test_that_a_title_with_markup_and_control_characters_harms_neither_bookmarks_nor_metadata(
    spec: DocumentSpec, tmp_path: Path
) -> None:
    title = "<b>&amp; ]]> \x00\u202e卷\n宗(\\"
    made = build(replace(spec, title=title), [Section(title, [text("正文")])], tmp_path / "odd.pdf")
    with pikepdf.open(made.path) as pdf:
        assert str(pdf.docinfo.Title) == "<b>&amp; ]]> 卷 宗(\\"
        assert str(pdf.Root.Outlines.First.Title) == "<b>&amp; ]]> 卷 宗(\\"


def test_that_characters_without_a_glyph_are_all_named_and_nothing_is_written(
    spec: DocumentSpec, tmp_path: Path
) -> None:
    table = long_table([Column("列")], [("气死了ꀀ",), ("又ꀀ又ሀ",)])
    with pytest.raises(UserError) as caught:
        build(spec, [Section("正文", [text("藏文ཀ在此"), table])], tmp_path / "none.pdf")
    assert [p.detail["code_point"] for p in caught.value.problems] == ["U+0F40", "U+A000", "U+1200"]
    assert caught.value.problems[0].detail["excerpt"] == "藏文ཀ在此"
    assert list(tmp_path.iterdir()) == []


def test_that_an_unbreakable_line_of_ten_thousand_letters_is_set(spec: DocumentSpec, tmp_path: Path) -> None:
    made = build(spec, [Section("正文", [text("A" * 10_000), text("")])], tmp_path / "long.pdf")
    assert made.pages >= 3


def test_that_undated_marks_stand_last_under_their_own_label(pages: list[str]) -> None:
    where = next(page for page in pages if "日期不详" in page)
    assert "口头承诺" in where
    assert where.index("日期不详") > where.index("件事")
