"""How signals join the case page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.case.tab import CaseTab, TabBody

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("SignalsTab", "Signals")


def _body(desk: "Desk") -> TabBody:
    from ui.signals.signals_tab import SignalsTab

    return SignalsTab(desk)


# Counted only when somebody looks: no case is marked by a number behind a word.
SIGNALS_TAB = CaseTab("signals", _title, _body, handbook="groups#signals")
