"""Making the evidence pack of a case."""

from PySide6.QtWidgets import QWidget

from ui.case.tab import TabBody
from ui.shell.desk import Desk


class ProductionView(TabBody):
    """What would go in, what is missing, the fields of a production, and the register of those made."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
