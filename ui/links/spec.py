"""How the graph of links joins the window: a page behind people and cases."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("LinksSpec", "Links")


def _help() -> str:
    return QCoreApplication.translate(
        "LinksSpec",
        "Who shares a phone, a payee account, an address, a device, a proxy or a text with whom. Every edge "
        "tells the value, masked, and where and when it was seen; the arrow beside it opens the case. What "
        "very many share (a switchboard, a unit) is said and not followed until you ask for it. A shared "
        "fact accuses nobody: families share phones, and honest people copy forms.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    translate = QCoreApplication.translate
    return (
        ("Left / Right / Up / Down", translate("LinksSpec", "Walk to the nearest node in that direction")),
        ("Tab", translate("LinksSpec", "Along the edges of the node, then to the panel")),
        ("Return", translate("LinksSpec", "Centre on the node, or follow what many share")),
        ("Backspace", translate("LinksSpec", "Back to the graph before")),
        ("+ / - / 0", translate("LinksSpec", "Closer, farther, everything")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.links.link_page import LinkPage

    return LinkPage(desk)


LINKS = PageSpec(
    key="links",
    title=_title,
    icon="link",
    factory=_page,
    handbook="groups#links",
    in_rail=False,
    under="people",
    help=_help,
    shortcuts=_shortcuts,
)
