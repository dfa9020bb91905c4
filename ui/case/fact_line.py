"""A label and what stands there, on one line or below each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics

LABEL_PX = 76


def fact_line(label: str, value: str, *controls: QWidget, note: str = "") -> QWidget:
    """`来文号  示金转〔2026〕1187号`, with controls at the right and a quiet note below the value."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(metrics.GAP_SMALL)
    name = wrapped(label, "secondary")
    name.setFixedWidth(LABEL_PX)
    layout.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    text = wrapped(f"{value}\n{note}" if note else value)
    layout.addWidget(text, 1)
    for control in controls:
        layout.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
    return line


def fact_lines(facts: Sequence[tuple[str, str]]) -> list[QWidget]:
    """Lines for what is known; what is empty is left out."""
    return [fact_line(label, value) for label, value in facts if value]
