"""All exhibits of all cases: searched, narrowed, opened, and proved together."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ui.case.target import CaseTarget
from workbench.complaints.model import Registered
from workbench.evidence.model import EvidenceAdded, EvidenceDraft
from workbench.evidence.store import path_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_page import EvidencePage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Bring = Callable[..., EvidenceAdded]


@pytest.fixture
def page(qtbot: "QtBot", desk: "Desk", settle: Settle) -> Iterator["EvidencePage"]:
    """The page on screen."""
    from ui.evidence.evidence_page import EvidencePage

    made = EvidencePage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    made.activate(None)
    settle(desk)
    yield made
    settle(desk)


@pytest.fixture
def two(bring: Bring, letter: Path, tmp_path: Path) -> tuple[EvidenceAdded, EvidenceAdded]:
    """A statement and a document that speaks against us."""
    other = tmp_path / "体检表.txt"
    other.write_text("血压 130/85", encoding="utf-8")
    first = bring(letter, EvidenceDraft(title="投诉信", kind="EK1", source="投诉人"))
    second = bring(other, EvidenceDraft(title="体检表", kind="EK2", stance="adverse"))
    return first, second


def titles(page: "EvidencePage", qtbot: "QtBot") -> list[str]:
    model = page.model
    qtbot.waitUntil(lambda: all(model.row_at(row) is not None for row in range(model.rowCount())))
    return sorted(model.row_at(row).title for row in range(model.rowCount()))  # type: ignore[union-attr]


def test_that_an_empty_list_says_what_belongs_there(page: "EvidencePage") -> None:
    assert page.empty.isVisible()
    assert not page.table.isVisible()


def test_that_words_and_chips_narrow_the_list(
    two: tuple[EvidenceAdded, EvidenceAdded],
    page: "EvidencePage",
    desk: "Desk",
    qtbot: "QtBot",
    settle: Settle,
) -> None:
    assert titles(page, qtbot) == ["体检表", "投诉信"]
    page.filters.adverse.click()
    settle(desk)
    assert titles(page, qtbot) == ["体检表"]
    page.filters.adverse.click()
    page.filters.kinds["EK1"].click()
    settle(desk)
    assert titles(page, qtbot) == ["投诉信"]
    page.activate("没有这个词")
    settle(desk)
    assert page.empty.isVisible()
    page.empty.acted.emit()
    settle(desk)
    assert titles(page, qtbot) == ["体检表", "投诉信"]
    assert page.search.text() == ""


def test_that_enter_opens_the_case_at_the_exhibit(
    two: tuple[EvidenceAdded, EvidenceAdded],
    page: "EvidencePage",
    registered: Registered,
    qtbot: "QtBot",
    shell: object,
) -> None:
    titles(page, qtbot)
    page.table.select_id(two[0].id)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert shell.visits == [("case", CaseTarget(registered.id, "evidence", two[0].id))]  # type: ignore[attr-defined]


def test_that_the_proof_of_everything_is_told_and_leads_to_what_it_found(
    two: tuple[EvidenceAdded, EvidenceAdded],
    page: "EvidencePage",
    desk: "Desk",
    registered: Registered,
    qtbot: "QtBot",
    settle: Settle,
    shell: object,
) -> None:
    page.verify_button.setFocus()
    page.verify_button.click()
    settle(desk)
    assert page.verify.result.property("strip") == "green"
    assert page.verify_button.isEnabled()
    assert page.verify_button.hasFocus()
    path_of(desk.workspace.layout.evidence, two[1].digests.sha256).unlink()
    page.activate("verify")
    settle(desk)
    assert page.verify.result.property("strip") == "red"
    page.verify.faults.selectRow(0)
    qtbot.keyClick(page.verify.faults, Qt.Key.Key_Return)
    settle(desk)
    assert shell.visits == [("case", CaseTarget(registered.id, "evidence", two[1].id))]  # type: ignore[attr-defined]


def test_that_a_proof_can_be_stopped(
    two: tuple[EvidenceAdded, EvidenceAdded], page: "EvidencePage", desk: "Desk", settle: Settle
) -> None:
    page.verify_button.click()
    assert page.verify.progress.isVisible()
    page.verify.cancelled.emit()
    settle(desk)
    assert not page.verify.isVisible()
    assert page.verify_button.isEnabled()


def test_that_a_proof_stopped_in_the_status_bar_is_over_here_too(
    two: tuple[EvidenceAdded, EvidenceAdded],
    page: "EvidencePage",
    desk: "Desk",
    qtbot: "QtBot",
    settle: Settle,
) -> None:
    page.verify_button.click()
    desk.jobs.running[-1].cancel()
    settle(desk)
    qtbot.waitUntil(page.verify_button.isEnabled)
    assert not page.verify.progress.isVisible()
