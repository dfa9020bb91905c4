"""What the pages of a case file say."""

import re
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa
from PIL import Image

from tests.db.casefile.conftest import Exporting, Printed, picture, printed
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft, Registered
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import Intake
from workbench.evidence.queries import evidence_rows
from workbench.evidence.store import path_of
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.workspace.commands import mark_as_demo
from workbench.workspace.opening import Workspace

SECTIONS = (
    "投诉登记表", "案件时间线", "联系记录", "拒付核查清单", "证据核对清单", "证据清单", "证据图片",
    "五维度分析表", "备考表",
)  # fmt: skip

FACTS = (
    # cover and registration
    "示范人寿杭州西湖支公司", "欧阳*锋投诉案：理赔 › 拒赔", "2026年9月10日", "10 年，自结案之日起",
    "浙金转〔2026〕1187号", "浙江监管局", "2026-09-30", "本机构客服热线", "居民身份证", "受托人", "代为陈述",
    "委托书原件已核对：是", "承办人不是被投诉人员", "康宁重疾", "7,200.00 元", "赔偿或给付保险金",
    "36,000.00 元", "按合同给付", "感性",
    # contacts and timeline
    "2026-09-11 10:32 至 10:50（18 分钟）", "你们就是想赖账！", "由业务员代为操作手机", "3 级 愤怒或哭诉",
    "两次说赖账", "三日内回电说明调取双录的结果（陈一鸣 承诺，2026-09-14 17:00 前；尚未兑现）",
    "调取投保问卷", "未接通", "收到投诉 · 监管转办", "合同成立",
    # checklists
    "固定合同事实", "未如实告知", "RG01.E1", "保险人", "保险法 16(1)", "◆ 权利已消灭",
    "已于 2023-03-02 届满", "◆ 该理由已不能支持拒付", "C-01", "● 已有", "我方持有，待入卷",
    # evidence, five dimensions, closing sheet
    "证据 2 出院小结照片", "接收：由“投诉人”交“陈一鸣”", "本清单由申请人自行生成，非司法鉴定意见",
    "投诉原因：未知", "核查认定：未知", "作出承诺 1 项，已兑现 0 项", "时间由固定时钟给出", "立卷人：",
)  # fmt: skip


@pytest.fixture
def file(case: Registered, exporting: Exporting) -> Printed:
    return printed(exporting(case))


def test_that_every_section_stands_in_archive_order(file: Printed) -> None:
    places = [file.whole.index(title) for title in SECTIONS]
    assert places == sorted(places)
    assert "卷内目录" in file.pages[1]


def test_that_the_contents_name_the_pages_where_sections_are(file: Printed) -> None:
    listed = re.findall(r"([一二三四五六七八九十]+、\S+?)\s+(\d+)\s", file.pages[1])
    assert [title.split("、")[1] for title, _ in listed] == list(SECTIONS)
    for title, number in listed:
        assert title in file.pages[int(number) - 1]


def test_that_pages_are_numbered_through_to_the_last(file: Printed) -> None:
    total = len(file.pages)
    assert file.made.pages == total
    for number, page in enumerate(file.pages[1:], start=2):
        assert f"第 {number} 页/共 {total} 页" in page
        assert "案号 2026-0910-0001 · 导出 DC-2026-0001" in page
    assert f"共 {total} 页，含封面、目录和本表" in file.pages[-1]


def test_that_the_facts_are_on_the_pages(file: Printed) -> None:
    assert [fact for fact in FACTS if fact not in file] == []


def test_that_each_exhibit_has_both_digests_to_copy(
    file: Printed, workspace: Workspace, case: Registered
) -> None:
    with workspace.read() as session:
        rows = [row for row in evidence_rows(session, case.id) if not row.settlement_talk]
    assert len(rows) == 5
    said = "\n".join(file.pages)
    for row in rows:
        assert row.sha256 in said
        assert row.sm3 in said


def test_that_pictures_stand_upright_and_broken_ones_are_told(file: Printed) -> None:
    with pikepdf.open(file.made.path) as document:
        sizes = {
            (int(image.Width), int(image.Height))
            for page in document.pages
            for image in page.get_images().values()
        }
    assert sizes == {(300, 200), (190, 310)}
    assert "证据 5 现场照片：未能刊印。" in file
    assert "已损坏或格式不受支持" in file


def test_that_a_picture_whose_stored_bytes_changed_is_not_printed(
    case: Registered, exporting: Exporting, workspace: Workspace
) -> None:
    with workspace.read() as session:
        row = next(row for row in evidence_rows(session, case.id) if row.title == "告知问卷")
    stored = path_of(workspace.layout.evidence, row.sha256)
    stored.chmod(0o600)
    stored.write_bytes(picture((400, 400)))
    assert "库中文件与登记的哈希不符，未予刊印" in printed(exporting(case))
    stored.unlink()
    assert "库中找不到文件，未能刊印" in printed(exporting(case))


def test_that_bookmarks_lead_to_the_sections(file: Printed) -> None:
    with pikepdf.open(file.made.path) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "封面"
    assert [title.split("、")[-1] for title in titles[2:]] == list(SECTIONS)


def test_that_the_file_says_what_it_is(file: Printed) -> None:
    with pikepdf.open(file.made.path) as document:
        assert str(document.docinfo["/Title"]) == "投诉案卷 2026-0910-0001"


@pytest.mark.parametrize(
    "options",
    [{}, {"internal": True}, {"language": "en", "internal": True}, {"unmasked": True, "reason": "归档"}],
)
def test_that_every_kind_of_file_is_archival(
    case: Registered, exporting: Exporting, options: dict[str, object]
) -> None:
    report = pdfa.validate_written(exporting(case, **options).path, "2b")
    assert report.passed, report


def test_that_pictures_of_every_kind_leave_the_file_archival(
    case: Registered,
    exporting: Exporting,
    workspace: Workspace,
    actor: Actor,
    clock: FixedClock,
    tmp_path: Path,
) -> None:
    made = [("CMYK", "TIFF"), ("CMYK", "JPEG"), ("RGBA", "PNG"), ("LA", "PNG"), ("P", "GIF"), ("1", "BMP")]
    for mode, kind in [*made, ("I;16", "PNG"), ("RGBA", "WEBP")]:
        path = tmp_path / f"{mode.replace(';', '')}.{kind}"
        Image.new(mode, (64, 48)).save(path, kind)
        add_evidence(workspace, Intake(case.id, path), actor=actor, clock=clock)
    file = exporting(case)
    report = pdfa.validate_written(file.path, "2b")
    assert report.passed, report
    with pikepdf.open(file.path) as document:
        assert sum(len(page.get_images()) for page in document.pages) >= 4


def test_that_an_open_case_is_marked_as_draft_and_a_closed_one_is_not(
    case: Registered, exporting: Exporting, workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    assert all("草稿" in page for page in printed(exporting(case)).pages)
    with workspace.write() as session:
        notice = NoticeDraft("2026-09-18", "posted", "EMS 1101")
        move = MoveDraft("withdrawn", "投诉人撤回", notice)
        move_case(session, case.id, move, actor=actor, clock=clock)
    closed = printed(exporting(case))
    assert "草稿" not in closed
    assert "2026年9月18日" in closed


def test_that_a_case_with_nothing_but_a_narrative_has_a_file_that_says_what_is_missing(
    workspace: Workspace, exporting: Exporting, actor: Actor, clock: FixedClock
) -> None:
    draft = ComplaintDraft(
        narrative="你们骗人！",
        receipts=(ReceiptDraft("CH08", "2026-09-17"),),
        complainant=PersonDraft(anonymity="anonymous"),
    )
    with workspace.write() as session:
        bare = register_complaint(session, draft, actor=actor, clock=clock)
    file = printed(exporting(bare))
    for said in (
        "你们骗人！",
        "未具名",
        "没有联系记录",
        "没有证据入卷",
        "本案不涉及拒付",
        "诉求：未知",
        "匿名",
    ):
        assert said in file
    assert printed(exporting(bare, internal=True)).made.pages > file.made.pages


def test_that_the_english_file_has_english_labels_and_the_words_as_they_were(
    case: Registered, exporting: Exporting
) -> None:
    file = printed(exporting(case, language="en", internal=True))
    for said in (
        "Complaint Case File",
        "Registration form",
        "Right lapsed",
        "Closing sheet",
        "DRAFT",
        "Page 2 of",
    ):
        assert said in file
    assert "你们就是想赖账！" in file
    chrome = "".join(file.pages[1:2])
    assert not re.search("[一-鿿]", chrome)


def test_that_demonstration_data_says_so_on_every_page(
    case: Registered,
    exporting: Exporting,
    workspace: Workspace,
    actor: Actor,
    clock: FixedClock,
    tmp_path: Path,
) -> None:
    with workspace.write() as session:
        mark_as_demo(session, actor=actor, clock=clock)
    assert all("演示数据" in page for page in printed(exporting(case)).pages)
