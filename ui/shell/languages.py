"""The window's language: our own texts and Qt's, installed and exchanged."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.kit.resource_files import resource_path

if TYPE_CHECKING:
    from ui.messages import Language

CATALOGUES = {"zh": "zh_CN", "en": "en"}
LOCALES = {
    "zh": QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Languages:
    """Holds the installed translators; Qt does not own them."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []

    def speak(self, language: "Language") -> None:
        """Exchange the translators; widgets made from now on speak the language."""
        self.fall_silent()
        QLocale.setDefault(LOCALES[language])
        name = CATALOGUES[language]
        self._install(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(name, str(resource_path("translations")))

    def fall_silent(self) -> None:
        """Take the translators out; widgets made from now on show the texts as they stand in the sources."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)
