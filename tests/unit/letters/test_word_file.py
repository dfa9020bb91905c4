import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as some

from workbench.errors import UserError
from workbench.letters import word_checking
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
from workbench.letters.word_file import read_docx, write_docx

DRAFT = "01932f7e-aaaa-7bbb-8ccc-0123456789ab"
OTHER = "01932f7e-aaaa-7bbb-8ccc-0123456789ac"
EVERYTHING: tuple[Block, ...] = (
    Heading("一、查明事实"),
    Paragraph("您于2026年9月17日提出索赔<b>&。\n另起一行。"),
    Heading("（一）投保经过", 2),
    Paragraph("顶格一段", indent=False),
    Paragraph("居中一段", indent=False, align="center"),
    Facts((("保单号", "PL-1"), ("备注", ""))),
    Grid(("序号", "材料"), (("1", "身份证𠮷"), ("2", "")), (1, 4)),
    Signatures(("承办人", "复核人")),
    Attachments(("条款", "证据目录")),
)


def content(*blocks: Block, draft: bool = True) -> LetterContent:
    return LetterContent(
        template_id="D08a",
        title="拒绝给付保险金通知书",
        organisation="某某人寿保险股份有限公司",
        blocks=blocks or EVERYTHING,
        case_no="2026-0917-0042",
        draft=draft,
        version="v1",
        salutation="欧阳𠮷先生",
        signed_on=date(2026, 11, 21),
        export_id="E-1",
    )


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "草稿.docx"
    write_docx(content(), path, draft_id=DRAFT)
    return path


@pytest.fixture
def edited(written: Path) -> Callable[[Callable[[Any], object]], Path]:
    def edit(change: Callable[[Any], object]) -> Path:
        document = docx.Document(str(written))
        change(document)
        document.save(str(written))
        return written

    return edit


def refusal(path: Path, *, draft_id: str = DRAFT) -> str:
    with pytest.raises(UserError) as refused:
        read_docx(path, draft_id=draft_id)
    return refused.value.problems[0].code


def told(path: Path) -> dict[str, str]:
    return {problem.code: problem.detail.get("count", "") for problem in read_docx(path).problems}


def run_in(parent: Any, text: str, tag: str = "w:t") -> None:
    run, words = OxmlElement("w:r"), OxmlElement(tag)
    words.text = text
    run.append(words)
    parent.append(run)


def test_that_every_block_comes_back_as_it_went_out(written: Path) -> None:
    back = read_docx(written, draft_id=DRAFT)
    assert back.blocks == tuple(
        Grid(block.columns, block.rows, (31, 125)) if isinstance(block, Grid) else block
        for block in EVERYTHING
    )
    assert (back.title, back.salutation, back.draft_id) == ("拒绝给付保险金通知书", "欧阳𠮷先生", DRAFT)
    assert back.problems == ()


text = some.text(
    some.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs"), max_codepoint=0x2FFFF), max_size=40
)
words = text.filter(lambda one: bool(one) and "\ufffe" not in one and "\uffff" not in one)
blocks = some.one_of(
    words.map(Paragraph),
    words.map(Heading),
    some.lists(some.tuples(words, text), min_size=1, max_size=3).map(lambda pairs: Facts(tuple(pairs))),
    some.lists(some.tuples(words, text), min_size=1, max_size=3).map(
        lambda rows: Grid(("甲", "乙"), tuple(rows))
    ),
)


@settings(max_examples=15, deadline=None)
@given(some.lists(blocks, min_size=1, max_size=6))
def test_that_whatever_is_written_comes_back(
    tmp_path_factory: pytest.TempPathFactory, made: list[Block]
) -> None:
    path = tmp_path_factory.getbasetemp() / "made.docx"
    write_docx(content(*made), path)
    assert read_docx(path).blocks == tuple(made)


def test_that_the_page_has_the_measures_of_an_official_letter(written: Path) -> None:
    section = docx.Document(str(written)).sections[0]
    measures = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [round(one.mm) for one in measures if one is not None] == [210, 297, 37, 28]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("linesAndChars", "580")


def test_that_the_text_is_set_in_fangsong_of_sixteen_points(written: Path) -> None:
    style = docx.Document(str(written)).styles["文书正文"]
    assert style.font.size == Pt(16)
    assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋"
    assert style.element.pPr.ind.get(qn("w:firstLineChars")) == "200"


def test_that_stand_ins_for_missing_faces_are_named(written: Path) -> None:
    with zipfile.ZipFile(written) as package:
        assert 'w:altName w:val="FangSong' in package.read("word/fontTable.xml").decode()


def test_that_the_head_says_draft_case_and_version_on_both_sides(written: Path) -> None:
    section = docx.Document(str(written)).sections[0]
    for header in (section.header, section.even_page_header):
        assert header.paragraphs[0].text.startswith("草稿\u3000案件 2026-0917-0042 · 文书 D08a")


def test_that_the_properties_name_no_person_and_no_time(written: Path) -> None:
    properties = docx.Document(str(written)).core_properties
    assert properties.author == "某某人寿保险股份有限公司"
    assert properties.last_modified_by == ""
    assert properties.comments == ""
    with zipfile.ZipFile(written) as package:
        core = package.read("docProps/core.xml").decode()
        assert "docProps/thumbnail.jpeg" not in package.namelist()
    assert "created" not in core
    assert "python" not in core


def test_that_what_the_branch_writes_comes_back(edited: Callable[..., Path]) -> None:
    def change(document: Any) -> None:
        body = next(one for one in document.paragraphs if one.style.name == "文书正文")
        body.runs[0].text = "改写后的正文。"
        body.insert_paragraph_before("新加一段。", style="Normal")
        body.insert_paragraph_before("二、新标题", style="Heading 1")

    back = read_docx(edited(change), draft_id=DRAFT)
    assert back.blocks[1:4] == (Paragraph("新加一段。"), Heading("二、新标题"), Paragraph("改写后的正文。"))


def test_that_tracked_changes_are_read_as_accepted(edited: Callable[..., Path]) -> None:
    def change(document: Any) -> None:
        body = next(one for one in document.paragraphs if one.style.name == "文书正文")
        body.runs[0].text = "保留"
        inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
        run_in(inserted, "新增")
        run_in(deleted, "删去", "w:delText")
        body._p.extend([inserted, deleted])

    path = edited(change)
    assert Paragraph("保留新增") in read_docx(path).blocks
    assert told(path) == {"word.changes_accepted": "2"}


def test_that_a_paragraph_whose_end_was_deleted_goes_on_with_the_next(edited: Callable[..., Path]) -> None:
    def change(document: Any) -> None:
        body = next(one for one in document.paragraphs if one.style.name == "文书正文")
        body.runs[0].text = "前半"
        body.insert_paragraph_before("其", style="文书正文")._p.get_or_add_pPr().append(
            mark := OxmlElement("w:rPr")
        )
        mark.append(OxmlElement("w:del"))

    assert Paragraph("其前半") in read_docx(edited(change)).blocks


def test_that_pictures_comments_and_emphasis_are_named_as_lost(edited: Callable[..., Path]) -> None:
    def change(document: Any) -> None:
        paragraph = document.add_paragraph("粗体", style="文书正文")
        paragraph.runs[0].bold = True
        paragraph._p.append(run := OxmlElement("w:r"))
        run.append(OxmlElement("w:commentReference"))
        run.append(OxmlElement("w:drawing"))

    path = edited(change)
    assert told(path) == {"word.pictures_lost": "1", "word.comments_lost": "1", "word.emphasis_lost": "1"}
    assert Paragraph("粗体") in read_docx(path).blocks


def test_that_automatic_numbers_and_hidden_words_are_named(edited: Callable[..., Path]) -> None:
    def change(document: Any) -> None:
        document.add_paragraph(
            "第一项", style="文书正文"
        )._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
        document.add_paragraph("看得见", style="文书正文").add_run("看不见").font.hidden = True

    path = edited(change)
    assert told(path) == {"word.hidden_lost": "1", "word.numbering_lost": "1"}
    assert Paragraph("看得见") in read_docx(path).blocks


def test_that_a_cell_over_two_columns_keeps_the_others_in_place(edited: Callable[..., Path]) -> None:
    def change(document: Any) -> None:
        row = document.tables[1].rows[1].cells
        row[0].merge(row[1])

    grid = next(block for block in read_docx(edited(change)).blocks if isinstance(block, Grid))
    assert grid.rows == (("1\n身份证𠮷", ""), ("2", ""))


def test_that_a_file_of_another_draft_is_refused(written: Path) -> None:
    assert refusal(written, draft_id=OTHER) == "word.other_draft"


def test_that_a_file_without_its_mark_is_read_with_a_warning(tmp_path: Path) -> None:
    write_docx(content(), tmp_path / "a.docx")
    back = read_docx(tmp_path / "a.docx", draft_id=DRAFT)
    assert [problem.code for problem in back.problems] == ["word.unmarked"]


def test_that_the_bookmark_tells_the_draft_when_the_property_is_lost(written: Path, tmp_path: Path) -> None:
    target = tmp_path / "stripped.docx"
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/custom.xml":
                data = data.replace(b"CaseWorkbenchDraft", b"SomethingElse")
            copy.writestr(name, data)
    assert refusal(target, draft_id=OTHER) == "word.other_draft"
    assert read_docx(target, draft_id=DRAFT).draft_id == DRAFT


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "word.not_docx"),
        (b"%PDF-1.7", "word.not_docx"),
        ("纯文本".encode(), "word.not_docx"),
        (b"PK\x03\x04 cut off", "word.damaged"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "word.old_format"),
        (
            bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "word.protected",
        ),
    ],
)
def test_that_what_is_no_docx_is_refused_by_what_it_is(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    assert refusal(path) == code


def repacked(source: Path, change: Callable[[str, bytes], bytes]) -> Path:
    target = source.with_name("repacked.docx")
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            copy.writestr(name, change(name, package.read(name)))
    return target


def test_that_macros_are_refused(written: Path) -> None:
    def macro(name: str, data: bytes) -> bytes:
        main = b"wordprocessingml.document.main+xml"
        return data.replace(
            b"openxmlformats-officedocument." + main, b"ms-word.document.macroEnabled.main+xml"
        )

    path = repacked(written, macro)
    assert refusal(path) == "word.macros"


def test_that_another_office_file_is_refused(written: Path) -> None:
    path = repacked(written, lambda name, data: data.replace(b"wordprocessingml", b"spreadsheetml"))
    assert refusal(path) == "word.not_docx"


def test_that_a_file_which_unpacks_beyond_bounds_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for number in range(65):
            package.writestr(f"word/{number}.xml", bytes(1024 * 1024))
    assert path.stat().st_size < 200_000
    assert refusal(path) == "word.too_large"


def test_that_a_file_beyond_the_size_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.docx"
    with path.open("wb") as file:
        file.truncate(word_checking.MOST_BYTES + 1)
    assert refusal(path) == "word.too_large"


def test_that_declared_entities_are_refused(written: Path) -> None:
    def declare(name: str, data: bytes) -> bytes:
        head, _, rest = data.partition(b"?>")
        return head + b'?><!DOCTYPE a [<!ENTITY b "bb">]>' + rest if name == "word/document.xml" else data

    assert refusal(repacked(written, declare)) == "word.damaged"


def test_that_a_damaged_body_is_refused(written: Path) -> None:
    path = repacked(written, lambda name, data: data[:-20] if name == "word/document.xml" else data)
    assert refusal(path) == "word.damaged"


def test_that_a_missing_body_is_refused(written: Path) -> None:
    target = written.with_name("bodiless.docx")
    with zipfile.ZipFile(written) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            if name != "word/document.xml":
                copy.writestr(name, package.read(name))
    assert refusal(target) == "word.damaged"


def test_that_every_cut_of_a_file_is_refused_or_read(written: Path, tmp_path: Path) -> None:
    whole = written.read_bytes()
    path = tmp_path / "cut.docx"
    for length in range(0, len(whole), max(1, len(whole) // 25)):
        path.write_bytes(whole[:length])
        assert refusal(path).startswith("word.")


def test_that_signs_which_no_xml_holds_are_left_out(tmp_path: Path) -> None:
    write_docx(content(Paragraph("甲\x00\x0b\ud800乙")), tmp_path / "a.docx")
    assert read_docx(tmp_path / "a.docx").blocks == (Paragraph("甲乙"),)


def test_that_an_empty_document_of_another_program_is_read(tmp_path: Path) -> None:
    written = io.BytesIO()
    document = docx.Document()
    document.sections[0].page_width = Mm(210)
    document.save(written)
    path = tmp_path / "empty.docx"
    path.write_bytes(written.getvalue())
    assert read_docx(path).blocks == ()
