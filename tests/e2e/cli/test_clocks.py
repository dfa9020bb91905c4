"""Clocks through the command line: listed by case and by date, explained, paused."""

from tests.e2e.cli.conftest import FORM, Run

CASE = "2026-0917-0001"
LETTER = {**FORM, "reply_by": "2026-10-12"}
TOLD = {"on": "2026-09-18", "mode": "called", "proof": "录音 0918"}


def test_that_a_case_s_clocks_are_listed_and_explained(started: Run) -> None:
    started("complaint", "add", "-", given=LETTER)
    listed = started("clock", "list", CASE, "--json").json["clocks"]
    assert {(one["clock"], one["state"], one["statutory"]) for one in listed} == {
        ("C01", "running", "2026-09-18"),
        ("C03", "running", "2026-10-08"),
        ("C10", "running", "2026-10-12"),
    }
    explained = started("clock", "explain", CASE, "c03", "--json").json
    assert (explained["internal"], explained["waits_for"]) == ("2026-09-30", "decision.informed_on")
    text = "\n".join(explained["explanation"])
    for part in ("15 日", "第十八条", "收到投诉", "2026-10-02 至 2026-10-03", "国庆节", "告知处理决定的日期"):
        assert part in text, text
    letter = started("clock", "explain", CASE, "C10").out
    assert "浙金转〔2026〕1187号" in letter
    assert "以该日为准" in letter


def test_that_running_clocks_are_listed_by_their_internal_date(started: Run) -> None:
    started("complaint", "add", "-", given=LETTER)
    before = started("clock", "list", "--due-before", "2026-10-01", "--json").json["clocks"]
    assert [(row["case_no"], row["rule_id"]) for row in before] == [(CASE, "C01"), (CASE, "C03")]
    everything = started("clock", "list", "--json").json["clocks"]
    assert [row["rule_id"] for row in everything] == ["C01", "C03", "C10"]
    assert f"{CASE}  C03 处理决定（一般）  内部 2026-09-30" in started("clock", "list").out


def test_that_a_paused_clock_shows_no_date(started: Run) -> None:
    started("complaint", "add", "-", given=LETTER)
    pause = {"kind": "P1", "from_on": "2026-09-18", "reason": "送司法鉴定", "papers": "委托书 12 号"}
    started("case", "move", CASE, "pause", "--data", "-", given={**pause, "notice": TOLD})
    found = started("clock", "explain", CASE, "C03", "--json").json
    assert (found["state"], found["statutory"], found["paused_since"]) == ("paused", None, "2026-09-18")
    assert any("委托书 12 号" in line for line in found["explanation"])
    assert "自 2026-09-18 起" in started("clock", "list", CASE).out
    rows = started("clock", "list", "--due-before", "2027-01-01", "--json").json["clocks"]
    assert "C03" not in {row["rule_id"] for row in rows}


def test_that_an_unknown_clock_or_two_ways_to_ask_are_refused(started: Run) -> None:
    started("complaint", "add", "-", given=FORM)
    ran = started("clock", "explain", CASE, "K99", "--json")
    assert (ran.code, [each["code"] for each in ran.problems]) == (1, ["clock.unknown"])
    ran = started("clock", "list", CASE, "--due-before", "2026-10-01", "--json")
    assert [each["code"] for each in ran.problems] == ["cli.case_or_date"]
