"""How the figures join the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("FiguresSpec", "Figures")


def _help() -> str:
    return QCoreApplication.translate(
        "FiguresSpec",
        "How fast complaints are answered, how well, and whether it helped. Under each figure stands what "
        "exactly it counts; what is not decided yet is left out and told beside. The numbers open the cases "
        "behind them. A mark that is hollow rests on fewer than five cases. Units are compared only from "
        "five cases on; people are never ranked.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (("Tab", QCoreApplication.translate("FiguresSpec", "From figure to figure")),)


def _page(desk: "Desk") -> "Page":
    from ui.figures.figures_page import FiguresPage

    return FiguresPage(desk)


FIGURES = PageSpec(
    key="figures",
    title=_title,
    icon="analysis",
    factory=_page,
    handbook="after",
    help=_help,
    shortcuts=_shortcuts,
)
