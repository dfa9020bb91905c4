"""How the intake page joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Command, PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("IntakeSpec", "Log complaint")


def _help() -> str:
    return QCoreApplication.translate(
        "IntakeSpec",
        "Write what the customer says in their own words first; the rest can follow in any order. "
        "Suggestions are chips with the words that caused them: press one to take it over, "
        "nothing is set by itself. "
        "Warnings in amber never stop you. What you type is kept as a draft every few seconds and offered "
        "again after a crash.",
    )


def _commands(desk: "Desk") -> Sequence[Command]:
    return (Command("complaint.new", _title(), lambda: desk.go("intake"), shortcut="Ctrl+N", icon="plus"),)


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Ctrl+Return", QCoreApplication.translate("IntakeSpec", "Register the complaint")),
        ("F4", QCoreApplication.translate("IntakeSpec", "Open the list or the calendar of a field")),
        ("Up", QCoreApplication.translate("IntakeSpec", "In a date: one day later")),
        ("Down", QCoreApplication.translate("IntakeSpec", "In a date: one day earlier")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.intake.intake_page import IntakePage

    return IntakePage(desk)


INTAKE = PageSpec(
    key="intake",
    title=_title,
    icon="pencil",
    factory=_page,
    handbook="log",
    in_rail=False,
    under="cases",
    help=_help,
    commands=_commands,
    shortcuts=_shortcuts,
)
