import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.export_dialog import ExportDialog
from ui.case.path_edit import PathEdit
from ui.case.target import CaseTarget
from ui.kit.action_button import ActionButton
from ui.kit.field_row import FieldRow
from ui.kit.jobs import Job, Work
from ui.kit.plain_editor import PlainEditor
from ui.kit.strip import Strip
from workbench.casefile.model import ExportRow
from workbench.casefile.queries import exports
from workbench.complaints.model import Registered

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Settle = Callable[["Desk"], None]
Opened = Callable[[], Any]


def words(box: QWidget) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box))


def press(box: QWidget, text: str) -> None:
    buttons = [b for b in box.findChildren(ActionButton) if b.text() == text and b.isVisibleTo(box)]
    buttons[0].click()


def register_of(desk: "Desk", case: Registered) -> list[ExportRow]:
    with desk.workspace.read() as session:
        return exports(session, case.id)


def open_export(page: CasePage, opened: Opened, place: Path) -> ExportDialog:
    page.export()
    dialog = opened()
    assert isinstance(dialog, ExportDialog)
    dialog.findChildren(PathEdit)[0].show_state(place)
    return dialog


def test_that_an_export_says_what_will_happen_then_leaves_a_file_and_a_record(
    qtbot: QtBot,
    desk: "Desk",
    refusal: Registered,
    show: Show,
    opened: Opened,
    settle: Settle,
    tmp_path: Path,
) -> None:
    page = show(CaseTarget(refusal.id, "documents"))
    place = tmp_path / "案卷.pdf"
    dialog = open_export(page, opened, place)
    assert "Names, documents, phones and addresses are masked." in words(dialog)
    assert "every page is marked as a draft" in words(dialog)
    with qtbot.waitSignal(dialog.exported, timeout=60_000):
        press(dialog, "Export")
    settle(desk)
    (row,) = register_of(desk, refusal)
    assert place.read_bytes().startswith(b"%PDF-")
    assert (row.internal, row.unmasked) == (False, False)
    said = " ".join(strip.accessibleName() for strip in dialog.findChildren(Strip) if strip.isVisible())
    assert row.number in said and str(place) in said
    settle(desk)
    bar = page.tabs.bar
    assert "Documents 1" in [bar.tabText(at) for at in range(bar.count())]


def test_that_nothing_is_unmasked_without_a_reason(
    qtbot: QtBot,
    desk: "Desk",
    refusal: Registered,
    show: Show,
    opened: Opened,
    settle: Settle,
    tmp_path: Path,
) -> None:
    dialog = open_export(show(refusal), opened, tmp_path / "案卷.pdf")
    internal, unmasked = dialog.findChildren(QCheckBox)
    unmasked.click()
    internal.click()
    assert "Nothing is masked; your name and the reason are recorded." in words(dialog)
    assert "must not leave the house" in words(dialog)
    press(dialog, "Export")
    assert any(row.problem_text for row in dialog.findChildren(FieldRow))
    assert register_of(desk, refusal) == []
    reason = dialog.findChildren(PlainEditor)[0]
    qtbot.keyClicks(reason, "the court asked")
    with qtbot.waitSignal(dialog.exported, timeout=60_000):
        qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    (row,) = register_of(desk, refusal)
    assert (row.internal, row.unmasked, row.reason) == (True, True, "the court asked")


def test_that_a_place_where_nothing_can_be_written_is_told_and_nothing_is_recorded(
    qtbot: QtBot,
    desk: "Desk",
    refusal: Registered,
    show: Show,
    opened: Opened,
    settle: Settle,
    tmp_path: Path,
) -> None:
    dialog = open_export(show(refusal), opened, tmp_path / "nowhere" / "案卷.pdf")
    press(dialog, "Export")
    settle(desk)
    assert any(strip.isVisible() and strip.accessibleName() for strip in dialog.findChildren(Strip))
    assert register_of(desk, refusal) == []
    press(dialog, "Export")
    settle(desk)


def test_that_an_export_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot,
    desk: "Desk",
    refusal: Registered,
    show: Show,
    opened: Opened,
    settle: Settle,
    tmp_path: Path,
) -> None:
    dialog = open_export(show(refusal), opened, tmp_path / "案卷.pdf")
    # The lane is taken, so the export waits and is stopped before it begins.
    desk.write(lambda _session, _context: time.sleep(0.3))
    press(dialog, "Export")
    press(dialog, "Cancel")
    settle(desk)
    assert list(tmp_path.glob("*.pdf")) == []
    assert register_of(desk, refusal) == []


def test_that_an_export_that_ends_before_anybody_listens_is_heard_of_all_the_same(
    qtbot: QtBot,
    desk: "Desk",
    refusal: Registered,
    show: Show,
    opened: Opened,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = open_export(show(refusal), opened, tmp_path / "nowhere" / "案卷.pdf")
    write = desk.jobs.write

    def slow(work: Work[Any]) -> Job:
        job = write(work)
        time.sleep(0.3)
        return job

    # As on a busy machine: the work is over when its caller comes to connect anything.
    monkeypatch.setattr(desk.jobs, "write", slow)
    press(dialog, "Export")
    settle(desk)
    export = next(b for b in dialog.findChildren(ActionButton) if b.text() == "Export")
    assert export.isEnabled()
