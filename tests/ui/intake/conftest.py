"""An intake page on a workspace in which 欧阳晓锋 has complained before."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft, Registered
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.intake.intake_page import IntakePage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]

EARLIER = ComplaintDraft(
    narrative="你们短信说拒赔，我不服。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-25"),),
    complainant=PersonDraft(name="欧阳晓锋", id_no="330106198001014210", phones=("138 0000 6620",)),
    contracts=(ContractDraft(number="P2021-0302-6620", product="康宁重疾"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40.01",
)


@pytest.fixture
def earlier(desk: "Desk") -> Registered:
    """A case that stands already."""
    with desk.workspace.write() as session:
        return register_complaint(session, EARLIER, actor=desk.actor, clock=desk.clock)


@pytest.fixture
def new_page(qtbot: "QtBot", desk: "Desk", settle: Settle) -> Iterator[Callable[[], "IntakePage"]]:
    """Makes intake pages as the window does; each is left properly at the end."""
    from ui.intake.intake_page import IntakePage

    pages: list[IntakePage] = []

    def make() -> IntakePage:
        page = IntakePage(desk)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1166, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.activate(None)
        settle(desk)
        page.take_focus()
        return page

    yield make
    for page in pages:
        page.leave()
    settle(desk)


@pytest.fixture
def page(earlier: Registered, new_page: Callable[[], "IntakePage"]) -> "IntakePage":
    """A blank form."""
    return new_page()


@pytest.fixture
def looked(desk: "Desk", settle: Settle) -> Callable[["IntakePage"], None]:
    """Waits until everything that is found while typing has been found."""

    def wait(page: "IntakePage") -> None:
        page.guidance.assistant.stop()
        page.guidance.assistant.ask_now()
        settle(desk)

    return wait
