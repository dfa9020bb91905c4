"""Ends what a test of languages began: the next test reads the texts as they stand in the sources."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.shell.languages import LOCALES, Languages


def fall_silent(languages: Languages) -> None:
    """Take the translators out at once; whoever still holds `languages` would keep them speaking."""
    for translator in languages._installed:
        QApplication.removeTranslator(translator)
    QLocale.setDefault(LOCALES["en"])
