"""How the page of signals joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("SignalsSpec", "Signals")


def _help() -> str:
    return QCoreApplication.translate(
        "SignalsSpec",
        "Cases that may come from one organised hand. The program counts what they share and shows every "
        "line of it; points are advice. A review is suggested only where the points and two independent "
        "indicators come together, words alone never do, and a second person decides. A label ends by "
        "itself. The clocks of a case never change, and nothing of this leaves the house.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Enter", QCoreApplication.translate("SignalsSpec", "Open the cases of a line")),
        ("F5", QCoreApplication.translate("SignalsSpec", "Look through the cases again")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.signals.signals_page import SignalsPage

    return SignalsPage(desk)


SIGNALS = PageSpec(
    key="signals",
    title=_title,
    icon="shield",
    factory=_page,
    handbook="groups#signals",
    help=_help,
    shortcuts=_shortcuts,
)
