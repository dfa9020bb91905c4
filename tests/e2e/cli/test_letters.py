"""Letters on the command line: drafted, edited elsewhere, issued, delivered; and the wrong doors."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.e2e.cli.conftest import FORM, Run

LAWS = ("TSBF2020", "BXF2015", "BXF-SI2", "MFD2020")


@pytest.fixture
def case(started: Run) -> str:
    """A registered case; the institution is known and the laws are confirmed."""
    made = started("complaint", "add", "-", "--json", given=FORM)
    assert made.code == 0, made.err
    ours = ("name=示范人寿", "branch=西湖支公司", "phone=0571-88886666", "word=示范西湖", "address=文三路8号")
    told = [part for one in ours for part in ("--set", one)]
    assert started("letter", "institution", *told).code == 0
    for law in LAWS:
        assert started("rule", "confirm", "laws", law, "--reason", "已核对官方文本").code == 0
    return str(made.json["case_no"])


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def draft(run: Run, case_no: str, *more: str) -> Any:
    told = ("--set", "reason=需要向医院核实", "--set", "done=已调取投保资料")
    ran = run("letter", "draft", case_no, "D05", *told, *more, "--json")
    assert ran.code == 0, ran.err
    return ran.json


def test_that_every_template_is_listed(started: Run) -> None:
    listed = started("letter", "list-templates", "--json").json["templates"]
    assert {"D02", "D05", "D06b", "D08a", "D25"} <= {row["id"] for row in listed}
    assert "投诉处理决定告知书" in started("letter", "list-templates").out
    assert "Decision on a complaint" in started("letter", "list-templates", "--lang", "en").out


def test_that_a_letter_goes_from_draft_to_delivery(started: Run, case: str, tmp_path: Path) -> None:
    pdf, docx = tmp_path / "稿.pdf", tmp_path / "稿.docx"
    made = draft(started, case, "-o", str(pdf))
    assert made["can_be_issued"] and "草稿" in text_of(pdf)
    draft_id = made["draft_id"]
    assert started("letter", "show", case, draft_id, "-o", str(docx)).code == 0
    assert started("letter", "take-back", case, draft_id, str(docx)).code == 0
    issued = started("letter", "issue", case, draft_id, "--json")
    assert issued.code == 0, issued.err
    assert issued.json["number"] == "示范西湖投延〔2026〕第0001号"
    final = Path(issued.json["path"])
    assert "草稿" not in text_of(final) and "2026年10月19日" in text_of(final)
    told = {"mode": "posted", "at": "2026-09-18 09:00", "result": "sent", "proof": "EMS 1098765432106"}
    file = tmp_path / "送达.json"
    file.write_text(json.dumps(told), "utf-8")
    number = issued.json["number"]
    assert started("letter", "delivered", case, number, str(file)).code == 0
    shown = started("letter", "show", case, number, "--json").json
    assert [row["result"] for row in shown["deliveries"]] == ["sent"]
    copy = tmp_path / "副本.pdf"
    assert started("letter", "show", case, number, "-o", str(copy)).code == 0
    assert copy.read_bytes() == final.read_bytes()
    assert started("check").code == 0


def test_that_what_is_missing_is_told_and_nothing_is_issued(started: Run, case: str) -> None:
    made = started("letter", "draft", case, "D05", "--json").json
    assert not made["can_be_issued"]
    refused = started("letter", "issue", case, made["draft_id"], "--json")
    assert refused.code == 1
    assert {problem["code"] for problem in refused.problems} == {"letter.field_missing"}
    assert "延期原因" in started("letter", "issue", case, made["draft_id"]).err
    assert started("letter", "list", case, "--json").json["letters"][0]["number"] is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("draft", "{case}", "D99"), "letter.unknown_template"),
        (("draft", "{case}", "correction"), "letter.correction_needs_letter"),
        (("draft", "{case}", "D05", "--set", "nobody=1"), "letter.unknown_field"),
        (("draft", "{case}", "D05", "--set", "new_due=2026-02-30"), "date.impossible"),
        (("draft", "{case}", "D05", "--set", "reason"), "letter.bad_setting"),
        (("show", "{case}", "第0001号"), "letter.unknown"),
        (("institution", "--set", "nobody=1"), "letter.unknown_setting"),
    ],
)
def test_that_wrong_doors_say_what_is_wrong(
    started: Run, case: str, words: tuple[str, ...], code: str
) -> None:
    ran = started("letter", *(word.replace("{case}", case) for word in words), "--json")
    assert ran.code == 1
    assert [problem["code"] for problem in ran.problems] == [code]


def test_that_a_file_is_written_neither_into_the_workspace_nor_in_another_form(
    started: Run, case: str, tmp_path: Path
) -> None:
    inside = tmp_path / "工作区" / "letters" / "x.pdf"
    refused = started("letter", "draft", case, "D05", "-o", str(inside), "--json")
    assert [problem["code"] for problem in refused.problems] == ["casefile.inside_workspace"]
    (tmp_path / "夹.pdf").mkdir()
    assert started("letter", "draft", case, "D05", "-o", str(tmp_path / "夹.pdf")).code == 3
    refused = started("letter", "draft", case, "D05", "-o", str(tmp_path / "x.txt"), "--json")
    assert [problem["code"] for problem in refused.problems] == ["letter.unknown_form"]
    assert started("letter", "list", case, "--json").json["letters"] == []


def test_that_a_changed_template_is_checked_by_line_and_kept(started: Run, case: str, tmp_path: Path) -> None:
    text = started("letter", "template", "show", "D05").out
    file = tmp_path / "D05.yaml"
    file.write_text(text.replace("{{reason}}", "{{nobody}}"), "utf-8")
    refused = started("letter", "template", "check", str(file), "--json")
    line = text[: text.index("  {{reason}}")].count("\n") + 1
    assert (refused.code, refused.problems[0]["code"]) == (1, "letter.template_unknown_field")
    assert f"第 {line} 行" in refused.problems[0]["message"]
    file.write_text(text.replace("我单位将抓紧办理", "我单位将尽快办理"), "utf-8")
    assert started("letter", "template", "check", str(file)).code == 0
    assert started("letter", "template", "save", str(file), "--reason", "用语调整").code == 0
    draft(started, case, "-o", str(tmp_path / "新.pdf"))
    assert "我单位将尽快办理" in text_of(tmp_path / "新.pdf")
    assert started("letter", "template", "reset", "D05", "--reason", "恢复").code == 0
    assert started("letter", "template", "show", "D05").out == text


def test_that_a_correction_begins_at_the_letter(started: Run, case: str) -> None:
    issued = started("letter", "issue", case, draft(started, case)["draft_id"], "--json").json
    done = started("letter", "correct", case, issued["number"], "--json").json
    told = ("--set", "changes=10月19日｜10月20日", "--set", "reason=笔误", "--set", "effect=不影响办理")
    assert started("letter", "set", case, done["draft_id"], *told).code == 0
    made = started("letter", "issue", case, done["draft_id"], "--json")
    assert made.json["number"] == "示范西湖更正〔2026〕第0001号"
    assert started("letter", "drop", case, done["draft_id"]).code == 1


@pytest.mark.parametrize("exhibit", ["x", "-1", "99", "9" * 30, "9" * 99_999])
def test_that_a_delivery_names_an_exhibit_that_is_there(started: Run, case: str, exhibit: str) -> None:
    number = started("letter", "issue", case, draft(started, case)["draft_id"], "--json").json["number"]
    told = {"mode": "posted", "at": "2026-09-18 09:00", "result": "sent", "proof": "EMS 1"}
    ran = started("letter", "delivered", case, number, "-", "--json", given={**told, "evidence": exhibit})
    assert (ran.code, [problem["code"] for problem in ran.problems]) == (1, ["evidence.unknown"])
    assert exhibit[:20] in ran.problems[0]["message"]
