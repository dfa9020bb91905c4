"""How the refusal checklist joins the case page."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.case.tab import CaseTab, TabBody

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("ChecklistTab", "Refusal checklist")


def _body(desk: "Desk") -> TabBody:
    from ui.checklists.refusal_tab import RefusalTab

    return RefusalTab(desk)


def _counter(session: Any, complaint_id: str) -> str | None:
    from ui.checklists.asking import steps_done

    return steps_done(session, complaint_id)


REFUSAL_TAB = CaseTab("refusal", _title, _body, _counter, "refusal")
