"""The list of work is asked for on the day's page and written where the person wants it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from icalendar import Calendar
from PySide6.QtWidgets import QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.today.conftest import Log, Settle
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.today.spec import TODAY, WORKLIST
from ui.today.worklist_dialog import WorklistDialog

if TYPE_CHECKING:
    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk
    from ui.today.today_page import TodayPage

Opened = Callable[[], "TodayPage"]


def asked(page: "TodayPage") -> WorklistDialog:
    button = next(b for b in page.findChildren(ActionButton) if b.text().startswith("Worklist"))
    button.click()
    return page.findChildren(WorklistDialog)[-1]


def saved(dialog: WorklistDialog, path: Path) -> None:
    dialog.submit()
    dialog.findChildren(QFileDialog)[-1].fileSelected.emit(str(path))


def test_that_paper_is_written_and_said(
    log: Log, open_page: Opened, tmp_path: Path, moving: "Desk", settle: Settle, shell: "RecordingShell"
) -> None:
    log("何文澜", "2026-09-17")
    dialog = asked(open_page())
    assert (dialog.draft().kind, dialog.draft().until) == ("pdf", date(2026, 10, 12))
    saved(dialog, tmp_path / "清单.pdf")
    settle(moving)
    assert (tmp_path / "清单.pdf").read_bytes().startswith(b"%PDF")
    assert shell.said[-1].text.startswith("The worklist is saved, 2")
    assert shell.said[-1].action == "Open"


def test_that_a_calendar_names_people_only_when_asked(
    log: Log, open_page: Opened, tmp_path: Path, moving: "Desk", settle: Settle
) -> None:
    log("何文澜", "2026-09-17")
    dialog = asked(open_page())
    next(chip for chip in dialog.findChildren(Chip) if chip.text() == "Calendar file").click()
    assert dialog.draft().until == date(2026, 12, 29)
    dialog.findChildren(QCheckBox)[-1].setChecked(True)
    saved(dialog, tmp_path / "a.ics")
    settle(moving)
    events = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert "何*澜" in str(events[0]["summary"])


def test_that_a_place_that_cannot_be_written_is_told_in_the_dialog(
    log: Log, open_page: Opened, tmp_path: Path, moving: "Desk", settle: Settle, qtbot: QtBot
) -> None:
    log("何文澜", "2026-09-17")
    dialog = asked(open_page())
    (tmp_path / "file").write_text("")
    saved(dialog, tmp_path / "file" / "a.pdf")
    settle(moving)
    assert dialog.isVisible()
    assert dialog.strip.isVisibleTo(dialog)
    dialog.reject()


def test_that_its_command_opens_it_from_anywhere(
    log: Log, open_page: Opened, moving: "Desk", shell: "RecordingShell", settle: Settle
) -> None:
    log("何文澜", "2026-09-17")
    (command,) = TODAY.commands(moving) if TODAY.commands else ()
    command.run()
    assert (command.shortcut, shell.visits) == ("Ctrl+P", [("today", WORKLIST)])
    page = open_page()
    page.activate(WORKLIST)
    settle(moving)
    assert page.findChildren(WorklistDialog)[-1].isVisible()
