"""Models on the command line: trained, shown, switched, and heard in suggestions."""

from pathlib import Path

from tests.e2e.cli.conftest import Run
from tests.labelled import CLOCK, register
from workbench.learning.teaching import LEAST_HELD, LEAST_LABELS
from workbench.workspace.opening import Workspace


def test_that_a_new_workspace_says_what_it_lacks(started: Run) -> None:
    ran = started("model", "status", "--json")
    assert [task["labels"] for task in ran.json["tasks"]] == [0] * 5
    assert started("model", "train", "--json").json["trained"][0]["report"]["verdict"] == "too_few_labels"
    assert "不足以训练" in started("model", "train", "--task", "cause").out
    assert started("model", "choose", "cause", "on").code == 1
    assert started("model", "choose", "cause", "maybe").code == 2
    assert started("model", "train", "--task", "weather").code == 2


def test_that_a_trained_model_is_shown_heard_and_switched_off(started: Run, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "工作区", clock=CLOCK) as workspace:
        count = register(workspace, LEAST_LABELS + 10, LEAST_HELD + 3)
    trained = started("model", "train", "--task", "cause", "--json").json["trained"]
    assert [(one["task"], one["version"], one["report"]["verdict"]) for one in trained] == [
        ("cause", 1, "better")
    ]
    status = started("model", "status", "--task", "cause", "--json").json["tasks"][0]
    assert (status["in_use"], status["choice"], status["labels"]) == (True, "automatic", count)
    assert "银杏小组天天上门" in status["versions"][0]["report"]["words"]["CA11"]
    assert "优于词表" in started("model", "status").out
    heard = started("suggest", "-", "--json", given="银杏小组天天上门，家里人都不知情".encode()).json["cause"]
    assert (heard[0]["code"], heard[0]["learnt"][0][:2]) == ("CA11", "银杏")
    assert started("model", "choose", "cause", "off", "--json").json["in_use"] is False
    assert started("suggest", "-", "--json", given="银杏小组天天上门".encode()).json["cause"] == []
