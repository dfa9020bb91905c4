"""How the settings page joins the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("SettingsSpec", "Settings")


def _help() -> str:
    return QCoreApplication.translate(
        "SettingsSpec",
        "Language and theme follow at once. The institution stands in every letter and export. "
        "The calendar shows which years the State Council has published; "
        "deadlines in other years are computed and marked. When the next notice is out, enter it there: "
        "you see which running deadlines change before they do. Maintenance makes proven backups, checks the "
        "whole workspace and builds the search index anew.",
    )


def _page(desk: "Desk") -> "Page":
    from ui.settings.settings_page import SettingsPage

    return SettingsPage(desk)


SETTINGS = PageSpec(
    key="settings", title=_title, icon="settings", factory=_page, handbook="backup", help=_help
)
