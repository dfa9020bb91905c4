"""Jobs: results on the GUI thread, one write lane, cancelling, nothing left behind."""

import gc
import threading
import time
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.jobs import Job, JobContext, Jobs, Progress, Work
from workbench.errors import MachineError, UserError, WorkbenchError


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(qapp)
    yield made
    assert made.close(5000)
    made.deleteLater()


def echo(typed: str, _context: JobContext) -> str:
    return typed


def idle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_that_work_runs_elsewhere_and_its_result_comes_back_to_the_gui_thread(
    qtbot: QtBot, jobs: Jobs
) -> None:
    seen: dict[str, object] = {}

    def run(_context: JobContext) -> int:
        seen["worker"] = threading.get_ident()
        return 42

    def then(answer: int) -> None:
        seen["answer"] = answer
        seen["back"] = QThread.currentThread() is QApplication.instance().thread()  # type: ignore[union-attr]

    jobs.read(Work(run, then))
    idle(qtbot, jobs)
    assert seen["answer"] == 42
    assert seen["back"] is True
    assert seen["worker"] != threading.get_ident()


def test_that_writes_run_one_after_the_other_in_the_order_they_were_asked_for(
    qtbot: QtBot, jobs: Jobs
) -> None:
    order: list[int] = []
    at_once: list[int] = []
    running = threading.Semaphore(1)

    def writing(number: int, _context: JobContext) -> int:
        at_once.append(int(running.acquire(blocking=False)))
        time.sleep(0.005)
        running.release()
        return number

    for number in range(12):
        jobs.write(Work(partial(writing, number), order.append))
    idle(qtbot, jobs)
    assert order == list(range(12))
    assert all(at_once)


def test_that_reads_run_beside_a_long_write(qtbot: QtBot, jobs: Jobs) -> None:
    release = threading.Event()
    answers: list[str] = []
    jobs.write(Work(lambda _context: release.wait(5), lambda _answer: answers.append("write")))
    jobs.read(Work(lambda _context: None, lambda _answer: answers.append("read")))
    qtbot.waitUntil(lambda: answers == ["read"], timeout=3000)
    release.set()
    idle(qtbot, jobs)
    assert answers == ["read", "write"]


def test_that_a_foreseen_error_goes_to_failed_and_a_defect_also_to_the_defect_signal(
    qtbot: QtBot, jobs: Jobs
) -> None:
    errors: list[WorkbenchError] = []
    defects: list[Exception] = []
    jobs.defect.connect(defects.append)

    def wrong(_context: JobContext) -> None:
        raise UserError.one("name", "name.missing")

    def broken(_context: JobContext) -> None:
        raise ZeroDivisionError

    jobs.read(Work(wrong, failed=errors.append))
    jobs.write(Work(broken, failed=errors.append))
    idle(qtbot, jobs)
    assert {type(error) for error in errors} == {UserError, MachineError}
    assert [type(defect) for defect in defects] == [ZeroDivisionError]


def test_that_an_error_nobody_waits_for_is_told_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    unhandled: list[WorkbenchError] = []
    jobs.unhandled.connect(unhandled.append)

    def full(_context: JobContext) -> None:
        raise MachineError("machine.disk_full")

    jobs.write(Work(full))
    idle(qtbot, jobs)
    assert [str(error) for error in unhandled] == ["machine.disk_full"]


def test_that_a_cancelled_read_delivers_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    started = threading.Event()
    answers: list[object] = []

    def long(context: JobContext) -> str:
        started.set()
        while not context.cancelled():
            time.sleep(0.001)
        return "too late"

    job = jobs.read(Work(long, answers.append, answers.append))
    assert started.wait(3)
    job.cancel()
    idle(qtbot, jobs)
    assert answers == []


def test_that_a_write_that_was_done_is_told_although_it_was_cancelled(qtbot: QtBot, jobs: Jobs) -> None:
    started = threading.Event()
    answers: list[object] = []

    def deaf(context: JobContext) -> str:
        started.set()
        while not context.cancelled():
            time.sleep(0.001)
        return "committed"

    job = jobs.write(Work(deaf, answers.append))
    assert started.wait(3)
    job.cancel()
    idle(qtbot, jobs)
    assert answers == ["committed"]


def test_that_only_the_latest_of_a_key_answers(qtbot: QtBot, jobs: Jobs) -> None:
    answers: list[str] = []
    for typed in ("拒", "拒赔", "拒赔理由"):
        jobs.latest("search", Work(partial(echo, typed), answers.append))
    idle(qtbot, jobs)
    assert answers == ["拒赔理由"]


def test_that_who_asked_hears_when_somebody_else_stopped_it_even_after_it_was_done(
    qtbot: QtBot, jobs: Jobs
) -> None:
    told: list[str] = []
    job = jobs.read(Work(partial(echo, "x"), told.append, stopped=lambda: told.append("stopped")))
    jobs._read_lane.waitForDone()
    job.cancel()
    idle(qtbot, jobs)
    assert told == ["stopped"]


def test_that_progress_arrives_thinned_but_with_its_end(qtbot: QtBot, jobs: Jobs) -> None:
    reports: list[Progress] = []
    heard = threading.Event()

    def run(context: JobContext) -> None:
        heard.wait(10)
        for done in range(1, 2001):
            context.progress(done, 2000, "export.pages")

    job = jobs.read(Work(run))
    job.progressed.connect(reports.append)
    heard.set()
    idle(qtbot, jobs)
    assert reports[-1] == Progress(2000, 2000, "export.pages")
    assert len(reports) < 200


def test_that_a_widget_that_is_gone_is_told_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    class Page(QWidget):
        told = 0

        def show_state(self, _answer: object) -> None:
            Page.told += 1

    release = threading.Event()
    page = Page()
    jobs.read(Work(lambda _context: release.wait(5), page.show_state))
    page.deleteLater()
    qtbot.waitSignal(page.destroyed, timeout=1000).wait()
    release.set()
    idle(qtbot, jobs)
    assert Page.told == 0


def test_that_three_thousand_jobs_leave_nothing_behind(qtbot: QtBot, jobs: Jobs) -> None:
    done = 0
    watched: list[weakref.ref[Job]] = []

    def then(_answer: object) -> None:
        nonlocal done
        done += 1

    for _round in range(30):
        for _number in range(100):
            job = jobs.read(Work(lambda context: context.progress(1, 1), then))
        watched.append(weakref.ref(job))
        del job
        idle(qtbot, jobs)
    assert done == 3000
    qtbot.waitUntil(lambda: not jobs.findChildren(Job), timeout=3000)
    gc.collect()
    assert not jobs.findChildren(QObject)
    assert [reference for reference in watched if reference() is not None] == []


def test_that_closing_lets_writes_end_and_stops_reads(qapp: QApplication) -> None:
    jobs = Jobs(qapp)
    written: list[int] = []

    def write(number: int, _context: JobContext) -> None:
        time.sleep(0.01)
        written.append(number)

    for number in range(5):
        jobs.write(Work(partial(write, number)))

    def long(context: JobContext) -> None:
        while not context.cancelled():
            time.sleep(0.001)

    jobs.read(Work(long))
    assert jobs.close(5000)
    assert written == list(range(5))
    jobs.write(Work(partial(write, 99)))
    assert jobs.close(5000)
    assert 99 not in written
    jobs.deleteLater()
