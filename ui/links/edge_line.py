"""One shared value: its kind, the value masked, and where and when it was seen at both ends."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.dates import whole_date
from ui.kit.icon_button import IconButton
from ui.kit.icon_view import IconView
from ui.kit.readable import readable
from ui.links.kind_words import KindWords
from ui.links.model import ICONS
from workbench.links.model import Edge, End

BUTTON_PX = 24


class EdgeLine(QWidget):
    """`case_wanted` carries the id of a case in which the value stands."""

    case_wanted = Signal(str)

    def __init__(self, edge: Edge, words: KindWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, metrics.GAP_SMALL)
        grid.setHorizontalSpacing(metrics.GAP_SMALL)
        grid.setVerticalSpacing(2)
        grid.addWidget(IconView(ICONS[edge.kind]), 0, 0)
        kind = words.kind(edge.kind)
        grid.addWidget(readable(f"{kind}　{edge.shared}", kind), 0, 1, 1, 2)
        ends = (
            (edge.a, edge.b)
            if edge.a.case_no != edge.b.case_no or edge.a.source != edge.b.source
            else (edge.b,)
        )
        for row, end in enumerate(ends, start=1):
            grid.addWidget(wrapped(self._told(end), "secondary"), row, 1)
            if end.complaint_id:
                grid.addWidget(self._button(end), row, 2)
        grid.setColumnStretch(1, 1)

    def _told(self, end: End) -> str:
        day = whole_date(end.seen_on) if end.seen_on else ""
        return "\n".join(part for part in (self._words.source(end), day) if part)

    def _button(self, end: End) -> IconButton:
        text = self.tr("Open case {case_no}").format(case_no=end.case_no)
        button = IconButton("arrow-right", text, size=BUTTON_PX)
        button.clicked.connect(partial(self.case_wanted.emit, end.complaint_id))
        return button
