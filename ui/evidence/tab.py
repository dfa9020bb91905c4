"""How evidence joins the case page."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.case.tab import CaseTab, TabBody

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("EvidenceTab", "Evidence")


def _body(desk: "Desk") -> TabBody:
    from ui.evidence.evidence_tab import EvidenceTab

    return EvidenceTab(desk)


def _counter(session: Any, complaint_id: str) -> str | None:
    from ui.evidence.asking import exhibit_count

    return exhibit_count(session, complaint_id)


EVIDENCE_TAB = CaseTab("evidence", _title, _body, _counter, "evidence")
