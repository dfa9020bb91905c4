"""The legal department on the command line."""

from tests.e2e.cli.conftest import FORM, Run

REASON = ("--reason", "法律合规部第 8 号意见")


def test_that_tables_and_unconfirmed_rules_are_listed_without_a_workspace(run: Run) -> None:
    tables = {row["table"]: row for row in run("rule", "list", "--json").json["tables"]}
    assert tables["citations"]["unconfirmed"] == tables["citations"]["rules"] > 200
    assert "C03  [待法务核对]  处理决定（一般）  办法 18(1)" in run("rule", "list", "clocks").out
    found = run("rule", "list", "--find", "保险法 24", "--json").json["rules"]
    assert "BXF2015.24" in {row["id"] for row in found}


def test_that_a_rule_is_confirmed_changed_and_taken_back(started: Run) -> None:
    confirmed = started("rule", "confirm", "citations", "BXF2015.24", *REASON, "--json").json
    assert (confirmed["state"], confirmed["written"], confirmed["cases"]) == ("confirmed", True, 0)
    unconfirmed = started("rule", "list", "citations", "--unconfirmed", "--json").json["rules"]
    assert "BXF2015.24" not in {row["id"] for row in unconfirmed}
    changed = started("rule", "change", "clocks", "C01", "--set", "amount=2", *REASON, "--json").json
    assert (changed["state"], changed["effective_from"]) == ("changed", "2026-09-18")
    shown = started("rule", "show", "clocks", "C01", "--json").json
    assert (shown["row"]["amount"], shown["shipped"]["amount"]) == (2, 1)
    assert [one["by"] for one in shown["history"]] == ["陈一鸣"]
    assert "修改，自 2026-09-18 起：法律合规部第 8 号意见" in started("rule", "show", "clocks", "C01").out
    assert started("rule", "take-back", "clocks", "C01", *REASON, "--json").json["state"] == "shipped"


def test_that_a_change_is_told_before_and_moves_the_running_cases(started: Run) -> None:
    started("complaint", "add", "-", given=FORM)
    change = ("rule", "change", "clocks", "C03", "-", "--from", "2026-09-01", *REASON, "--json")
    told = started(*change, "--preview", given={"amount": 10}).json
    assert (told["written"], told["cases"]) == (False, 1)
    assert told["warnings"] == ["生效日 2026-09-01 在今天之前：此后起算的时限都会重算。"]
    done = started(*change, given={"amount": 10}).json
    assert done["clocks"] == told["clocks"] and done["written"]
    told_case = started("timeline", "2026-0917-0001").out
    assert "规则经法务修改，期限重算" in told_case


def test_that_switching_off_and_on_is_told(started: Run) -> None:
    off = started("rule", "off", "evidence_items", "G-05", *REASON)
    assert "evidence_items G-05：已停用，自 2026-09-18 起" in off.out
    assert "[已停用]" in started("rule", "list", "evidence_items", "--find", "G-05").out
    assert started("rule", "on", "evidence_items", "G-05", *REASON, "--json").json["state"] == "shipped"


def test_that_a_wrong_field_is_refused_with_the_reason(started: Run) -> None:
    ran = started(
        "rule",
        "change",
        "clocks",
        "C03",
        "-",
        "--json",
        given={"amount": "zehn", "trigger": "x", "unit": "week"},
    )
    assert ran.code == 1
    assert {(each["field"], each["code"]) for each in ran.problems} == {
        ("reason", "rule.reason_needed"),
        ("fields.amount", "rule.wrong_type"),
        ("fields.trigger", "rule.field_fixed"),
        ("fields.unit", "rule.wrong_type"),
    }
    for arguments in (("--set", "amount"), ("--set", "amount=x")):
        assert started("rule", "change", "clocks", "C03", *arguments, *REASON).code == 1
    assert started("rule", "show", "clocks", "C99").code == 1
    assert started("rule", "list", "nope").code == 1
