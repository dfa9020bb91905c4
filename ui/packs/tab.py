"""How the evidence pack joins the case page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.case.tab import CaseTab, TabBody

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("PackTab", "Evidence pack")


def _body(desk: "Desk") -> TabBody:
    from ui.packs.pack_tab import PackTab

    return PackTab(desk)


PACK_TAB = CaseTab("pack", _title, _body, handbook="pack")
