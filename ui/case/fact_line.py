"""A label and what stands there, with controls at the right and a quiet note below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.readable import readable

LABEL_PX = 88


def fact_line(label: str, value: str, *controls: QWidget, note: str = "") -> QWidget:
    """`收到  监管转办` with the letter's number below it."""
    line = QWidget()
    grid = QGridLayout(line)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(metrics.GAP_SMALL)
    grid.setVerticalSpacing(1)
    name = wrapped(label, "secondary")
    name.setFixedWidth(LABEL_PX)
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(name, 0, 0, top)
    grid.addWidget(readable(value, label), 0, 1, top)
    for place, control in enumerate(controls):
        grid.addWidget(control, 0, 2 + place, top)
    if note:
        grid.addWidget(wrapped(note, "secondary"), 1, 1, 1, 1 + len(controls), top)
    grid.setColumnStretch(1, 1)
    return line


def fact_lines(facts: Sequence[tuple[str, str]]) -> list[QWidget]:
    """Lines for what is known; what is empty is left out."""
    return [fact_line(label, value) for label, value in facts if value]
