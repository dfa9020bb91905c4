"""Shows one chapter: text in the house's style, pictures as wide as the column and as sharp as the screen."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui.handbook.key_tables import key_tables
from ui.handbook.window_html import WindowHtml, style_of
from ui.kit import metrics
from ui.kit.theme import tokens
from ui.messages import Language
from workbench.handbook.model import Target
from workbench.handbook.reading import chapter
from workbench.handbook.sources import picture_data

BODY_PX = 14
COLUMN_EMS = 54
SETTLE_MS = 60
INDENT = 26


class ChapterView(QTextBrowser):
    """`followed` carries the Target of a link; `zoomed` whether letters should grow (1) or shrink (-1)."""

    followed = Signal(object)
    zoomed = Signal(int)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._target = Target("")
        self._zoom = 1.0
        self._line = 0
        self._shown_for: tuple[int, str] | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settled.timeout.connect(self._renew)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setObjectName("chapter")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(metrics.PAGE_MARGIN)
        self.document().setIndentWidth(INDENT)
        self.anchorClicked.connect(self._on_anchor_clicked)

    @property
    def target(self) -> Target:
        """What is shown."""
        return self._target

    def show_target(self, target: Target) -> None:
        """Show a chapter from its top, or from the heading that is named."""
        if self._settled.isActive():
            self._renew()
        if target.chapter != self._target.chapter:
            self._target = target
            self._write()
        self._target = target
        self.go_to(0)
        if target.anchor:
            self.scrollToAnchor(target.anchor)

    def go_to(self, place: int) -> None:
        """Scroll to where somebody was."""
        self.verticalScrollBar().setValue(place)

    @property
    def scrolled(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    @property
    def is_settled(self) -> bool:
        """Whether it is drawn for the size that it has."""
        return not self._settled.isActive()

    def show_zoom(self, zoom: float) -> None:
        """Letters of another size."""
        self._note_line()
        self._zoom = zoom
        self._renew()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures come from the program's own resources, never from elsewhere."""
        if QTextDocument.ResourceType(kind) != QTextDocument.ResourceType.ImageResource:
            return None
        picture = QImage.fromData(picture_data(QUrl(name).fileName().removesuffix(".png"), self._language))
        return self._fitted(picture) if not picture.isNull() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column follows at once, the pictures when the window comes to rest."""
        self._note_line()
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(self._column())
        self._settled.start()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, or another screen."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._note_line()
            self._settled.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _column(self) -> int:
        """A readable length of line, within what there is."""
        widest = round(self._pixels() * COLUMN_EMS) + 2 * metrics.PAGE_MARGIN
        return max(min(widest, self.viewport().width()), 1)

    def _pixels(self) -> int:
        return round(BODY_PX * self._zoom)

    def _look(self) -> tuple[int, str]:
        """All that the text depends on besides the chapter."""
        return self._column(), f"{tokens().dark} {self._zoom} {self.devicePixelRatioF()}"

    def _note_line(self) -> None:
        """Remember the line on top before another width moves it away."""
        if not self._settled.isActive():
            spot = QPoint(metrics.PAGE_MARGIN, metrics.GAP)
            self._line = self.cursorForPosition(spot).position() if self.scrolled else 0

    def _renew(self) -> None:
        """Write the same chapter for another width or palette, and stay at the line that stood on top."""
        self._settled.stop()
        if not self._target.chapter or self._look() == self._shown_for:
            return
        line = self._line
        self._write()
        cursor = self.textCursor()
        cursor.setPosition(min(line, self.document().characterCount() - 1))
        top = self.cursorRect(cursor).top()
        self.go_to(self.scrolled + top - metrics.GAP if line else 0)
        # Writing told of another size in between; there is nothing more to do for it.
        self._settled.stop()

    def _write(self) -> None:
        self._shown_for = self._look()
        self.setLineWrapColumnOrWidth(self._column())
        read = chapter(self._target.chapter, self._language)
        edition = f"{self._column()}-{self.devicePixelRatioF()}-{tokens().dark}"
        is_english = self._language == "en"
        html = WindowHtml(key_tables(), tokens(), is_english=is_english, edition=edition)
        self.document().setDefaultStyleSheet(style_of(tokens(), self._pixels()))
        self.setHtml(f"<body>{html.chapter(read)}</body>")
        self.setAccessibleName(read.title)

    def _fitted(self, picture: QImage) -> QImage:
        """As many pixels as the screen has for it, within a hairline."""
        sharp = self.devicePixelRatioF()
        width = min(picture.width(), self._column() - 2 * metrics.PAGE_MARGIN)
        drawn = picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
            max(round(width * sharp), 1), Qt.TransformationMode.SmoothTransformation
        )
        with QPainter(drawn) as painter:
            painter.setPen(QColor(tokens().control_line))
            painter.drawRect(drawn.rect().adjusted(0, 0, -1, -1))
        drawn.setDevicePixelRatio(sharp)
        return drawn

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.followed.emit(Target.of(url.toString()))
