"""Traces, lists and links on the command line."""

from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run

ACCOUNT = "6222 0210 0111 4837"


@pytest.fixture
def cases(started: Run) -> list[dict[str, Any]]:
    """Two people who have nothing in common yet."""
    made = []
    for number, name in enumerate(("王筱", "李若"), start=1):
        who = {"name": name, "phones": [f"1380013800{number}"]}
        form = {**FORM, "complainant": who, "contracts": [], "natures": [], "category": "IB70"}
        form["narrative"] = f"第{number}次反映结算利率。"
        made.append(started("complaint", "add", "-", "--json", given=form).json)
    return made


def person_of(run: Run, name: str) -> str:
    (found,) = run("person", "find", name, "--json").json["people"]
    return str(found["id"])


def test_that_a_shared_account_is_recorded_told_and_taken_back(
    started: Run, cases: list[dict[str, Any]]
) -> None:
    first, second = (case["case_no"] for case in cases)
    given = {"kind": "account", "value": ACCOUNT, "source": "receipt", "holder": "周小华"}
    for case_no in (first, second):
        trace_id = started("link", "trace", "add", case_no, "-", "--json", given=given).json["trace_id"]
    listed = started("link", "trace", "list", first, "--json")
    assert [one["shown"] for one in listed.json["traces"]] == ["************4837"]
    assert ACCOUNT not in listed.out
    assert "周小华" not in listed.out
    person_id = person_of(started, "王筱")
    (link,) = started("person", "links", person_id, "--json").json["links"]
    assert (link["kind"], link["case_no"], link["source"]) == ("account", second, "receipt")
    assert link["seen_on"] == "2026-09-17"
    told = started("person", "links", person_id).out
    assert "收款账户 ************4837" in told
    assert second in told
    started("link", "trace", "withdraw", trace_id, "--reason", "看错一位")
    assert started("person", "links", person_id, "--json").json["links"] == []


def test_that_full_values_need_a_reason(started: Run, cases: list[dict[str, Any]]) -> None:
    case_no = cases[0]["case_no"]
    given = {"kind": "account", "value": ACCOUNT, "source": "receipt"}
    started("link", "trace", "add", case_no, "-", given=given)
    refused = started("link", "trace", "list", case_no, "--unmasked", "--json")
    assert refused.code == 1
    shown = started("link", "trace", "list", case_no, "--unmasked", "--reason", "核对回单", "--json")
    assert shown.json["traces"][0]["value"] == ACCOUNT


def test_that_mistakes_are_told_by_their_field(started: Run, cases: list[dict[str, Any]]) -> None:
    given = {"kind": "gang", "source": "hearsay", "seen_on": "2030-01-01"}
    refused = started("link", "trace", "add", cases[0]["case_no"], "-", "--json", given=given)
    assert refused.code == 1
    assert [problem["field"] for problem in refused.problems] == ["kind", "value", "source", "seen_on"]
    unknown = started("link", "trace", "add", "2026-0101-0001", "-", "--json", given=given)
    assert unknown.problems[0]["code"] == "complaint.unknown_case"


def test_that_the_lists_of_the_branch_are_kept(started: Run) -> None:
    known = {
        "kind": "phone", "value": "13800138000", "network": "网络甲", "source": "核实结论",
        "expires_on": "2027-03-01",
    }  # fmt: skip
    known_id = started("link", "known", "add", "-", "--json", given=known).json["known_id"]
    (row,) = started("link", "known", "list", "--json").json["known"]
    assert (row["shown"], row["counts"]) == ("138****8000", True)
    assert started("link", "known", "withdraw", known_id, "--json").code == 1
    started("link", "known", "withdraw", known_id, "--reason", "撤销")
    (row,) = started("link", "known", "list", "--json").json["known"]
    assert row["counts"] is False
    agent = {"name": "赵铁柱", "left_on": "2026-06-30", "source": "离职通知"}
    started("link", "agent", "add", "-", given=agent)
    assert started("link", "agent", "list", "--json").json["agents"][0]["left_on"] == "2026-06-30"


def test_that_names_of_agents_are_in_full_for_a_logged_reason_only(started: Run) -> None:
    agent = {"name": "赵铁柱", "left_on": "2026-06-30", "source": "离职通知"}
    started("link", "agent", "add", "-", given=agent)
    listed = started("link", "agent", "list")
    assert "赵*柱" in listed.out and "铁" not in listed.out
    assert "铁" not in started("link", "agent", "list", "--json").out
    refused = started("link", "agent", "list", "--unmasked", "--json")
    assert refused.problems[0]["code"] == "link.reason_missing"
    in_full = started("link", "agent", "list", "--unmasked", "--reason", "核对离职名单", "--json")
    assert in_full.json["agents"][0]["name"] == "赵铁柱"


def test_that_an_unknown_person_is_said(started: Run) -> None:
    assert started("person", "links", "nobody", "--json").problems[0]["code"] == "person.unknown"
