"""A plot: asks for a picture in its own size, scale and colours, and says in words what it shows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.painting import paint_focus
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens
from workbench.plots.model import Look

HEIGHT = 96
PAUSE_MS = 120
# What is shown until the picture of other numbers comes is no longer true.
STALE = 0.3


@dataclass(frozen=True, slots=True)
class PlotState:
    """What is drawn: its name, the same in words, and how (on a worker)."""

    name: str
    words: str
    draw: Callable[[Look], bytes]
    height_px: int = HEIGHT


class PlotView(QWidget):
    """`wanted` carries the Look of the picture to draw; `show_picture` takes it. Never draws by itself."""

    wanted = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._state: PlotState | None = None
        self._picture = QPixmap()
        self._is_stale = False
        self._asked: Look | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        speak_as(self, Role.Chart)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> PlotState | None:
        """What is drawn."""
        return self._state

    @property
    def has_picture(self) -> bool:
        """Whether there is something to see yet."""
        return not self._picture.isNull()

    def show_state(self, state: PlotState) -> None:
        """Show another plot; the picture follows."""
        self._is_stale = self._state is not None and self._state.words != state.words
        self._state = state
        self._asked = None
        self.setFixedHeight(state.height_px)
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.words)
        self.setToolTip(state.words)
        self._pause.start(0)

    def show_picture(self, look: Look, content: bytes) -> None:
        """Show what was drawn; what was drawn for another size or theme is dropped."""
        if look != self._asked:
            return
        picture = QPixmap()
        picture.loadFromData(content)
        picture.setDevicePixelRatio(look.scale)
        self._picture = picture
        self._is_stale = False
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture as it came; until then what is being done."""
        painter = QPainter(self)
        if self.has_picture:
            painter.setOpacity(STALE if self._is_stale else 1)
            painter.drawPixmap(0, 0, self._picture)
            painter.setOpacity(1)
        elif self._state is not None:
            painter.setPen(QColor(tokens().secondary))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drawing…"))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), tokens(), 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size needs another picture, once the resizing has paused."""
        super().resizeEvent(event)
        self._pause.start(PAUSE_MS)

    def changeEvent(self, event: QEvent) -> None:
        """So does another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._pause.start(PAUSE_MS)

    def event(self, event: QEvent) -> bool:
        """And another scale, when the window moves to another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._pause.start(PAUSE_MS)
        return super().event(event)

    def _ask(self) -> None:
        look = self._look()
        if self._state is not None and self.width() > 1 and look != self._asked:
            self._asked = look
            self.wanted.emit(look)

    def _look(self) -> Look:
        palette = tokens()
        return Look(
            width_px=self.width(),
            height_px=self.height(),
            scale=self.devicePixelRatioF(),
            language="zh" if self._language == "zh" else "en",
            surface=palette.surface,
            text=palette.text,
            secondary=palette.secondary,
            line=palette.line,
            accent=palette.accent,
            red=palette.red,
            amber=palette.amber,
            green=palette.green,
        )
