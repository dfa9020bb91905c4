"""What an export will hold and what it leaves behind, line by line."""

from PySide6.QtCore import QCoreApplication

from ui.case.model import CaseState
from workbench.casefile.model import CaseFileOptions


def export_lines(state: CaseState, options: CaseFileOptions) -> list[str]:
    """The content, the masking, the marks, the record."""
    lines = [_content(options), _masking(options)]
    if state.sheet.row.closed_on is None:
        lines.append(
            QCoreApplication.translate("ExportLines", "The case is open: every page is marked as a draft.")
        )
    lines.append(
        QCoreApplication.translate(
            "ExportLines", "The export gets a number and stands on the timeline and in the audit trail."
        )
    )
    return lines


def _content(options: CaseFileOptions) -> str:
    if options.internal:
        return QCoreApplication.translate(
            "ExportLines",
            "Both volumes: the inner one holds profile, approvals and scores and must not leave the house.",
        )
    return QCoreApplication.translate(
        "ExportLines", "The outer volume only: what may be shown to the complainant and to authorities."
    )


def _masking(options: CaseFileOptions) -> str:
    if options.unmasked:
        return QCoreApplication.translate(
            "ExportLines", "Nothing is masked; your name and the reason are recorded."
        )
    return QCoreApplication.translate("ExportLines", "Names, documents, phones and addresses are masked.")
