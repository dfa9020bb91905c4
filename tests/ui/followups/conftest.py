"""A case whose decision was told, the tab of what comes after, and hands for its dialogs."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from db.complaints import ComplaintRecord
from ui.followups.after_tab import AfterTab
from workbench.changes import Changes
from workbench.checklists.desk import Desk as CommandDesk
from workbench.checklists.recording import keep_fact
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook

if TYPE_CHECKING:
    from ui.shell.desk import Desk

DRAFT = ComplaintDraft(
    narrative="等了四十分钟，还把我电话挂了。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-21"),),
    complainant=PersonDraft(name="赵丽", phones=("139 0000 1122",)),
    demands=(DemandDraft(code="DM06"),),
    category="IB60",
    handler="陈一鸣",
)


@pytest.fixture
def case_id(desk: "Desk") -> str:
    """A complaint about service whose decision was told on 24 September."""
    with desk.workspace.write() as session:
        made = register_complaint(session, DRAFT, actor=desk.actor, clock=desk.clock)
        hand = CommandDesk(session, made.id, desk.actor, desk.clock)
        fact = shipped_rulebook().facts["decision.informed_on"]
        keep_fact(hand, fact, {"value": "2026-09-24", "source": "sent: 短信", "evidence_id": None})
        session.execute(update(ComplaintRecord).values(state="informed"))
    return made.id


@pytest.fixture
def tab(qtbot: QtBot, desk: "Desk", case_id: str, settle: Callable[["Desk"], None]) -> Iterator[AfterTab]:
    """The tab with the case on it, told of every change."""
    shown = AfterTab(desk)
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    shown.show_case(case_id)
    settle(desk)

    def on_changed(changes: Changes) -> None:
        if not changes.topics.isdisjoint(shown.topics):
            shown.reload(changes)

    desk.bus.changed.connect(on_changed)
    yield shown
    desk.bus.changed.disconnect(on_changed)
    for dialog in open_dialogs():
        dialog.close()
    settle(desk)


@pytest.fixture
def dialog(qtbot: QtBot) -> Callable[[], Any]:
    """Waits for the dialog that was asked for."""

    def wait() -> Any:
        qtbot.waitUntil(lambda: bool(open_dialogs()))
        return open_dialogs()[-1]

    return wait


def open_dialogs() -> list[QDialog]:
    """Dialogs that stand on the screen."""
    windows = QApplication.topLevelWidgets()
    return [window for window in windows if isinstance(window, QDialog) and window.isVisible()]
