"""Cards of what waits: there only while something waits, and Enter leads to where it is dealt with."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from db.adding import add_row
from db.clocks import ClockRecord
from db.followups import RectificationRecord
from db.letters import LetterRecord
from tests.conftest import NOW
from tests.ui.today.conftest import Log
from ui.case.own_tabs import DOCUMENTS, RECORDS
from ui.case.target import CaseTarget
from ui.followups import tab as followups
from ui.kit.icon_button import IconButton
from ui.today.day_words import AFTER_TAB, DOCUMENTS_TAB, RECORDS_TAB
from ui.today.lane_list import LaneList
from ui.today.line_model import LineModel
from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.handovers.commands import assign_case, offer_case
from workbench.handovers.model import OfferDraft
from workbench.workspace.commands import add_staff

if TYPE_CHECKING:
    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk
    from ui.today.today_page import TodayPage

Opened = Callable[[], "TodayPage"]


def words(card: QWidget) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def matters(lane: LaneList) -> list[str]:
    model = lane.model()
    assert isinstance(model, LineModel)
    lines = (model.line_at(row) for row in range(model.rowCount()))
    return [line.what for line in lines if line is not None]


def press_open(qtbot: QtBot, card: QWidget) -> None:
    button = next(b for b in card.findChildren(IconButton) if b.accessibleName().startswith("Open"))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def draft_letter(desk: "Desk", case: Registered) -> None:
    with desk.workspace.write() as session:
        add_row(
            session, LetterRecord, id="L1", complaint_id=case.id, template_id="D05", template_version=0,
            fields={}, body={}, corrects_id=None, number=None, frozen={}, size_bytes=None, pages=None,
            dropped_at=None, dropped_by=None, created_by="陈一鸣", created_at=NOW, updated_at=NOW, revision=1,
            issued_at=None, issued_by=None, sha256=None,
        )  # fmt: skip


def test_that_a_calm_day_shows_no_empty_cards(log: Log, open_page: Opened) -> None:
    log("何文澜", "2026-09-27")
    notes = open_page().notes
    cards = (notes.extensions, notes.offers, notes.letters, notes.paused, notes.alerts, notes.promises)
    assert not any(card.isVisible() for card in cards)


def test_that_a_decision_due_soon_says_what_an_extension_takes(
    log: Log, open_page: Opened, shell: "RecordingShell", qtbot: QtBot
) -> None:
    made = log("何文澜", "2026-09-17")
    card = open_page().notes.extensions
    assert card.isVisible()
    assert "0001 何*澜 · Decision (simple)" in words(card)
    assert "extend to Decision (complex) · notice by 8 Oct" in words(card)
    press_open(qtbot, card)
    assert shell.visits == [("case", CaseTarget(made.id))]


def test_that_a_draft_of_a_letter_opens_among_the_documents(
    log: Log, open_page: Opened, moving: "Desk", shell: "RecordingShell", qtbot: QtBot
) -> None:
    made = log("何文澜", "2026-09-27")
    draft_letter(moving, made)
    card = open_page().notes.letters
    assert "0001 何*澜 · Notice of extension" in words(card)
    press_open(qtbot, card)
    assert shell.visits == [("case", CaseTarget(made.id, "documents", "L1"))]


def test_that_an_offer_to_me_and_a_clock_standing_still_are_shown(
    log: Log, open_page: Opened, moving: "Desk"
) -> None:
    made = log("何文澜", "2026-09-17")
    with moving.workspace.write() as session:
        add_staff(session, "周岚", actor=moving.actor, clock=moving.clock)
        assign_case(session, made.id, "周岚", actor=moving.actor, clock=moving.clock)
        offer_case(session, made.id, OfferDraft("陈一鸣", "休假"), actor=Actor("周岚"), clock=moving.clock)
        paused = update(ClockRecord).where(ClockRecord.rule_id == "C03")
        session.execute(paused.values(paused_since=date(2026, 9, 25)))
    notes = open_page().notes
    assert "offered by 周岚 · 休假" in words(notes.offers)
    assert "stands still since 25 Sept, 3" in words(notes.paused)


def test_that_a_promise_opens_among_the_records(
    log: Log, open_page: Opened, shell: "RecordingShell", qtbot: QtBot
) -> None:
    made = log("何文澜", "2026-09-27", ("2026-09-28", "16:00"))
    page = open_page()
    press_open(qtbot, page.notes.promises)
    lane = page.lanes[1].list
    row = next(row for row, what in enumerate(matters(lane)) if "Promise" in what)
    lane.setFocus()
    lane.go(row)
    qtbot.keyClick(lane, Qt.Key.Key_Return)
    assert shell.visits == [("case", CaseTarget(made.id, "records"))] * 2


def test_that_what_is_to_be_mended_stands_in_its_lane(log: Log, open_page: Opened, moving: "Desk") -> None:
    made = log("何文澜", "2026-09-27")
    with moving.workspace.write() as session:
        add_row(
            session, RectificationRecord, id="r", complaint_id=made.id, action="修改话术", owner="周岚",
            due_on=date(2026, 9, 28), done_on=None, proof=None, recorded_by="陈一鸣", recorded_at=NOW,
            dropped_at=None, dropped_reason=None,
        )  # fmt: skip
    assert "Rectification · 修改话术" in matters(open_page().lanes[1].list)


def test_that_the_tabs_it_leads_to_are_there() -> None:
    assert (DOCUMENTS_TAB, RECORDS_TAB) == (DOCUMENTS, RECORDS)
    assert followups.AFTER_TAB.key == AFTER_TAB
