"""The self-test as it is called: what it says, what it answers, what it leaves."""

import json
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.case.target import CaseTarget
from ui.kit.jobs import JobContext, Work
from ui.messages import Messages
from ui.registry import page_specs
from ui.selftest import looks, place, running, window
from ui.selftest.running import DONE, FAILED, NO_PLACE, run_self_test
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.shell.staging import set_stage
from workbench.errors import MachineError
from workbench.moment import Clock, SystemClock, clock_from_environment
from workbench.selftest.model import Bench, Fault, Step, need
from workbench.selftest.present import log_today
from workbench.selftest.schemas import open_fixture


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """Steps for the test to fill in place of all there are, which take long."""
    steps: list[Step] = []
    monkeypatch.setattr(running, "all_steps", lambda: steps)
    return steps


def forbidden(_path: Path) -> bool:
    """Stands for the system where root may look everywhere."""
    raise PermissionError(13, "Permission denied")


def test_that_nothing_is_left_of_a_self_test_that_passed(
    few_steps: list[Step], capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[Path] = []

    def write(bench: Bench) -> None:
        (bench.place / "结果.txt").write_text("x")
        seen.append(bench.place)

    few_steps.append(Step("selftest.step_search", write))
    assert run_self_test(None) == DONE
    assert not seen[0].exists()
    assert " " in seen[0].name
    assert "张三" in seen[0].parts
    assert capsys.readouterr().out.splitlines()[-1] == "自检通过：2 步全部正常。"


def test_that_a_broken_step_is_named_with_its_trace_and_stops_no_other(
    few_steps: list[Step], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    few_steps += [
        Step("selftest.step_pack", lambda _bench: need(False, "a byte is wrong")),
        Step("selftest.step_search", lambda _bench: None),
    ]
    assert run_self_test(tmp_path) == FAILED
    said = capsys.readouterr().out
    assert "失败  证据卷核对无误" in said
    assert "Fault: a byte is wrong" in said
    assert "通过  检索" in said
    assert (tmp_path / "张三" / "投诉 案件" / "self-test.txt").read_text("utf-8") == said


def test_that_a_step_that_warns_has_failed(few_steps: list[Step], capsys: pytest.CaptureFixture[str]) -> None:
    def careless(_bench: Bench) -> None:
        warnings.simplefilter("always")
        warnings.warn("a library complains", stacklevel=1)

    few_steps.append(Step("selftest.step_search", careless))
    assert run_self_test(None) == FAILED
    assert "UserWarning: a library complains" in capsys.readouterr().out


def test_that_a_part_that_is_not_there_fails_the_first_step(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> Sequence[Step]:
        raise ModuleNotFoundError("no such part")

    monkeypatch.setattr(running, "all_steps", missing)
    assert run_self_test(None) == FAILED
    assert "no such part" in capsys.readouterr().out


def test_that_no_place_to_write_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    assert run_self_test(tmp_path / "file" / "below") == NO_PLACE
    said = capsys.readouterr()
    assert said.out == ""
    assert "--keep" in said.err
    assert len(said.err.splitlines()) == 1


def test_that_a_folder_into_which_nobody_may_look_is_said_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Path, "exists", forbidden)
    assert run_self_test(tmp_path / "forbidden") == NO_PLACE
    assert "--keep" in capsys.readouterr().err


def test_that_no_temporary_folder_at_all_is_said_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nowhere(**_kind: object) -> None:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(tempfile, "TemporaryDirectory", nowhere)
    assert run_self_test(None) == NO_PLACE
    assert "TMPDIR" in capsys.readouterr().err


def test_that_a_disk_without_room_is_told_before_anything_is_done(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(place, "NEEDED_BYTES", 1 << 62)
    with pytest.raises(MachineError, match=r"selftest\.no_room"), place.place_for(tmp_path):
        pass


def test_that_one_document_is_given_where_it_is_asked_for(
    few_steps: list[Step], capsys: pytest.CaptureFixture[str]
) -> None:
    few_steps.append(Step("selftest.step_schema", lambda _bench: None, {"revision": "0001"}))
    assert run_self_test(None, as_json=True) == DONE
    document = json.loads(capsys.readouterr().out)
    assert document["passed"]
    assert [(each["step"], each["passed"]) for each in document["steps"]] == [
        ("selftest.step_begin", True),
        ("selftest.step_schema", True),
    ]


def test_that_all_there_is_to_prove_has_its_own_words() -> None:
    steps = running.all_steps()
    words = Messages("en")
    assert len({words.text(step.code, step.detail) for step in steps}) == len(steps) > 15


@pytest.mark.usefixtures("qapp")
def test_that_fonts_and_catalogues_are_there(tmp_path: Path) -> None:
    looks.draw_letters(Bench(tmp_path))
    looks.speak(Bench(tmp_path))


@pytest.mark.usefixtures("qapp")
def test_that_the_window_opens_on_a_migrated_workspace_and_what_is_wrong_is_heard(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with place.surroundings(tmp_path):
        open_fixture(bench, "0004")
        window.open_window(bench, bench.fixture("0004"), "en", (window.Visit("cases"),))
        with pytest.raises(KeyError):
            window.open_window(bench, bench.fixture("0004"), "en", (window.Visit("nowhere"),))
        lost = CaseTarget("no-such-case", "overview")
        with pytest.raises(Fault, match="the page case says: "):
            window.open_window(bench, bench.fixture("0004"), "en", (window.Visit("case", lost),))


@pytest.mark.usefixtures("qapp")
def test_that_the_window_opens_by_the_machine_s_own_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clocks: list[Clock] = []
    start = Program.start

    def note_clock(program: Program, folder: Path) -> None:
        clocks.append(program._clock)
        start(program, folder)

    monkeypatch.setattr(Program, "start", note_clock)
    bench = Bench(tmp_path)
    with place.surroundings(tmp_path):
        log_today(bench)
        window.open_today(bench)
        assert clocks == [SystemClock()]
        assert clock_from_environment() == bench.clock


def test_that_a_defect_that_the_window_caught_is_told_with_its_trace(
    qapp: QApplication, tmp_path: Path
) -> None:
    def broken(_context: JobContext) -> None:
        raise LookupError("a table is missing")

    stage = set_stage(qapp, page_specs(), Preferences(tmp_path / "window.ini"))
    with pytest.raises(Fault, match="LookupError: a table is missing"), window._staged(stage) as program:
        program.jobs.read(Work(broken))
        window._rest(program)


def test_that_what_qt_warns_of_fails_the_window(qapp: QApplication) -> None:
    from PySide6.QtCore import qWarning

    with window._nothing_said() as said:
        qWarning("a page complains")
    assert said == ["a page complains"]
