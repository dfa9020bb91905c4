"""Waiting for the window ends when there is nothing left to do, and not a moment before."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.kit.jobs import JobContext, Jobs, Work
from ui.selftest import waiting
from workbench.selftest.model import Fault


def test_that_a_question_that_follows_from_an_answer_is_waited_for(qapp: QApplication) -> None:
    jobs, answers = Jobs(qapp), 0

    def ask(_answer: object = None) -> None:
        nonlocal answers
        answers += 1
        if answers < 30:
            QTimer.singleShot(0, lambda: jobs.read(Work(nothing, ask)))

    jobs.read(Work(nothing, ask))
    waiting.wait_for(jobs)
    assert not jobs.running
    assert answers == 30
    assert jobs.close()
    jobs.deleteLater()


def test_that_patience_ends(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE_MS", 0)
    jobs = Jobs(qapp)
    with pytest.raises(Fault, match="come to rest"):
        waiting.wait_for(jobs)
    jobs.deleteLater()


def nothing(_context: JobContext) -> None:
    """Work that takes no time."""
