"""How the handbook joins the window: not in the rail, behind F1 and Ctrl+K."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from ui.shell.page_spec import Command, Finder, Found, PageSpec

if TYPE_CHECKING:
    from ui.kit.jobs import JobContext
    from ui.kit.page import Page
    from ui.shell.desk import Desk

FOUND_AT_MOST = 4


def _title() -> str:
    return QCoreApplication.translate("HandbookSpec", "Handbook")


def _help() -> str:
    return QCoreApplication.translate(
        "HandbookSpec",
        "F1 on any page opens the chapter that belongs to it; Alt+Left goes back to where you were. "
        "Search all chapters at the left, or find a word in the chapter with Ctrl+F.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("/", QCoreApplication.translate("HandbookSpec", "Search all chapters")),
        ("Ctrl+F", QCoreApplication.translate("HandbookSpec", "Find in the chapter")),
        ("F3", QCoreApplication.translate("HandbookSpec", "Next place found in the chapter")),
        ("Tab", QCoreApplication.translate("HandbookSpec", "From link to link")),
        ("Return", QCoreApplication.translate("HandbookSpec", "Follow the link")),
        ("Ctrl++ / Ctrl+-", QCoreApplication.translate("HandbookSpec", "Larger or smaller letters")),
        ("Ctrl+0", QCoreApplication.translate("HandbookSpec", "Letters as they were")),
    )


def _commands(desk: "Desk") -> Sequence[Command]:
    return (Command("handbook.open", _title(), lambda: desk.go("handbook"), icon="help"),)


def _page(desk: "Desk") -> "Page":
    from ui.handbook.handbook_page import HandbookPage

    return HandbookPage(desk)


def _find(_session: Any, text: str, context: "JobContext") -> Sequence[Found]:
    from workbench.handbook.search import search

    context.check()
    found = search(text, "zh" if QLocale().language() == QLocale.Language.Chinese else "en")
    return [
        Found(f"{hit.chapter} · {hit.section}" if hit.target.anchor else hit.chapter, hit.excerpt, "help",
              "handbook", str(hit.target))
        for hit in found[:FOUND_AT_MOST]
    ]  # fmt: skip


HANDBOOK = PageSpec(
    key="handbook",
    title=_title,
    icon="help",
    factory=_page,
    in_rail=False,
    handbook="start",
    help=_help,
    commands=_commands,
    finders=(Finder(_title, _find),),
    shortcuts=_shortcuts,
)
