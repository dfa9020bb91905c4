"""Reminders: at the start, at a person's times, before a promised hour; with a tray and without one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import NOW
from ui.kit.action_button import ActionButton
from ui.kit.strip import Strip
from ui.shell.notice_keeper import NoticeKeeper
from ui.shell.notice_settings import NoticeSettings, parse_times
from ui.shell.notice_teller import Notice, NoticeTeller
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft, Registered
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.persons.model import PersonDraft
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft

if TYPE_CHECKING:
    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


@dataclass(slots=True)
class MovingClock:
    """Stands still until it is set."""

    instant: datetime = NOW
    fixed: bool = True

    def now(self) -> datetime:
        return self.instant


class RecordingTray(QSystemTrayIcon):
    """A tray where there is none: keeps what it was given to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []

    def showMessage(self, title: str, text: str, icon: object = None, stay_ms: int = 0) -> None:
        self.shown.append((title, text))


@dataclass
class Office:
    """A keeper on a real desk, with the window it speaks in."""

    desk: "Desk"
    clock: MovingClock
    keeper: NoticeKeeper
    teller: NoticeTeller
    tray: RecordingTray
    settle: Settle

    def round(self) -> list[tuple[str, str]]:
        self.keeper.go_round()
        self.settle(self.desk)
        return self.tray.shown

    def look(self, **later: int) -> list[tuple[str, str]]:
        self.clock.instant += timedelta(**later)
        self.keeper.look()
        self.settle(self.desk)
        return self.tray.shown

    def log(self, received_on: str, promise: tuple[str, str] | None = None) -> Registered:
        draft = ComplaintDraft(
            narrative="结算利率一直往下掉。",
            receipts=(ReceiptDraft(channel="CH06", received_on=received_on),),
            complainant=PersonDraft(name="欧阳晓锋"),
            category="IB10.01",
            late_entry_reason="补录",
        )
        with self.desk.workspace.write() as session:
            made = register_complaint(session, draft, actor=self.desk.actor, clock=self.clock)
            if promise is not None:
                promised = (PromiseDraft("回电", *promise),)
                call = ContactDraft(
                    "phone_out", "2026-09-28 09:00", "5", recording_told=True, said="好", promises=promised
                )
                add_contact(session, made.id, call, actor=self.desk.actor, clock=self.clock)
        return made


@pytest.fixture
def office(desk: "Desk", qtbot: QtBot, settle: Settle) -> Office:
    clock = MovingClock()
    moving = replace(desk, clock=clock)
    window = QWidget()
    qtbot.addWidget(window)
    tray = RecordingTray()
    tray.setIcon(QIcon())
    teller = NoticeTeller(window, lambda strip: strip.setParent(window), tray)
    return Office(moving, clock, NoticeKeeper(moving, teller, window), teller, tray, settle)


def test_that_one_thing_is_told_by_case_number_and_rule_only(office: Office) -> None:
    made = office.log("2026-09-25")
    assert office.round() == [("Due today", f"{made.case_no} · First contact")]


def test_that_a_masked_name_is_told_only_when_it_is_wanted(office: Office) -> None:
    NoticeSettings(office.desk.preferences).names = True
    made = office.log("2026-09-25")
    assert office.round() == [("Due today", f"{made.case_no} · 欧阳*锋 · First contact")]


def test_that_several_things_are_counted_and_told_once_a_day(office: Office) -> None:
    office.log("2026-09-10")
    office.log("2026-09-25")
    assert office.round() == [("Worklist", "2 overdue, 1 due today")]
    assert len(office.round()) == 1
    office.clock.instant += timedelta(days=1)
    assert len(office.round()) == 2


def test_that_what_is_counted_is_what_the_lanes_of_the_day_show(office: Office) -> None:
    office.log("2026-09-10")
    made = office.log("2026-09-28", ("2026-09-28", "19:00"))
    assert office.round() == [("Worklist", "2 overdue, 1 due today")]
    assert office.look(hours=8, minutes=8)[1:] == [("Today 19:00", f"{made.case_no} · Promise")]


def test_that_a_promised_hour_is_told_shortly_before(office: Office) -> None:
    made = office.log("2026-09-28", ("2026-09-28", "19:00"))
    office.round()
    told = len(office.tray.shown)
    assert len(office.look(hours=7)) == told
    assert office.look(hours=1, minutes=8)[told:] == [("Today 19:00", f"{made.case_no} · Promise")]


def test_that_a_round_is_made_at_the_person_s_own_time(office: Office) -> None:
    NoticeSettings(office.desk.preferences).times = (time(11, 0),)
    office.log("2026-09-25")
    assert office.look(minutes=10) == []
    assert len(office.look(minutes=10)) == 1


def test_that_nothing_is_told_to_whoever_wants_none(office: Office) -> None:
    NoticeSettings(office.desk.preferences).is_on = False
    office.log("2026-09-10")
    assert office.round() == []


def test_that_a_case_hidden_from_somebody_is_never_told(office: Office) -> None:
    made = office.log("2026-09-25")
    with office.desk.workspace.write() as session:
        draft = RecusalDraft(office.desk.actor.name, "亲属")
        declare_recusal(session, made.id, draft, actor=office.desk.actor, clock=office.clock)
    assert office.round() == []


def test_that_without_a_tray_a_strip_tells_it_and_leads_there(
    desk: "Desk", qtbot: QtBot, shell: "RecordingShell", settle: Settle
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rooms: list[QWidget] = []
    teller = NoticeTeller(window, rooms.append)
    keeper = NoticeKeeper(desk, teller, window)
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    teller.tell(Notice("Due today", "2026-0917-0042", "case", "c1"))
    (strip,) = rooms
    assert isinstance(strip, Strip) and strip is teller.strip
    assert strip.accessibleName() == "Due today: 2026-0917-0042"
    strip.findChildren(ActionButton)[-1].click()
    assert shell.visits == [("case", "c1")]
    assert strip.isHidden()
    settle(desk)
    keeper.deleteLater()
    strip.deleteLater()


def test_that_times_are_read_as_people_type_them() -> None:
    assert parse_times("14:00，9：30") == (time(9, 30), time(14, 0))
    assert parse_times("25:00") is None
    assert parse_times("") is None
