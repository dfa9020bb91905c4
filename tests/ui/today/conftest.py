"""A page of the day on a workspace whose clock can be moved."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.conftest import NOW
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft, Registered
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.shell.desk import Desk
    from ui.today.today_page import TodayPage

Settle = Callable[["Desk"], None]
Log = Callable[..., Registered]


@dataclass(slots=True)
class MovingClock:
    """Stands still until it is set."""

    instant: datetime = NOW
    fixed: bool = True

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.instant


@pytest.fixture
def moving_clock() -> MovingClock:
    """10:42 on Monday, 28 September 2026, until somebody moves it."""
    return MovingClock()


@pytest.fixture
def moving(desk: "Desk", moving_clock: MovingClock) -> "Desk":
    """The desk with that clock."""
    return replace(desk, clock=moving_clock)


@pytest.fixture
def log(moving: "Desk") -> Log:
    """Logs a complaint received on a day; with `promise` (day, time) also a call that promised something."""

    def logged(name: str, received_on: str, promise: tuple[str, str] | None = None) -> Registered:
        draft = ComplaintDraft(
            narrative="结算利率一直往下掉。",
            receipts=(ReceiptDraft(channel="CH06", received_on=received_on),),
            complainant=PersonDraft(name=name),
            category="IB10.01",
            late_entry_reason="补录",
        )
        with moving.workspace.write() as session:
            made = register_complaint(session, draft, actor=moving.actor, clock=moving.clock)
            if promise is not None:
                called = ContactDraft(
                    "phone_out",
                    "2026-09-28 09:00",
                    "5",
                    recording_told=True,
                    said="好",
                    promises=(PromiseDraft("回电说明进展", *promise),),
                )
                add_contact(session, made.id, called, actor=moving.actor, clock=moving.clock)
        return made

    return logged


@pytest.fixture
def open_page(moving: "Desk", qtbot: "QtBot", settle: Settle) -> Iterator[Callable[[], "TodayPage"]]:
    """Opens the page once the workspace holds what it should."""
    from ui.today.today_page import TodayPage

    made: list[TodayPage] = []

    def opened() -> TodayPage:
        page = TodayPage(moving)
        made.append(page)
        moving.bus.changed.connect(lambda changes: page.reload(changes) if page.isVisible() else None)
        qtbot.addWidget(page)
        page.resize(1166, 741)
        page.show()
        qtbot.waitExposed(page)
        page.activate(None)
        settle(moving)
        return page

    yield opened
    settle(moving)
