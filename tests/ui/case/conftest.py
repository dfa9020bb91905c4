"""A refusal case on the desk's workspace, its page, and hands that press and read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from workbench.changes import Changes
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import (
    ComplaintDraft,
    ContractDraft,
    DemandDraft,
    PartyDraft,
    ReceiptDraft,
    Registered,
)
from workbench.persons.model import PersonDraft
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft

if TYPE_CHECKING:
    from ui.shell.desk import Desk

REFUSAL = ComplaintDraft(
    narrative="五年前买的重疾险，你们短信说拒赔。我叫欧阳晓锋，电话 13800006620。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-24", letter_no="浙金转〔2026〕1187号"),),
    complainant=PersonDraft(name="欧阳晓锋", phones=("138 0000 6620",)),
    complainant_roles=("policyholder", "insured"),
    parties=(
        PartyDraft(role="proxy", person=PersonDraft(name="赵丽"), proxy_for="欧阳晓锋", proxy_scope="陈述"),
    ),
    contracts=(ContractDraft(number="P2024-0302-6620", product="康宁重疾", formed_on="2025-12-01"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"), DemandDraft(code="DM09")),
    category="IB40.01",
    natures=("NA2",),
    handler="陈一鸣",
)
ORDINARY = ComplaintDraft(
    narrative="等了四十分钟，还把我电话挂了。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-27"),),
    complainant=PersonDraft(name="赵丽", phones=("139 0000 1122",)),
    demands=(DemandDraft(code="DM06"),),
    category="IB60",
    handler="陈一鸣",
)

Register = Callable[[ComplaintDraft], Registered]


@pytest.fixture
def register(desk: "Desk") -> Register:
    """Registers a complaint."""

    def register_now(draft: ComplaintDraft) -> Registered:
        with desk.workspace.write() as session:
            return register_complaint(session, draft, actor=desk.actor, clock=desk.clock)

    return register_now


@pytest.fixture
def refusal(register: Register) -> Registered:
    """A refusal that somebody complains of."""
    return register(REFUSAL)


@pytest.fixture
def unlabelled(register: Register) -> Registered:
    """A claim that was refused, which nobody has labelled so."""
    return register(replace(REFUSAL, natures=()))


@pytest.fixture
def ordinary(register: Register) -> Registered:
    """A complaint about service."""
    return register(ORDINARY)


@pytest.fixture
def move(desk: "Desk") -> Callable[..., None]:
    """Moves a case along the road without the window."""

    def move_now(complaint_id: str, *states: str) -> None:
        with desk.workspace.write() as session:
            for state in states:
                move_case(session, complaint_id, MoveDraft(state), actor=desk.actor, clock=desk.clock)

    return move_now


@pytest.fixture
def page(qtbot: QtBot, desk: "Desk", settle: Callable[["Desk"], None]) -> Iterator[CasePage]:
    """The page as it stands in a window of 1366×768, told of every change."""
    shown = CasePage(desk)
    qtbot.addWidget(shown)
    shown.resize(1166, 742)
    shown.show()

    def on_changed(changes: Changes) -> None:
        if not changes.topics.isdisjoint(shown.topics):
            shown.reload(changes)

    desk.bus.changed.connect(on_changed)
    yield shown
    desk.bus.changed.disconnect(on_changed)
    close_all(qtbot)
    settle(desk)


@pytest.fixture
def show(page: CasePage, desk: "Desk", settle: Callable[["Desk"], None]) -> Callable[[Any], CasePage]:
    """Shows a case, or a place in one, and waits until it is there."""

    def show_now(target: Any) -> CasePage:
        page.activate(target.id if isinstance(target, Registered) else target)
        settle(desk)
        return page

    return show_now


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[], Any]:
    """Waits for the dialog that was asked for."""

    def wait() -> Any:
        qtbot.waitUntil(lambda: bool(open_dialogs()))
        return open_dialogs()[-1]

    return wait


def open_dialogs() -> list[QDialog]:
    """Dialogs that stand on the screen."""
    windows = QApplication.topLevelWidgets()
    return [window for window in windows if isinstance(window, QDialog) and window.isVisible()]


def close_all(qtbot: QtBot) -> None:
    """Close what a test left open, so that the next begins with an empty screen."""
    left: list[QWidget] = [*open_dialogs()]
    left += [w for w in QApplication.topLevelWidgets() if isinstance(w, QFrame) and w.isVisible()]
    for window in left:
        window.close()
    qtbot.waitUntil(
        lambda: not any(shiboken6.isValid(each) and each.isVisible() for each in left), timeout=3000
    )
