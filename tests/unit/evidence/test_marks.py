"""The mark on a page: original, compared, copy, printout, excerpt, translation, and for this case only."""

from dataclasses import replace
from datetime import UTC, date, datetime

from ui.messages import Messages
from workbench.evidence.marks import mark_of, marks_of
from workbench.evidence.model import EvidenceRow
from workbench.evidence.particulars_model import Particulars

ROW = EvidenceRow(
    id="e",
    complaint_id="c",
    case_no="2026-0917-0042",
    number=3,
    title="病历",
    original_name="a.pdf",
    kind="EK2",
    source=None,
    form="original",
    formed_on=date(2026, 9, 1),
    holder=None,
    why_no_original=None,
    stance="neutral",
    settlement_talk=False,
    copies=1,
    note=None,
    added_at=datetime(2026, 9, 18, tzinfo=UTC),
    added_by="陈一鸣",
    withdrawn_at=None,
    withdrawn_reason=None,
    revision=1,
    sha256="0123456789abcdef" * 4,
    sm3="0" * 64,
    size_bytes=1,
    media_type="application/pdf",
    pages=1,
)


def _said(form: str, given: Particulars) -> str:
    mark = mark_of(replace(ROW, form=form), given)
    return Messages("zh").text(mark.code, mark.detail)


def test_that_the_mark_follows_the_form_and_names_who_compared_and_when() -> None:
    assert _said("original", {}) == "原件"
    assert _said("copy_unchecked", {}) == "复印件（未见原件）"
    compared = {"compared_by": "王敏", "compared_on": "2026-09-17"}
    assert _said("copy_checked", compared) == "与原件核对无异　核对人 王敏　日期 2026-09-17"
    assert _said("excerpt", {"excerpted_by": "王敏"}) == "节录　摘录人 王敏"


def test_that_a_comparison_without_a_record_leaves_room_to_sign() -> None:
    assert _said("copy_checked", {}) == "与原件核对无异　核对人 ________　日期 ________"


def test_that_a_printout_says_when_it_was_extracted_and_from_which_bytes() -> None:
    given = {"extracted_at": "2026-09-17T14:30:00+08:00"}
    for form in ("printout", "screenshot", "electronic_original"):
        said = _said(form, given)
        assert said == "电子数据打印件　提取时间 2026-09-17 14:30　SHA-256 0123456789abcdef…"
    assert "提取时间未载明" in _said("printout", {})


def test_that_a_translation_is_marked_as_one_whatever_its_form() -> None:
    assert _said("printout", {"translation_of": "2"}) == "译文（原文为证据 2）"


def test_that_copies_of_identity_papers_and_medical_records_go_out_for_this_case_only() -> None:
    assert [mark.code for mark in marks_of(ROW, {})] == ["mark.original"]
    for row, given in ((replace(ROW, proves=("P-04",)), {}), (ROW, {"private_paper": "identity"})):
        mark, use = marks_of(row, given)
        assert (mark.code, use.code) == ("mark.original", "mark.this_case_only")
        assert use.detail == {"case_no": "2026-0917-0042"}
