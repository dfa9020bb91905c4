"""Signals and reviews by command: a ring is seen, proposed by one and decided by another."""

from pathlib import Path

import pytest
from accuracy_crowd import ring_letters

from tests.e2e.cli.conftest import FORM, Run
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.moment import clock_from_environment, today
from workbench.workspace.opening import Workspace


@pytest.fixture
def ring(started: Run, tmp_path: Path) -> list[str]:
    """Five letters of one hand; the texts are not printed yet."""
    clock, actor = clock_from_environment(), Actor("陈一鸣")
    with Workspace.open(tmp_path / "工作区", clock=clock) as workspace, workspace.write() as session:
        made = [
            register_complaint(session, draft, actor=actor, clock=clock)
            for draft in ring_letters(5, today(clock))
        ]
        for one in made:
            for kind, value in (("account", "6222021234567890123"), ("sender", "诚信咨询")):
                trace = TraceDraft(kind, value, source="receipt")
                record_trace(session, one.id, trace, actor=actor, clock=clock)
    return sorted(one.case_no for one in made)


def test_that_a_ring_is_led_from_its_signals_to_a_label_that_ends(started: Run, ring: list[str]) -> None:
    told = started("--json", "signals", ring[0]).json
    assert [one["id"] for one in told["indicators"]] == [f"HX{number:02d}" for number in range(1, 18)]
    phone = told["indicators"][0]
    assert phone["hit"] and phone["strength"] == 0.83 and phone["evidence"][0]["case_no"] in ring
    assert (
        told["score"] >= 60 and told["proposal"]["proposed"] and set(told["proposal"]["cases"]) == set(ring)
    )
    assert {"kind", "shared", "one", "other"} <= told["proposal"]["ties"][0].keys()
    (found,) = started("--json", "signals", "scan").json["candidates"]
    assert {case["case_no"] for case in found["cases"]} == set(ring)
    proposed = started(
        "--json",
        "--user",
        "李若水",
        "signals",
        "propose",
        *ring,
        "--title",
        "同一模板",
        "--reason",
        "电话账户相同",
    )
    review_id = proposed.json["id"]
    decision = ("--json", "signals", "decide", review_id, "confirmed", "--opinion", "已核对")
    refused = started("--user", "李若水", *decision)
    assert refused.code == 1 and refused.problems[0]["code"] == "signal.second_person"
    confirmed = started("--user", "赵清", *decision).json
    assert (confirmed["status"], confirmed["expires_on"]) == ("confirmed", "2027-03-17")
    step = started("--json", "signals", "step", review_id, "direct_contact", "--what", "已致电本人").json
    assert step["steps"][0]["step"] == "direct_contact"
    (listed,) = started("--json", "signals", "list").json["reviews"]
    assert listed["status"] == "confirmed"
    ended = started("--json", "signals", "end", review_id, "--reason", "客户到场说明").json
    assert ended["status"] == "ended"
    assert "NA4" not in started("--json", "complaint", "show", ring[0]).out


def test_that_an_ordinary_case_gives_no_advice_and_takes_observations(started: Run) -> None:
    case_no = started("--json", "complaint", "add", "-", given=FORM).json["case_no"]
    told = started("--json", "signals", case_no).json
    assert not told["proposal"]["proposed"] and told["score"] == 0
    assert {one["state"] for one in told["indicators"]} == {"none", "unknown"}
    sign = {"indicator": "HX12", "what": "照稿念", "source": "receipt", "strength": "3"}
    sign_id = started("--json", "signals", "sign", "add", case_no, "-", given=sign).json["id"]
    assert started("--json", "signals", case_no).json["proposal"]["advice"] == "another_needed"
    assert "还需独立指标" in started("signals", case_no).out
    assert started("signals", "sign", "withdraw", sign_id, "--reason", "听错").code == 0
    again = started("signals", "sign", "withdraw", sign_id, "--reason", "听错")
    assert again.code == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("signals", "2020-0101-0001"), 1),
        (("signals", "decide", "nothing", "confirmed", "--opinion", "看过"), 1),
        (("signals", "decide", "nothing", "maybe"), 2),
        (("signals", "propose", "2020-0101-0001"), 1),
        (("signals", "end", "nothing", "--reason", "误"), 1),
        (("signals", "sign", "withdraw", "nothing", "--reason", "误"), 1),
        (("signals", "list"), 0),
        (("signals", "scan"), 0),
        (("signals", "--help"), 0),
    ],
)
def test_that_what_does_not_exist_is_said_and_an_empty_store_is_fine(
    started: Run, arguments: tuple[str, ...], code: int
) -> None:
    ran = started(*arguments)
    assert ran.code == code
    assert ran.out if code == 0 else ran.err
