"""The button: secondary by default, at most one filled primary on a page, with its shortcut shown on it."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.kit import fonts, metrics
from ui.kit.icons import paint_icon
from ui.kit.keys import is_enter, key_text
from ui.kit.painting import key_width, paint_focus, paint_frame, paint_key
from ui.kit.palette import Tokens
from ui.kit.theme import tokens

Kind = Literal["secondary", "primary", "quiet", "danger"]
PADDING = 12
SPACE = 6
ICON = 16


class ActionButton(QPushButton):
    """A push button 30 px high with an optional icon; its shortcut is shown on it as a key cap."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        kind: Kind = "secondary",
        icon_name: str = "",
        shortcut: str = "",
    ) -> None:
        super().__init__(text, parent)
        self.kind: Kind = kind
        self.icon_name = icon_name
        self.key_hint = key_text(shortcut)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
            self.setToolTip(f"{text} ({self.key_hint})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_hint(self, shortcut: str) -> None:
        """Show a key that works elsewhere (a page's own handling) without claiming it as a shortcut."""
        self.key_hint = key_text(shortcut)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as icon, text and hint need; always the height of a control."""
        return QSize(round(self._content_width()) + 2 * PADDING, metrics.CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Buttons never shrink below their text."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, then icon, text and key cap in one centred run."""
        painter = QPainter(self)
        palette = tokens()
        area = QRectF(self.rect())
        fill, border, text = self._colours(palette)
        paint_frame(painter, area, fill=fill, border=border, radius=metrics.CONTROL_RADIUS)
        self._paint_content(painter, area, text, palette)
        if self.hasFocus() and self.isEnabled():
            paint_focus(painter, area, palette, metrics.CONTROL_RADIUS, on_fill=self.kind == "primary")

    def _paint_content(self, painter: QPainter, area: QRectF, colour: str, palette: Tokens) -> None:
        left = area.left() + (area.width() - self._content_width()) / 2
        if self.icon_name:
            paint_icon(
                painter,
                QRectF(round(left), round(area.center().y() - ICON / 2), ICON, ICON),
                self.icon_name,
                colour,
            )
            left += ICON + (SPACE if self.text() else 0)
        painter.setFont(self._text_font())
        painter.setPen(QColor(colour))
        width = self._text_width()
        painter.drawText(
            QRectF(left, area.top(), width + 1, area.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self._shown_text(),
        )
        if self.key_hint:
            cap = QRectF(
                left + width + SPACE, area.top(), key_width(self.key_hint, self.font()), area.height()
            )
            muted = colour if self.kind == "primary" else palette.secondary
            paint_key(painter, cap, self.key_hint, muted, muted if self.kind == "primary" else palette.line)

    def _colours(self, palette: Tokens) -> tuple[str, str, str]:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        states = QStyle.StateFlag
        hovered = bool(option.state & states.State_MouseOver)
        pressed = self.isDown() or self.isChecked()
        if not self.isEnabled():
            return palette.page, "" if self.kind == "quiet" else palette.line, palette.secondary
        if self.kind == "primary":
            return palette.accent_pressed if hovered or pressed else palette.accent, "", palette.on_accent
        ground = palette.hover if hovered or pressed else palette.surface
        if self.kind == "quiet":
            return palette.accent_ground if hovered or pressed else "", "", palette.accent
        if self.kind == "danger":
            return palette.red_ground if hovered or pressed else palette.surface, palette.red, palette.red
        return ground, palette.control_line, palette.text

    def _shown_text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _text_font(self) -> QFont:
        return fonts.sized(self.font(), metrics.TEXT_PX, bold=self.kind == "primary")

    def _text_width(self) -> float:
        return QFontMetricsF(self._text_font()).horizontalAdvance(self._shown_text())

    def _content_width(self) -> float:
        width = self._text_width()
        if self.icon_name:
            width += ICON + (SPACE if self.text() else 0)
        if self.key_hint:
            width += SPACE + key_width(self.key_hint, self.font())
        return width
