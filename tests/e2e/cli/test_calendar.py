"""Next year's notice through the command line."""

import pytest

from tests.e2e.cli.conftest import FORM, Run

NOTICE = """\
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至12日放假调休，共8天。2月20日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。
"""


def test_that_a_notice_is_previewed_entered_listed_and_withdrawn(started: Run) -> None:
    started("complaint", "add", "-", given=FORM)
    arguments = ("clock", "publish", "2027", "-", "--notice", "国办发明电〔2026〕7号", "--json")
    told = started(*arguments, "--preview", given=NOTICE.encode()).json
    assert (told["written"], told["moved"]) == (False, 0)
    assert [row["year"] for row in started("clock", "years", "--json").json["years"]][-1] == 2026
    assert started(*arguments, given=NOTICE.encode()).json["written"] is True
    last = started("clock", "years", "--json").json["years"][-1]
    assert last == {
        "year": 2027,
        "notice": "国办发明电〔2026〕7号",
        "days_off": 28,
        "days_worked": 3,
        "added_by": "陈一鸣",
    }
    assert "2027" in started("clock", "years").out
    assert started("clock", "compute", "C05", "2026-11-20", "--json").json["calendar_published"] is True
    assert started("clock", "withdraw", "2027", "--json").json["written"] is True
    assert started("clock", "compute", "C05", "2026-11-20", "--json").json["calendar_published"] is False


def test_that_moved_deadlines_are_told_by_case_with_the_clock_s_name(
    started: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_NOW", "2027-01-25T09:00:00+08:00")
    started("complaint", "add", "-", given={**FORM, "received_on": "2027-01-22"})
    ran = started("clock", "publish", "2027", "-", "--notice", "x", given=NOTICE.encode())
    assert "2027-0122-0001  处理决定（一般）  法定 2027-02-11 → 2027-02-15" in ran.out


def test_that_every_unreadable_line_is_named(started: Run) -> None:
    ran = started("clock", "publish", "2027", "-", "--json", given="放假通知\n2月30日".encode())
    assert ran.code == 1
    assert [(each["field"], each["code"]) for each in ran.problems] == [
        ("notice", "calendar.notice_missing"),
        ("days_off", "calendar.line_unreadable"),
        ("days_off", "calendar.no_such_day"),
    ]
