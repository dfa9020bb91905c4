"""Groups on the command line: found, opened, led and closed, with every wrong door answered."""

from pathlib import Path
from typing import Any

from tests.e2e.cli.conftest import Run

EVENT = "城南支行停业搬迁没有通知，到期的年金领不出来，跑了两趟都停业"
FAMILY = "赵钱孙李周吴郑王"


def register(started: Run, count: int) -> list[str]:
    """People at one outlet. Returns their case numbers."""
    made = []
    for number in range(count):
        form: dict[str, Any] = {
            "received_on": f"2026-09-{number + 1:02d}",
            "channel": "CH06",
            "narrative": f"{EVENT}{number}",
            "complainant": {"name": f"{FAMILY[number]}晓", "phones": [f"139{number:08d}"]},
            "complained_unit": "城南支行",
        }
        made.append(started("complaint", "add", "-", "--json", given=form).json["case_no"])
    return made


def test_that_an_empty_store_has_none(started: Run) -> None:
    assert started("groups", "detect", "--json").json == {"groups": []}
    assert "没有发现" in started("groups", "detect").out
    assert started("groups", "list", "--json").json == {"groups": []}
    assert started("groups", "show", "G-2026-0001").code == 1
    assert started("groups", "detect", "--since", "soon").code == 1


def test_that_a_group_is_found_opened_led_and_closed(started: Run) -> None:
    numbers = register(started, 8)
    (found,) = started("groups", "detect", "--since", "2026-09-01", "--json").json["groups"]
    assert (found["cases"], found["grade"], found["people"]) == (numbers, "watch", 8)
    assert any("城南支行" in reason["text"] for reason in found["reasons"])
    form = {"title": "停业", "event": "搬迁", "cases": numbers[:7], "grade": "watch", "grade_reason": "七人"}
    number = started("groups", "open", "-", "--json", given=form).json["number"]
    (joins,) = started("groups", "detect", "--json").json["groups"]
    assert (joins["cases"], joins["joins"]) == (numbers[7:], number)
    assert started("groups", "join", number, numbers[7], "--reason", "同一事", "--json").json["people"] == 8
    assert started("groups", "leave", number, numbers[0], "--reason", "另一事", "--json").json["people"] == 7
    assert started("groups", "leave", number, numbers[0], "--reason", "另一事").code == 1
    elected = ("--on", "2026-09-17", "--proof", "推选书")
    assert started("groups", "elect", number, *numbers[1:7], *elected).code == 1
    assert started("groups", "elect", number, numbers[1], *elected, "--json").json["representatives"] == [
        numbers[1]
    ]
    assert started("groups", "ask", number, "何时领？", "--answer", "下周。").code == 0
    assert started("groups", "approve", number, "1").code == 1
    assert started("groups", "approve", number, "1", "--user", "周岚").code == 0
    assert started("groups", "answer", number, "9", "甚").code == 1
    assert (
        started("groups", "notice", number, "superior", "报告", "--on", "2026-09-18", "--to", "省分行").code
        == 0
    )
    grade = ("--reason", "二十一人当面", "--face-to-face", "21", "--json")
    assert started("groups", "grade", number, "major", *grade).json["grade"] == "major"
    shown = started("groups", "show", number, "--json").json
    assert not any(f"{name}晓" in started("groups", "show", number).out for name in FAMILY)
    assert not any(f"{name}晓" in str([shown["members"], shown["left"]]) for name in FAMILY)
    assert (shown["grade"], len(shown["notices"]), shown["questions"][0]["approved_by"]) == (
        "major",
        1,
        "周岚",
    )
    assert started("groups", "close", number, "--review", "已领完").code == 0
    assert started("groups", "join", number, numbers[0], "--reason", "晚").code == 1


def test_that_a_dismissed_group_is_not_told_again(started: Run) -> None:
    numbers = register(started, 6)
    assert started("groups", "dismiss", *numbers).code == 1
    assert started("groups", "dismiss", *numbers, "--reason", "原因各异").code == 0
    assert started("groups", "detect", "--json").json == {"groups": []}


def test_that_a_list_is_looked_at_first_and_joins_only_when_confirmed(started: Run, tmp_path: Path) -> None:
    numbers = register(started, 5)
    form = {"title": "停业", "event": "搬迁", "cases": numbers[:2], "grade": "watch", "grade_reason": "两人"}
    group = started("groups", "open", "-", "--json", given=form).json["number"]
    listed = tmp_path / "名单.csv"
    listed.write_bytes(f"案件编号,电话\n{numbers[0]},\n,13900000003\n,13999999999\n".encode("gb18030"))
    looked = started("groups", "import", group, str(listed), "--json").json
    assert [line["match"] for line in looked["lines"]] == ["member", "joins", "unknown"]
    assert looked["lines"][1]["cases"] == [numbers[3]]
    assert (looked["joined"], "13900000003" in str(looked)) == ([], False)
    assert (
        "可列入 1 件，已是成员 1 件，其余 1 行未列入" in started("groups", "import", group, str(listed)).out
    )
    assert started("groups", "import", group, str(listed), "--confirm").code == 1
    confirmed = ("--confirm", "--reason", "名单核对", "--json")
    assert started("groups", "import", group, str(listed), *confirmed).json["joined"] == [numbers[3]]
    assert started("groups", "import", group, str(listed), *confirmed).code == 1
    shown = started("groups", "show", group, "--json").json
    assert {member["case_no"] for member in shown["members"]} == {numbers[0], numbers[1], numbers[3]}
    listed.write_text("电话\n不详\n", "utf-8")
    refused = started("groups", "import", group, str(listed))
    assert (refused.code, "第 2 行" in refused.err) == (1, True)
