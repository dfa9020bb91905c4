"""The bundled fonts, so that every machine draws the same text and rare names are never boxes."""

from PySide6.QtGui import QFont, QFontDatabase

from ui.kit import metrics
from ui.kit.resource_files import resource_path

BASE_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
RARE_FILES = ("NotoSans-Regular.ttf", "HanaMinB-scaled.ttf", "NotoEmoji-scaled.ttf")
RARE_FAMILIES = ("Noto Sans", "Workbench Rare Han", "Noto Emoji")


def load_base_fonts() -> list[str]:
    """Register the text font; returns its families, empty when the files are not there."""
    return _register(BASE_FILES)


def load_rare_fonts() -> list[str]:
    """Register the fonts behind it: western letters, rare Han characters, emoji (32 MB, 7 ms)."""
    return _register(RARE_FILES)


def text_font(families: list[str]) -> QFont:
    """The base font: the given families first, whatever the system has behind them."""
    font = QFont()
    if families:
        font.setFamilies([*families, *RARE_FAMILIES, *QFont().families()])
    font.setPixelSize(metrics.TEXT_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """The same font at another size and weight."""
    changed = QFont(font)
    changed.setPixelSize(pixels)
    changed.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return changed


def _register(names: tuple[str, ...]) -> list[str]:
    families: list[str] = []
    for name in names:
        path = resource_path("fonts", name)
        if not path.is_file():
            continue
        identifier = QFontDatabase.addApplicationFont(str(path))
        for family in QFontDatabase.applicationFontFamilies(identifier):
            if family not in families:
                families.append(family)
    return families
