"""How the list of all evidence joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Command, Finder, Found, PageSpec

if TYPE_CHECKING:
    from ui.kit.jobs import JobContext
    from ui.kit.page import Page
    from ui.shell.desk import Desk

FOUND_AT_MOST = 8


def _title() -> str:
    return QCoreApplication.translate("EvidenceSpec", "Evidence")


def _help() -> str:
    return QCoreApplication.translate(
        "EvidenceSpec",
        "Every exhibit of every case. Files are added on the evidence tab of a case: drop them anywhere, "
        "paste them with Ctrl+V, or choose them. Each is hashed with SHA-256 and SM3 before anything else "
        "happens to it, and is never changed afterwards. Verify all hashes every stored file anew and walks "
        "every custody chain. A file that is not whole any more is put on record, and its exhibit may not be "
        "used until the same file is back and verified.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("/", QCoreApplication.translate("EvidenceSpec", "Search")),
        ("Return", QCoreApplication.translate("EvidenceSpec", "Open the case at the exhibit")),
        ("Ctrl+O", QCoreApplication.translate("EvidenceSpec", "Add files (evidence tab of a case)")),
        ("Ctrl+V", QCoreApplication.translate("EvidenceSpec", "Paste files or a picture (evidence tab)")),
        ("Left", QCoreApplication.translate("EvidenceSpec", "Page before, in the viewer")),
        ("Right", QCoreApplication.translate("EvidenceSpec", "Next page, in the viewer")),
        ("Ctrl+F", QCoreApplication.translate("EvidenceSpec", "Find in the file, in the viewer")),
        ("F3", QCoreApplication.translate("EvidenceSpec", "Next place found, in the viewer")),
        ("W", QCoreApplication.translate("EvidenceSpec", "Fit width, in the viewer")),
        ("P", QCoreApplication.translate("EvidenceSpec", "Fit page, in the viewer")),
        ("R", QCoreApplication.translate("EvidenceSpec", "Turn the view, in the viewer")),
    )


def _commands(desk: "Desk") -> Sequence[Command]:
    title = QCoreApplication.translate("EvidenceSpec", "Verify all evidence")
    return (Command("evidence.verify", title, lambda: desk.go("evidence", "verify"), icon="shield"),)


def _page(desk: "Desk") -> "Page":
    from ui.evidence.evidence_page import EvidencePage

    return EvidencePage(desk)


def _find(session: Any, text: str, _context: "JobContext") -> Sequence[Found]:
    from ui.case.target import CaseTarget
    from workbench.evidence.model import EvidenceFilter
    from workbench.evidence.queries import evidence_ids, evidence_page

    ids = evidence_ids(session, EvidenceFilter(query=text))[:FOUND_AT_MOST]
    return [
        Found(row.title, row.case_no, "evidence", "case", CaseTarget(row.complaint_id, "evidence", row.id))
        for row in evidence_page(session, ids)
    ]


EVIDENCE = PageSpec(
    key="evidence",
    title=_title,
    icon="evidence",
    factory=_page,
    handbook="evidence",
    help=_help,
    commands=_commands,
    finders=(Finder(_title, _find),),
    shortcuts=_shortcuts,
)
