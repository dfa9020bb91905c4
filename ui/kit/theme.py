"""Light, dark or as the system: Qt's palette and style sheet made from the tokens, switched live."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.kit.palette import DARK, LIGHT, Tokens
from ui.kit.stylesheet import stylesheet

Mode = Literal["system", "light", "dark"]

# The one style that obeys palette and style sheet everywhere. An argument of the application, because
# `setStyle` makes Python names for all that Qt knows of styles: a tenth of the time to the first paint.
STYLE = ("-style", "Fusion")


def tokens() -> Tokens:
    """The palette in force, read from the application so that no widget needs to be handed it."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


class Theme(QObject):
    """Dresses the application and follows the system's colour scheme while the mode is "system"."""

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode = "system") -> None:
        super().__init__(application)
        self._application = application
        self._mode: Mode = mode
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._apply()

    @property
    def mode(self) -> Mode:
        """What the person chose."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Switch at once; every open window follows."""
        if mode != self._mode:
            self._mode = mode
            self._apply()

    def _on_system_scheme_changed(self) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        chosen = self._chosen()
        self._application.setPalette(qt_palette(chosen))
        self._application.setStyleSheet(stylesheet(chosen))
        self.changed.emit()

    def _chosen(self) -> Tokens:
        if self._mode == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT


def qt_palette(chosen: Tokens) -> QPalette:
    """Qt's own palette from our tokens, for whatever the style draws itself."""
    role = QPalette.ColorRole
    palette = QPalette()
    pairs = {
        role.Window: chosen.page,
        role.WindowText: chosen.text,
        role.Base: chosen.surface,
        role.AlternateBase: chosen.page,
        role.Text: chosen.text,
        role.PlaceholderText: chosen.secondary,
        role.Button: chosen.surface,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.red,
        role.Highlight: chosen.selection,
        role.HighlightedText: chosen.text,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.ToolTipBase: chosen.surface,
        role.ToolTipText: chosen.text,
        role.Light: chosen.surface,
        role.Midlight: chosen.hover,
        role.Mid: chosen.line,
        role.Dark: chosen.control_line,
        role.Shadow: chosen.control_line,
        role.Accent: chosen.accent,
    }
    for which, colour in pairs.items():
        palette.setColor(which, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, which, QColor(chosen.secondary))
    return palette
