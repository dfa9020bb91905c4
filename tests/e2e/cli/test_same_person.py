"""Two spellings of one person, and letters of one hand, on the command line."""

import copy
from typing import Any

from tests.e2e.cli.conftest import FORM, Run

PEOPLE = (("张伟", "李强"), ("王芳", "赵军"), ("陈静", "孙涛"))
LETTER = (
    "本人{name}在贵公司业务员{agent}处购买重大疾病保险，保单号P{number}，业务员隐瞒合同重要内容，虚假宣传，"
    "承诺可以随时退保，要求贵公司全额退还保费并书面回复，不接受电话沟通。"
)


def form(name: str, phone: str, **more: Any) -> dict[str, Any]:
    made = copy.deepcopy(FORM) | more
    made["complainant"] = {"name": name, "phones": [phone], "email": "zxm@example.com", "same_as": "new"}
    made["contracts"] = []
    return made


def added(started: Run, made: dict[str, Any]) -> Any:
    return started("complaint", "add", "-", "--json", given=made).json


def test_that_two_spellings_are_shown_merged_and_parted_again(started: Run) -> None:
    first = added(started, form("张晓明", "13800006620"))["person_id"]
    second = added(started, form("张小明", "13900001111"))["person_id"]
    found = started("person", "candidates", first, "--json").json
    (one,) = found["candidates"]
    assert (one["person_id"], one["points"]) == (second, 6)
    assert {reason["rule"] for reason in one["reasons"]} == {"same_email", "same_sound"}
    preview = started("person", "merge", first, second, "--preview", "--json").json
    assert preview["moving"]
    assert started("person", "merge", first, second).code == 1
    merged = started("person", "merge", first, second, "--reason", "同一客户，已电话核实", "--json").json
    assert started("person", "find", "13900001111", "--json").json["people"][0]["id"] == first
    assert started("person", "candidates", first).code == 0
    parted = started("person", "unmerge", merged["merge_id"], "--reason", "核实有误", "--json").json
    assert parted["rows"] == merged["rows"]
    assert started("person", "not-same", first, second).code == 0
    assert started("person", "candidates", first, "--json").json["total"] == 0
    assert started("person", "merge", first, second, "--reason", "x").code == 1
    taken_back = ("--take-back", "--reason", "看错了")
    assert started("person", "not-same", first, second, *taken_back).code == 0
    assert started("person", "candidates", first, "--json").json["total"] == 1


def test_that_letters_of_one_template_are_listed(started: Run) -> None:
    cases = [
        added(
            started,
            form(
                name, f"1390000{number:04d}", narrative=LETTER.format(name=name, agent=agent, number=number)
            ),
        )["case_no"]
        for number, (name, agent) in enumerate(
            (("张伟", "李强"), ("王芳", "赵军"), ("陈静", "孙涛")), start=1000
        )
    ]
    other = added(started, form("钱进", "13700000000"))["case_no"]
    found = started("text", "similar", cases[0], "--json").json
    assert {one["case_no"] for one in found["similar"]} == set(cases[1:])
    assert all(one["jaccard"] <= one["jaccard_stripped"] for one in found["similar"])
    assert started("text", "similar", other, "--json").json["total"] == 0
    (cluster,) = started("text", "templates", "--json").json["clusters"]
    assert {member["case_no"] for member in cluster["members"]} == set(cases)
    assert not any(told in cluster["sample"] for told in ("张伟", "王芳", "陈静"))
    assert started("text", "templates", "--since", "2027-01-01", "--json").json["clusters"] == []
    assert started("text", "templates", "--since", "昨天").code == 1
    assert started("text", "similar", "2020-0101-0001").code == 1
    assert cases[0] in started("text", "templates").out
