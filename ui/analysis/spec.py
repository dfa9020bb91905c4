"""How the analysis joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("AnalysisSpec", "Analysis")


def _help() -> str:
    return QCoreApplication.translate(
        "AnalysisSpec",
        "All complaints of a period by time, people, event, channel and remedy. Under each picture stands "
        "what exactly it counts, and how many cases it leaves out. Point at a bar to read it; click it, or "
        "press Enter on it, to open exactly its cases. Shares come with the interval in which they lie; from "
        "fewer than twelve cases nothing is concluded. Mark a change, such as a new form, to see the cases "
        "before and after it.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Left / Right", QCoreApplication.translate("AnalysisSpec", "From bar to bar in a picture")),
        ("Enter", QCoreApplication.translate("AnalysisSpec", "Open the cases of a bar")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.analysis.analysis_page import AnalysisPage

    return AnalysisPage(desk)


ANALYSIS = PageSpec(
    key="analysis",
    title=_title,
    icon="dimensions",
    factory=_page,
    handbook="after#analysis",
    help=_help,
    shortcuts=_shortcuts,
)
