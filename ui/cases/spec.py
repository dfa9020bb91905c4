"""How the cases page joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Finder, Found, PageSpec

if TYPE_CHECKING:
    from ui.kit.jobs import JobContext
    from ui.kit.page import Page
    from ui.shell.desk import Desk

FOUND_AT_MOST = 8


def _title() -> str:
    return QCoreApplication.translate("CasesSpec", "Cases")


def _help() -> str:
    return QCoreApplication.translate(
        "CasesSpec",
        "Every case in one list. The search field looks through everything that was ever written about a "
        "case: number, names, the customer's words, contacts, evidence. The chips narrow the list; inside "
        "one chip any choice fits, between chips all must fit. Select several rows to assign, hand over, "
        "label or move them together: each passes the same checks as alone, and the report says what "
        "stopped the others. Cases that you must keep away from are not shown.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("/", QCoreApplication.translate("CasesSpec", "Search")),
        ("Return", QCoreApplication.translate("CasesSpec", "Open the case")),
        ("Space", QCoreApplication.translate("CasesSpec", "Show or hide the preview")),
        ("Ctrl+A", QCoreApplication.translate("CasesSpec", "Select all cases in the list")),
        ("Esc", QCoreApplication.translate("CasesSpec", "Clear the search")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.cases.cases_page import CasesPage

    return CasesPage(desk)


def _find(session: Any, text: str, _context: "JobContext") -> Sequence[Found]:
    from workbench.complaints.model import ComplaintFilter
    from workbench.complaints.queries import complaint_rows, complaint_seqs
    from workbench.rulebook.masking import shipped_masking

    masking = shipped_masking()
    seqs = complaint_seqs(session, ComplaintFilter(query=text))[:FOUND_AT_MOST]
    return [
        Found(row.case_no, masking.name(row.complainant_name), "cases", "case", row.id)
        for row in complaint_rows(session, seqs)
    ]


CASES = PageSpec(
    key="cases",
    title=_title,
    icon="cases",
    factory=_page,
    handbook="log",
    help=_help,
    finders=(Finder(_title, _find),),
    shortcuts=_shortcuts,
)
