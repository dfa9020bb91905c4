"""Looks at what the window speaks and writes with: catalogues of both languages, the bundled fonts."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QFontMetrics, QRawFont

from ui.kit import fonts
from ui.kit.resource_files import resource_path
from ui.selftest.window import application
from ui.shell.languages import CATALOGUES, Languages
from workbench.selftest.model import Bench, Step, need

_WORDS = ("SettingsSpec", "Settings")


def look_steps() -> tuple[Step, ...]:
    """Before the window opens."""
    return (Step("selftest.step_letters_drawn", draw_letters), Step("selftest.step_languages", speak))


def draw_letters(_bench: Bench) -> None:
    """The fonts that come with the program are registered and hold the letters of the window."""
    application()
    families = fonts.load_base_fonts()
    need(families, "the text font is not there")
    rare = fonts.load_rare_fonts()
    need(len(rare) >= len(fonts.RARE_FAMILIES), f"of the rare fonts there are only {rare}")
    font = fonts.text_font(families)
    drawn = QRawFont.fromFont(font)
    need(drawn.isValid() and drawn.supportsCharacter(ord("诉")), "the text font cannot write Chinese")
    need(QFontMetrics(font).horizontalAdvance("投诉案件") > 0, "letters have no width")


def speak(_bench: Bench) -> None:
    """Both languages have their catalogue, Chinese has that of Qt too, and texts come out translated."""
    ours, of_qt = (
        str(resource_path("translations")),
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    )
    wanted = [(name, ours) for name in CATALOGUES.values()] + [(f"qtbase_{CATALOGUES['zh']}", of_qt)]
    for name, folder in wanted:
        need(QTranslator().load(name, folder), f"there is no catalogue {name}")
    languages = Languages(application())
    languages.speak("zh")
    try:
        need(QCoreApplication.translate(*_WORDS) != _WORDS[1], "the window does not speak Chinese")
    finally:
        languages.fall_silent()
