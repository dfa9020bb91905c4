"""The bundled fonts, so that every machine draws the same text and rare names are never boxes."""

from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

from ui.kit import metrics

BASE_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
RARE_FILES = ("HanaMinB-scaled.ttf",)


def load_base_fonts() -> list[str]:
    """Register the text font; returns its families, empty when the files are not there."""
    return _register(BASE_FILES)


def load_rare_fonts() -> list[str]:
    """Register the font for Han characters beyond the basic planes (30 MB; call it after first paint)."""
    return _register(RARE_FILES)


def text_font(families: list[str]) -> QFont:
    """The base font: the given families first, whatever the system has behind them."""
    font = QFont()
    if families:
        font.setFamilies([*families, *QFont().families()])
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
        resource = files("resources") / "fonts" / name
        if not resource.is_file():
            continue
        with as_file(resource) as path:
            identifier = QFontDatabase.addApplicationFont(str(path))
        for family in QFontDatabase.applicationFontFamilies(identifier):
            if family not in families:
                families.append(family)
    return families
