"""Waiting for the window ends when there is nothing left to do, and not a moment before."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

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


def test_that_patience_ends(qapp: QApplication) -> None:
    jobs = Jobs(qapp)
    assert not comes_to_rest(jobs, patience_ms=0)
    jobs.deleteLater()


def nothing(_context: JobContext) -> None:
    """Work that takes no time."""
