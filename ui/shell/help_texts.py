"""The window's own shortcuts, and what the specs say of theirs, as help."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.shell.help_sheet import HelpState, ShortcutGroup
from ui.shell.page_spec import Command, PageSpec


def page_help(spec: PageSpec, commands: Sequence[Command]) -> HelpState:
    """The page's words and its own keys, then the window's."""
    own = ShortcutGroup(spec.title(), tuple(spec.shortcuts())) if spec.shortcuts else None
    groups = [group for group in (own, window_shortcuts(commands)) if group is not None]
    text = spec.help() if spec.help else ""
    return HelpState(spec.title(), text, tuple(groups))


def all_shortcuts(specs: Sequence[PageSpec], commands: Sequence[Command]) -> HelpState:
    """Every key of every page."""
    pages = [ShortcutGroup(spec.title(), tuple(spec.shortcuts())) for spec in specs if spec.shortcuts]
    title = QCoreApplication.translate("HelpTexts", "Keyboard shortcuts")
    return HelpState(title, "", (window_shortcuts(commands), *pages))


def window_shortcuts(commands: Sequence[Command]) -> ShortcutGroup:
    """The keys that work everywhere."""
    own = [
        ("Ctrl+K", QCoreApplication.translate("HelpTexts", "Find or do anything")),
        ("Ctrl+1", QCoreApplication.translate("HelpTexts", "First page, and so on to Ctrl+9")),
        ("Alt+Left", QCoreApplication.translate("HelpTexts", "Back")),
        ("Alt+Right", QCoreApplication.translate("HelpTexts", "Forward")),
        ("Ctrl+B", QCoreApplication.translate("HelpTexts", "Fold the rail")),
        ("/", QCoreApplication.translate("HelpTexts", "Search on this page")),
        ("Ctrl+Tab", QCoreApplication.translate("HelpTexts", "Next tab")),
        ("F1", QCoreApplication.translate("HelpTexts", "Help for this page")),
        ("?", QCoreApplication.translate("HelpTexts", "This overview")),
    ]
    keyed = [(command.shortcut, command.title) for command in commands if command.shortcut]
    heading = QCoreApplication.translate("HelpTexts", "Everywhere")
    return ShortcutGroup(heading, (*keyed, *own))
