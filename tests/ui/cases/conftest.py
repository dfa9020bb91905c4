"""A cases page on a workspace with a few cases."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.cases.cases_page import CasesPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


@dataclass(frozen=True)
class Told:
    """A complaint in the words that a test cares about."""

    name: str
    words: str
    received_on: str = "2026-09-28"
    channel: str = "CH06"
    natures: tuple[str, ...] = ()
    handler: str = ""


TOLD = (
    Told("欧阳晓锋", "说我没告知高血压就拒赔。", "2026-09-17", "CH01", ("NA2",), "陈一鸣"),
    Told("王强", "到期还不给退保金。", "2026-09-10", "CH07", (), "李若水"),
    Told("赵敏", "信用卡被盗刷了。", "2026-09-28", "CH06", ("NA2", "NA9"), ""),
)


def log(desk: "Desk", told: Told) -> str:
    draft = ComplaintDraft(
        narrative=told.words,
        receipts=(ReceiptDraft(channel=told.channel, received_on=told.received_on),),
        complainant=PersonDraft(name=told.name),
        demands=(DemandDraft(code="DM02", amount="5400"),),
        category="IB40.01",
        natures=told.natures,
        handler=told.handler,
        late_entry_reason="转办件",
    )
    with desk.workspace.write() as session:
        return register_complaint(session, draft, actor=desk.actor, clock=desk.clock).id


@pytest.fixture
def case_ids(desk: "Desk") -> list[str]:
    """Three cases: overdue with 李若水, due soon with 陈一鸣, far off with nobody."""
    return [log(desk, told) for told in TOLD]


@pytest.fixture
def page(qtbot: "QtBot", desk: "Desk", settle: Settle, case_ids: list[str]) -> Iterator["CasesPage"]:
    """The page as it stands after everything was asked."""
    from ui.cases.cases_page import CasesPage

    made = CasesPage(desk)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    settle(desk)
    yield made
    made.leave()
    settle(desk)


@pytest.fixture
def names(desk: "Desk", settle: Settle, page: "CasesPage", qtbot: "QtBot") -> Callable[[], list[str]]:
    """Reads the complainants that the list shows, top down."""

    def read() -> list[str]:
        settle(desk)
        model = page.cases.table.model()
        rows = range(model.rowCount())
        qtbot.waitUntil(lambda: all(model.index(row, 1).data() != "…" for row in rows), timeout=10_000)
        return [str(model.index(row, 1).data()) for row in rows]

    return read
