"""The story of a case about a colleague: kept away, handed over, approved by somebody else."""

import json
from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run

SHEN = "沈丽华"
SECRET = "代签回执"
ABOUT: dict[str, Any] = {
    **FORM,
    "narrative": f"业务员{SECRET}，还说不用体检。",
    "parties": [{"role": "complained_employee", "person": {"name": SHEN}}],
}
PLAIN: dict[str, Any] = {**FORM, "narrative": "结算利率一直往下掉。", "contracts": []}


@pytest.fixture
def about(started: Run) -> str:
    """A case about 沈丽华, after one that is about nobody."""
    started("complaint", "add", "-", "--user", "陈一鸣", given=PLAIN)
    added = started("complaint", "add", "-", "--json", "--user", "陈一鸣", given=ABOUT).json
    return str(added["case_no"])


def test_that_the_person_complained_of_finds_nothing_of_the_case(started: Run, about: str) -> None:
    listed = started("complaint", "list", "--json", "--user", SHEN).json
    assert listed["total"] == 1
    assert started("complaint", "list", "--query", SECRET, "--json", "--user", SHEN).json["total"] == 0
    assert started("complaint", "list", "--query", SECRET, "--json", "--user", "陈一鸣").json["total"] == 1
    assert started("person", "find", "丽华", "--json", "--user", "陈一鸣").json["total"] == 1
    assert started("person", "find", "丽华", "--json", "--user", SHEN).json["total"] == 0
    for call in (
        ("complaint", "show", about),
        ("timeline", about),
        ("checklist", "show", about, "refusal"),
        ("evidence", "list", about),
        ("letter", "list", about),
        ("clock", "list", about),
        ("export", "case-file", about, "-o", "out.pdf"),
        ("case", "next", about),
        ("case", "recusals", about),
    ):
        shown = started(*call, "--user", SHEN)
        assert shown.code == 1, call
        assert SECRET not in shown.out + shown.err
    assert about not in started("worklist", "--user", SHEN).out


def test_that_the_person_complained_of_can_do_nothing_to_the_case(started: Run, about: str) -> None:
    for call in (
        ("case", "offer", about, "王敏", "--reason", "x"),
        ("case", "recuse", about, "陈一鸣", "--reason", "x"),
        ("case", "lift-recusal", about, SHEN, "--reason", "误会"),
    ):
        refused = started(*call, "--json", "--user", SHEN)
        assert refused.code == 1, call
        assert refused.problems[0]["code"] == "complaint.unknown_case"
    assert started("audit", "verify", "--user", SHEN).code == 0


def test_that_the_case_is_not_given_to_the_person_complained_of(started: Run, about: str) -> None:
    refused = started("case", "offer", about, SHEN, "--reason", "熟悉情况", "--json", "--user", "陈一鸣")
    assert refused.problems[0]["code"] == "recusal.kept_away"
    file = json.dumps({**ABOUT, "handler": SHEN}, ensure_ascii=False)
    registered = started("complaint", "add", "-", "--json", "--user", "陈一鸣", given=json.loads(file))
    assert [problem["code"] for problem in registered.problems] == ["recusal.kept_away"]


def test_that_a_case_is_offered_accepted_and_approved_by_a_third(started: Run, about: str) -> None:
    offered = started("case", "offer", about, "王敏", "--reason", "休假", "--json", "--user", "陈一鸣").json
    assert (offered["owner"], offered["offered_to"]) == ("陈一鸣", "王敏")
    assert started("case", "offers", "--json", "--user", "王敏").json["to_answer"][0]["case_no"] == about
    assert started("case", "accept", about, "--user", "李若水").code == 1
    accepted = started("case", "accept", about, "--json", "--user", "王敏").json
    assert (accepted["owner"], accepted["offered_to"]) == ("王敏", None)
    approval = {
        "matter": "refusal",
        "level": "superior",
        "approver": "王敏",
        "verdict": "approved",
        "decided_on": "2026-09-18",
    }
    own = started("case", "approve", about, "-", "--json", "--user", "王敏", given=approval)
    assert own.problems[0]["code"] == "approval.approver_is_handler"
    approval["approver"] = "周岚"
    assert started("case", "approve", about, "-", "--user", "王敏", given=approval).code == 0
    told = started("case", "approvals", about, "--user", "王敏").out
    assert "周岚" in told
    assert "拒付决定" in told


def test_that_a_declined_offer_names_its_reason(started: Run, about: str) -> None:
    started("case", "offer", about, "王敏", "--reason", "休假", "--user", "陈一鸣")
    silent = started("case", "decline", about, "--json", "--user", "王敏")
    assert silent.problems[0]["code"] == "handover.reason_missing"
    declined = started("case", "decline", about, "--reason", "手上已满", "--json", "--user", "王敏").json
    assert declined == {"case_no": about, "owner": "陈一鸣", "has_handler": True, "offered_to": None}


def test_that_a_group_never_names_the_case_whatever_is_done_to_it(started: Run, about: str) -> None:
    forms = [one_of(number) for number in range(2)]
    others = [started("complaint", "add", "-", "--json", given=form).json["case_no"] for form in forms]
    form = {
        "title": "停业",
        "event": "搬迁",
        "grade": "watch",
        "grade_reason": "三人",
        "cases": [about, *others],
    }
    group = started("groups", "open", "-", "--json", "--user", "陈一鸣", given=form).json["number"]
    mine = ("--user", SHEN)
    for call in (
        ("groups", "show", group),
        ("groups", "grade", group, "general", "--reason", "多人"),
        ("groups", "ask", group, "何时？"),
        ("groups", "notice", group, "superior", "报告", "--on", "2026-09-18", "--to", "省分行"),
        ("groups", "elect", group, others[0], "--on", "2026-09-17", "--proof", "推选书", "--json"),
    ):
        done = started(*call, *mine)
        assert done.code == 0, (call, done.err)
        assert about not in done.out + done.err, call
    wrong = [
        started("groups", "dismiss", case, others[0], "--reason", "无关", *mine) for case in (about, "无")
    ]
    assert [ran.err.replace(about, "无") for ran in wrong] == [wrong[1].err] * 2
    left = started("groups", "leave", group, about, "--reason", "另一事", *mine)
    assert left.code == 1
    assert about in started("groups", "show", group, "--user", "陈一鸣").out


def one_of(number: int) -> dict[str, Any]:
    """A case of somebody else about something else."""
    name, phone = f"{'赵钱孙李'[number]}晓", f"1391234000{number}"
    person = {"name": name, "phones": [phone]}
    return {"received_on": "2026-09-17", "channel": "CH06", "narrative": "停业搬迁", "complainant": person}
