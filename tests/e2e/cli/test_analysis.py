"""The analysis on the command line: marked, counted, exported, in both languages and as JSON."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.planting import Planted, plant
from ui.cli.main import main
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

NOW = "2026-09-28T10:42:00+08:00"
SORRY = (("DM05", "granted"), ("DM06", "granted"))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> Path:
    """Four cases a week until May, one afterwards."""
    from datetime import datetime

    root = tmp_path_factory.mktemp("analyse") / "w"
    shutil.copytree(blank, root)
    first, changed = date(2026, 1, 5), date(2026, 5, 4)
    days = [first + timedelta(days=number // 4 * 7 + number % 4) for number in range(68)]
    days += [changed + timedelta(weeks=number) for number in range(16)]
    cases = [
        Planted(day, person=number, cause="CA05", demands=SORRY, told_on=day + timedelta(days=9),
                due_on=day + timedelta(days=15), closed_on=day + timedelta(days=10),
                channel="CH01" if number % 9 == 0 else "CH06")
        for number, day in enumerate(days, 1)
    ]  # fmt: skip
    with (
        Workspace.open(root, clock=FixedClock(datetime.fromisoformat(NOW))) as workspace,
        workspace.write() as session,
    ):
        plant(session, cases)
    return root


def run(home: Path, capsys: pytest.CaptureFixture[str], *words: str, wrong: int = 0) -> str:
    if wrong:
        with pytest.raises(SystemExit) as ended:
            main([*words, "-w", str(home), "--user", "陈一鸣"])
        assert ended.value.code == wrong
        return capsys.readouterr().err
    main([*words, "-w", str(home), "--user", "陈一鸣"])
    return capsys.readouterr().out


def test_that_a_change_is_marked_weighed_and_withdrawn(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_NOW", NOW)
    marking = ("analyse", "intervention", "add", "先道歉、再解释", "--on", "2026-05-04", "--cause", "CA05")
    key = json.loads(run(home, capsys, *marking, "--json"))["id"]
    shown = json.loads(run(home, capsys, "analyse", "intervention", "show", key, "--by", "week", "--json"))
    assert (shown["claim"], shown["before"]["cases"], shown["after"]["cases"]) == ("fewer", 68, 16)
    assert shown["ratio"]["high"] < 1
    assert shown["shifts"][-1]["way"] == -1
    said = run(home, capsys, "analyse", "intervention", "show", key)
    assert "措施之后明显减少" in said
    assert "Clearly fewer" in run(home, capsys, "analyse", "intervention", "show", key, "--lang", "en")
    run(home, capsys, "analyse", "intervention", "withdraw", key, "--reason", "记错了")
    listed = json.loads(run(home, capsys, "analyse", "intervention", "list", "--json"))
    assert listed == {"interventions": []}
    assert "记错了" in run(home, capsys, "analyse", "intervention", "list", "--all")
    wrong = run(home, capsys, "analyse", "intervention", "withdraw", key, "--reason", "再撤", wrong=1)
    assert "已经撤回" in wrong


def test_that_measures_are_worked_out_against_typed_business(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_NOW", NOW)
    typing = ("analyse", "denominator", "add", "RM02", "2026H1", "2万", "--source", "半年报")
    run(home, capsys, *typing)
    (measure,) = json.loads(run(home, capsys, "analyse", "denominator", "list", "--json"))["measures"]
    assert (measure["forwarded_pieces"], measure["denominator"], measure["rate"]) == (8, 20000, 4.0)
    assert "半年报" in run(home, capsys, "analyse", "denominator", "list")
    wrong = run(home, capsys, "analyse", "denominator", "add", "RM02", "去年", "0", "--source", "", wrong=1)
    assert wrong.count("\n") == 3


def test_that_the_analysis_is_written_into_a_folder(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WORKBENCH_NOW", NOW)
    asking = ("analyse", "five-dimensions", "--from", "2026-01-01", "--to", "2026-09-28")
    out = tmp_path / "分析"
    told = json.loads(
        run(home, capsys, *asking, "-o", str(out), "--only", "json", "--only", "xlsx", "--json")
    )
    assert (told["cases"], len(told["files"])) == (84, 2)
    found = json.loads((out / "five-dimensions.json").read_text("utf-8"))
    ended = next(one for one in found["dimensions"]["remedy"] if one["id"] == "remedy.ended")
    (remedy,) = ended["cells"]
    assert (remedy["name"], remedy["hits"]) == ("解释说明＋道歉", remedy["cases"])
    assert ended["left_out"]["ninety_days"] == 84 - remedy["cases"]
    wrong = run(home, capsys, "analyse", "five-dimensions", "--from", "2026-09-01", "--to", "2026-01-01",
                "-o", str(out), wrong=1)  # fmt: skip
    assert "开始日期不能晚于结束日期" in wrong
