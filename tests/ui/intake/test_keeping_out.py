"""What the form points out that will not be kept, before anybody presses Register."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.complaints.queries import complaint_sheet
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.intake.intake_page import IntakePage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


TYPED = ComplaintDraft(
    narrative="压岁钱被买了保险。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-28"),),
    complainant=PersonDraft(name="何萍"),
    demands=(DemandDraft(code="DM06"),),
)


def shown(page: "IntakePage") -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_that_a_password_and_a_lone_suspicion_are_pointed_out_and_not_kept(
    page: "IntakePage", qtbot: "QtBot", desk: "Desk", settle: Settle
) -> None:
    typed = replace(TYPED, narrative="我的密码是abc98765，卡被盗刷了。", natures=("NA2", "NA4"))
    page.form.show_draft(typed)
    page.form.edited.emit()
    qtbot.waitUntil(lambda: "There seems to be a password at character 6" in shown(page), timeout=8000)
    assert '"Suspected complaint agency" is not set by hand' in shown(page)
    page.register()
    settle(desk)
    with desk.workspace.read() as session:
        (case_id,) = [visit[1] for visit in desk.shell.visits if visit[0] == "case"]  # type: ignore[attr-defined]
        sheet = complaint_sheet(session, str(case_id))
    assert sheet.narrative == "我的密码是***，卡被盗刷了。"
    assert sheet.row.natures == ("NA2",)


def test_that_a_child_s_guardian_is_asked_for(page: "IntakePage", qtbot: "QtBot") -> None:
    page.form.show_draft(replace(TYPED, complainant=PersonDraft(name="小明", id_no="330106201501014219")))
    page.form.edited.emit()
    qtbot.waitUntil(lambda: "under fourteen" in shown(page), timeout=8000)
