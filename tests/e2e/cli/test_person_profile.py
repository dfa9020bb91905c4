"""The profile over time on the command line: answers, versions, requests, the portrait."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Run
from workbench.actor import Actor
from workbench.moment import FixedClock
from workbench.persons.judging_commands import judge
from workbench.persons.judging_rules import JudgementDraft
from workbench.workspace.opening import Workspace

ANSWERS = {
    "case_no": "2026-0917-0001",
    "asked_on": "2026-09-17",
    "answers": {"QM1": "把依据讲清楚", "QM3": "explanation", "QF2": "4"},
}
REQUEST = {"kind": "correction", "identity_checked": "核对身份证原件", "asked": "职业应为教师"}


@pytest.fixture
def person_id(started: Run) -> str:
    """The person of the one complaint there is."""
    return str(started("complaint", "add", "-", "--json", given=FORM).json["person_id"])


def test_that_a_person_is_asked_kept_in_versions_and_put_on_paper(
    started: Run, person_id: str, tmp_path: Path
) -> None:
    first = started("person", "version", person_id, "--reason", "首次整理", "--json").json
    assert first["number"] == 1
    kept = started("person", "answer", person_id, "-", "--json", given=ANSWERS).json
    assert kept["answered"] == ["QM1", "QM3", "QF2"]
    shown = started("person", "show", person_id).out
    assert "您希望怎样解决？ 把依据讲清楚" in shown
    assert started("person", "version", person_id, "--reason", "问卷之后", "--json").json["number"] == 2
    assert "没有变化" in started("person", "version", person_id, "--reason", "再来").out
    newest = started("person", "versions", person_id, "--json").json["versions"][0]
    causes = {change["facet"]: change["cause"] for change in newest["changes"]}
    assert causes["answer_motive"] == causes["motive_named"] == "answer"
    compared = started("person", "versions", person_id, "--compare", "1", "2", "--json").json
    assert [change["facet"] for change in compared["changes"]] == [
        change["facet"] for change in newest["changes"]
    ]
    target = tmp_path / "画像.pdf"
    made = started("export", "profile", person_id, "-o", str(target), "--json").json
    assert target.read_bytes().startswith(b"%PDF")
    assert made["number"] == "DC-2026-0001"


def test_that_an_answer_is_withdrawn_with_a_reason_and_listed_as_such(started: Run, person_id: str) -> None:
    started("person", "answer", person_id, "-", given=ANSWERS)
    rows = started("person", "answers", person_id, "--json").json["answers"]
    withdrawn = started("person", "withdraw-answer", rows[0]["id"], "--json")
    assert [problem["code"] for problem in withdrawn.problems] == ["profile.reason_missing"]
    assert started("person", "withdraw-answer", rows[0]["id"], "--reason", "听错了").code == 0
    assert "（已撤回：听错了）" in started("person", "answers", person_id).out


def test_that_a_correction_is_asked_decided_and_done(started: Run, person_id: str) -> None:
    entered = started("person", "request", "add", person_id, "-", "--json", given=REQUEST).json
    assert entered["due_on"] == "2026-10-18"
    request_id = entered["id"]
    (waiting,) = started("person", "request", "list", "--json").json["requests"]
    assert (waiting["id"], waiting["open"], waiting["person_name"]) == (request_id, True, "欧阳*锋")
    edit = {"occupation": "教师"}
    early = started("person", "request", "edit", request_id, "-", "--json", given=edit)
    assert [problem["code"] for problem in early.problems] == ["profile.not_granted"]
    decision = {"decision": "granted", "answer": "经核实属实"}
    assert started("person", "request", "decide", request_id, "-", given=decision).code == 0
    assert started("person", "request", "edit", request_id, "-", given=edit).code == 0
    (row,) = started("person", "request", "list", person_id, "--json").json["requests"]
    assert (row["decision"], row["done_kind"], row["open"]) == ("granted", "edit", False)
    assert started("person", "request", "list", "--json").json["requests"] == []
    assert "教师" in started("person", "show", person_id).out


def test_that_a_judgement_is_withdrawn_as_a_correction_asks(
    started: Run, person_id: str, tmp_path: Path
) -> None:
    clock = FixedClock(datetime(2026, 9, 18, 1, tzinfo=UTC))
    with Workspace.open(tmp_path / "工作区", clock=clock) as workspace, workspace.write() as session:
        draft = JudgementDraft(person_id, "trust", "1", "依据")
        judge(session, draft, actor=Actor("陈一鸣"), clock=clock)
    groups = started("person", "show", person_id, "--json").json["groups"]
    values = [value for group in groups for value in group["values"]]
    judgement_id = next(value["source"]["where_id"] for value in values if value["facet"] == "trust")
    request_id = started("person", "request", "add", person_id, "-", "--json", given=REQUEST).json["id"]
    early = started("person", "request", "withdraw", request_id, judgement_id, "--json")
    assert [problem["code"] for problem in early.problems] == ["profile.not_granted"]
    decision = {"decision": "granted", "answer": "依据不足"}
    started("person", "request", "decide", request_id, "-", given=decision)
    assert started("person", "request", "withdraw", request_id, judgement_id).code == 0
    (row,) = started("person", "request", "list", person_id, "--json").json["requests"]
    assert (row["done_kind"], row["done_ref"], row["open"]) == ("withdrawal", judgement_id, False)


def test_that_a_granted_copy_goes_out_in_full_and_is_done(
    started: Run, person_id: str, tmp_path: Path
) -> None:
    asked = {**REQUEST, "kind": "copy", "asked": "请给我一份副本"}
    request_id = started("person", "request", "add", person_id, "-", "--json", given=asked).json["id"]
    started("person", "request", "decide", request_id, "-", given={"decision": "granted", "answer": "提供"})
    target = str(tmp_path / "副本.pdf")
    number = started("export", "profile", person_id, "-o", target, "--request", request_id, "--json").json[
        "number"
    ]
    (row,) = started("person", "request", "list", person_id, "--json").json["requests"]
    assert (row["done_kind"], row["done_ref"]) == ("export", number)


def test_that_an_explanation_is_noted_as_given(started: Run, person_id: str) -> None:
    asked = {**REQUEST, "kind": "explanation"}
    request_id = started("person", "request", "add", person_id, "-", "--json", given=asked).json["id"]
    started("person", "request", "decide", request_id, "-", given={"decision": "granted", "answer": "说明"})
    assert started("person", "request", "done", request_id, "explained", "9 月 18 日电话说明").code == 0


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"answers": {"QM1": "x"}, "case_no": "2020-0101-0001"}, "complaint.unknown_case"),
        ({"answers": {"Q0": "x"}}, "profile.unknown_question"),
        ({"answer": {}}, "cli.unknown_field"),
    ],
)
def test_that_a_wrong_form_is_told(started: Run, person_id: str, given: object, code: str) -> None:
    refused = started("person", "answer", person_id, "-", "--json", given=given)
    assert refused.code == 1
    assert [problem["code"] for problem in refused.problems] == [code]
