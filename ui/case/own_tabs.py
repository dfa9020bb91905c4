"""The tabs that the case page brings itself, around those of the other capabilities."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.case.case_asker import CaseAsker
from ui.case.showing import Showing
from ui.case.tab import CaseTab, TabBody
from ui.case.tabs import case_tabs
from ui.shell.desk import Desk

OVERVIEW, TIMELINE, DOCUMENTS, RECORDS = "overview", "timeline", "documents", "records"


def all_tabs(showing: Showing, asker: CaseAsker) -> tuple[CaseTab, ...]:
    """Every tab in its order."""
    return (
        CaseTab(OVERVIEW, _overview_title, partial(_overview, showing, asker)),
        CaseTab(TIMELINE, _timeline_title, partial(_timeline, showing), handbook="talk"),
        *case_tabs(),
        CaseTab(DOCUMENTS, _documents_title, partial(_documents, showing), _document_count, "letters"),
        CaseTab(RECORDS, _records_title, partial(_records, showing), _contact_count, "talk"),
    )


def _overview_title() -> str:
    return QCoreApplication.translate("CaseTabs", "Overview")


def _timeline_title() -> str:
    return QCoreApplication.translate("CaseTabs", "Timeline")


def _documents_title() -> str:
    return QCoreApplication.translate("CaseTabs", "Documents")


def _records_title() -> str:
    return QCoreApplication.translate("CaseTabs", "Records")


def _overview(showing: Showing, asker: CaseAsker, desk: Desk) -> TabBody:
    from ui.case.overview_tab import OverviewTab

    return OverviewTab(desk, showing, asker)


def _timeline(showing: Showing, desk: Desk) -> TabBody:
    from ui.case.timeline_tab import TimelineTab

    return TimelineTab(desk, showing)


def _documents(showing: Showing, desk: Desk) -> TabBody:
    from ui.case.documents_tab import DocumentsTab

    return DocumentsTab(desk, showing)


def _records(showing: Showing, desk: Desk) -> TabBody:
    from ui.case.records_tab import RecordsTab

    return RecordsTab(desk, showing)


def _document_count(session: Any, complaint_id: str) -> str:
    from workbench.casefile.queries import exports
    from workbench.letters.queries import case_letters

    return _shown(len(exports(session, complaint_id)) + len(case_letters(session, complaint_id)))


def _contact_count(session: Any, complaint_id: str) -> str:
    from workbench.contacts.queries import case_contacts

    return _shown(len(case_contacts(session, complaint_id)))


def _shown(count: int) -> str:
    return str(count) if count else ""
