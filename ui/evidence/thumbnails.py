"""Small pictures of exhibits, drawn one after the other on a worker and kept for a while."""

from collections import OrderedDict, deque

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from ui.evidence.drawing import drawn
from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.errors import WorkbenchError
from workbench.evidence.framing import Frame
from workbench.evidence.model import EvidenceRow
from workbench.evidence.preview import Wanted
from workbench.evidence.store import path_of

SIDE_PX = 40
KEPT = 300
DRAWN_AT_PX = 160
SHOWN = ("image/", "application/pdf")


class Thumbnails(QObject):
    """`ready` carries the SHA-256 of the content whose picture has come."""

    ready = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._waiting: deque[EvidenceRow] = deque()
        self._drawing = ""

    def pixmap(self, row: EvidenceRow) -> QPixmap | None:
        """The picture when it is there; else it is asked for. None for files that have none."""
        if not row.media_type.startswith(SHOWN):
            return None
        if row.sha256 in self._kept:
            self._kept.move_to_end(row.sha256)
            return self._kept[row.sha256]
        if row.sha256 != self._drawing and all(row.sha256 != other.sha256 for other in self._waiting):
            self._waiting.append(row)
            self._draw_next()
        return None

    def _draw_next(self) -> None:
        if self._drawing or not self._waiting:
            return
        row = self._waiting.popleft()
        self._drawing = row.sha256
        path = path_of(self._desk.layout.evidence, row.sha256)

        def run(context: JobContext) -> QImage:
            return _square(drawn(path, row.media_type, Wanted(frame=Frame(DRAWN_AT_PX)), context).image)

        self._desk.work(Work(run, self._on_drawn, self._on_failed))

    def _on_drawn(self, image: QImage) -> None:
        self._keep(None if image.isNull() else QPixmap.fromImage(image))

    def _on_failed(self, _error: WorkbenchError) -> None:
        self._keep(None)

    def _keep(self, pixmap: QPixmap | None) -> None:
        sha256, self._drawing = self._drawing, ""
        self._kept[sha256] = pixmap
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(sha256)
        self._draw_next()


def _square(image: QImage) -> QImage:
    """The upper middle of a picture, at twice the size it is shown."""
    side = 2 * SIDE_PX
    if image.isNull():
        return image
    filled = image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    square = filled.copy((filled.width() - side) // 2, 0, side, side)
    square.setDevicePixelRatio(2.0)
    return square
