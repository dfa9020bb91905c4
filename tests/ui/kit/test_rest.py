"""Waiting for the window ends when there is nothing left to do, and not a moment before."""

import threading
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.kit import rest
from ui.kit.jobs import JobContext, Jobs, Work
from ui.kit.rest import comes_to_rest


def test_that_a_question_that_follows_from_an_answer_is_waited_for(qapp: QApplication) -> None:
    jobs, answers = Jobs(qapp), 0

    def ask(_answer: object = None) -> None:
        nonlocal answers
        answers += 1
        if answers < 30:
            QTimer.singleShot(0, lambda: jobs.read(Work(nothing, ask)))

    jobs.read(Work(nothing, ask))
    assert comes_to_rest(jobs)
    assert not jobs.running
    assert answers == 30
    assert jobs.close()
    jobs.deleteLater()


def test_that_a_busy_machine_on_which_every_event_takes_a_moment_is_waited_for(qapp: QApplication) -> None:
    jobs = Jobs(qapp)
    done: list[None] = []

    def go_on(steps: int) -> None:
        # Longer than the moment in which others look whether anything is going on.
        time.sleep(0.003)
        if steps:
            QTimer.singleShot(0, lambda: go_on(steps - 1))
        else:
            jobs.read(Work(nothing, done.append))

    go_on(20)
    assert comes_to_rest(jobs, moment_ms=1)
    assert done == [None]
    assert jobs.close()
    jobs.deleteLater()


def test_that_a_job_that_never_ends_is_given_up_when_patience_ends(qapp: QApplication) -> None:
    jobs, let_go = Jobs(qapp), threading.Event()
    jobs.read(Work(lambda _context: let_go.wait()))
    assert not comes_to_rest(jobs, patience_ms=1)
    let_go.set()
    assert jobs.close()
    jobs.deleteLater()


def test_that_a_machine_that_stood_still_longer_than_patience_lasts_is_asked_once_more(
    qapp: QApplication,
) -> None:
    jobs = Jobs(qapp)
    assert comes_to_rest(jobs, patience_ms=0)
    jobs.deleteLater()


def test_that_patience_is_for_what_hangs_and_not_for_what_is_slow() -> None:
    assert rest.PATIENCE_MS >= 10 * 60_000


def nothing(_context: JobContext) -> None:
    """Work that takes no time."""
