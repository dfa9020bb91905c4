"""A desk with one case, the evidence tab on it, and a folder to bring."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import zips
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft, Registered
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]

PLAIN = ComplaintDraft(
    narrative="保单是代签的，要求退保。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17"),),
    complainant=PersonDraft(name="钱小满"),
    category="IB40.01",
    handler="陈一鸣",
)


@pytest.fixture
def registered(desk: "Desk") -> Registered:
    """A complaint."""
    with desk.workspace.write() as session:
        return register_complaint(session, PLAIN, actor=desk.actor, clock=desk.clock)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files, an empty one, and an archive with one good file and one that leads elsewhere."""
    made = tmp_path / "材料"
    made.mkdir()
    for name in ("合同.txt", "收据.txt"):
        (made / name).write_text(name, "utf-8")
    (made / "空.txt").touch()
    raw = {"录音说明.txt".encode("gb18030"): b"audio", b"../evil.txt": b"evil"}
    zips.write_raw(made / "投诉人材料.zip", raw)
    return made


@pytest.fixture
def tab(qtbot: "QtBot", desk: "Desk", registered: Registered, settle: Settle) -> Iterator["EvidenceTab"]:
    """The tab on screen, showing the case, told of changes as the case page tells it."""
    from ui.evidence.evidence_tab import EvidenceTab

    made = EvidenceTab(desk)
    desk.bus.changed.connect(made.reload)
    qtbot.addWidget(made)
    made.resize(880, 640)
    made.show()
    made.show_case(registered.id)
    settle(desk)
    yield made
    settle(desk)
