"""An icon that stands still, in a token's colour."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.icons import paint_icon, token_colour
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens


class IconView(QWidget):
    """Draws one icon; it follows the theme by itself."""

    def __init__(
        self, icon_name: str, token: str = "secondary", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._token, self._size = icon_name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        speak_as(self, Role.Graphic)

    def show_icon(self, icon_name: str, token: str) -> None:
        """Show another icon."""
        self._icon_name, self._token = icon_name, token
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the middle."""
        left = round((self.width() - self._size) / 2)
        top = round((self.height() - self._size) / 2)
        colour = token_colour(tokens(), self._token)
        paint_icon(QPainter(self), QRectF(left, top, self._size, self._size), self._icon_name, colour)
