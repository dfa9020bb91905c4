"""How the case page joins the window; it is reached from lists, never from the rail."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec, Return

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("CaseSpec", "Case")


def _help() -> str:
    return QCoreApplication.translate(
        "CaseSpec",
        "One case with everything that belongs to it. The filled button is the next step; the panel at the "
        "right says why. Press a state on the road, or Other ways, to move the case; what stands in the way "
        "is listed and leads to where it is mended. Press the due chip to see how the date came about; the "
        "clocks card extends, pauses or restarts it. A case changes hands when the next person accepts it; "
        "a recusal hides it from whoever must keep away. What is due stands apart from goodwill, which needs "
        "an approval. Letters are written under Documents; follow-ups, root cause, rectification and the "
        "five dimensions stand under Follow-up. Names and numbers are masked until you show them on purpose.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Ctrl+Tab", QCoreApplication.translate("CaseSpec", "Next tab")),
        ("Ctrl+Shift+Tab", QCoreApplication.translate("CaseSpec", "Previous tab")),
        ("Ctrl+L", QCoreApplication.translate("CaseSpec", "Record a contact")),
        ("Ctrl+E", QCoreApplication.translate("CaseSpec", "Export the case file")),
        ("Ctrl+Return", QCoreApplication.translate("CaseSpec", "Save what a form holds")),
        ("+", QCoreApplication.translate("CaseSpec", "Timeline: closer")),
        ("-", QCoreApplication.translate("CaseSpec", "Timeline: farther")),
        ("0", QCoreApplication.translate("CaseSpec", "Timeline: everything")),
    )


def _is_there(session: Any, place: str) -> bool:
    from workbench.complaints.queries import rows_of

    return bool(rows_of(session, [place.partition("/")[0]]))


def _target(place: str) -> object:
    from ui.case.target import CaseTarget

    complaint_id, _, tab = place.partition("/")
    return CaseTarget(complaint_id, tab)


def _page(desk: "Desk") -> "Page":
    from ui.case.case_page import CasePage

    return CasePage(desk)


CASE = PageSpec(
    key="case",
    title=_title,
    icon="cases",
    factory=_page,
    handbook="clocks",
    in_rail=False,
    under="cases",
    help=_help,
    shortcuts=_shortcuts,
    returns=Return(_is_there, _target),
)
