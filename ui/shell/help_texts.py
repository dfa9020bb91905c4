"""The window's own shortcuts, and what the specs say of theirs, as help."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.shell.help_sheet import HelpState, ShortcutGroup
from ui.shell.page_spec import Command, PageSpec


def all_shortcuts(
    specs: Sequence[PageSpec], commands: Sequence[Command], page: PageSpec | None = None
) -> HelpState:
    """What a page is for and its own keys, then the window's, then those of the other pages."""
    first = [page] if page is not None and page.shortcuts else []
    others = [spec for spec in specs if spec.shortcuts and spec not in first]
    lists = {spec.title() for spec in specs if spec.in_rail}
    own, rest = ([_keys(spec, lists) for spec in some] for some in (first, others))
    groups = [*own, window_shortcuts(commands), *rest]
    if page is None:
        return HelpState(QCoreApplication.translate("HelpTexts", "Keyboard shortcuts"), "", tuple(groups))
    return HelpState(page.title(), page.help() if page.help else "", tuple(groups))


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
        ("F1", QCoreApplication.translate("HelpTexts", "The handbook's chapter for this page")),
        ("?", QCoreApplication.translate("HelpTexts", "This overview")),
    ]
    keyed = [(command.shortcut, command.title) for command in commands if command.shortcut]
    heading = QCoreApplication.translate("HelpTexts", "Everywhere")
    return ShortcutGroup(heading, (*keyed, *own))


def _keys(spec: PageSpec, lists: set[str]) -> ShortcutGroup:
    title = spec.title()
    if not spec.in_rail and title in lists:
        # Chinese has one word for the list and for what is opened from it.
        title = QCoreApplication.translate("HelpTexts", "{page}, opened").format(page=title)
    return ShortcutGroup(title, tuple(spec.shortcuts()) if spec.shortcuts else ())
