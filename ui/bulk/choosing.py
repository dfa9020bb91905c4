"""Choosing a folder or archives on disk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ui.kit.icons import icon

translate = QCoreApplication.translate
Chosen = Callable[[tuple[Path, ...]], None]


def import_menu(parent: QWidget, chosen: Chosen) -> QMenu:
    """A menu that leads to choosing a folder or archives; one dialog of the system cannot offer both."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    folder, archives = translate("BulkChoosing", "Folder…"), translate("BulkChoosing", "Archives (.zip)…")
    menu.addAction(icon("folder"), folder, lambda: choose_folder(parent, chosen))
    menu.addAction(icon("import"), archives, lambda: choose_archives(parent, chosen))
    return menu


def choose_folder(parent: QWidget, chosen: Chosen) -> None:
    """Let the person choose a folder."""
    dialog = QFileDialog(parent, translate("BulkChoosing", "Import a folder"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    _open(dialog, chosen)


def choose_archives(parent: QWidget, chosen: Chosen) -> None:
    """Let the person choose archives."""
    dialog = QFileDialog(parent, translate("BulkChoosing", "Import archives"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(translate("BulkChoosing", "ZIP archives (*.zip *.ZIP)"))
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Chosen) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: chosen(tuple(Path(name) for name in names)))
    dialog.open()
