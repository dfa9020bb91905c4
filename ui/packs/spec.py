"""How checking an evidence pack joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Command, PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("PacksSpec", "Check an evidence pack")


def _help() -> str:
    return QCoreApplication.translate(
        "PacksSpec",
        "Drop an evidence pack here, a folder or a zip, whoever gave it to you and wherever it was made. "
        "Every file in it is hashed anew and held against the lists that came with it; what differs is named "
        "with its bytes. Nothing is changed, and nothing of your workspace is needed. A hash proves that "
        "nothing was changed since it was computed; it does not prove that the content is true, nor who made "
        "it or when.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (("Ctrl+O", QCoreApplication.translate("PacksSpec", "Choose a zip to check")),)


def _commands(desk: "Desk") -> Sequence[Command]:
    return (Command("pack.check", _title(), lambda: desk.go("pack-check"), icon="shield"),)


def _page(desk: "Desk") -> "Page":
    from ui.packs.check_page import PackCheckPage

    return PackCheckPage(desk)


PACK_CHECK = PageSpec(
    key="pack-check",
    title=_title,
    icon="shield",
    factory=_page,
    handbook="verify",
    in_rail=False,
    under="evidence",
    help=_help,
    commands=_commands,
    shortcuts=_shortcuts,
)
