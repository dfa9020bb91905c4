"""What the page and its own tabs share: whether the case is shown in full, and what they ask of the page."""

from PySide6.QtCore import QObject, Signal


class Showing(QObject):
    """`changed`: masks were lifted. The other signals ask the page to open a dialog."""

    changed = Signal()
    contact_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lifted = ""

    def is_lifted(self, complaint_id: str) -> bool:
        """Whether a case is shown in full."""
        return bool(complaint_id) and complaint_id == self._lifted

    def lift(self, complaint_id: str) -> None:
        """Show a case in full, until another case is shown or the page is left."""
        self._lifted = complaint_id
        self.changed.emit()

    def put_back(self) -> None:
        """Mask again."""
        self._lifted = ""
