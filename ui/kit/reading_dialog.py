"""A dialog in which Tab goes as it reads, also when rows were added after its buttons."""

from PySide6.QtWidgets import QDialog

from ui.kit.reading_order import step_in_reading_order


class ReadingDialog(QDialog):
    """The base of dialogs whose parts come and go."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The next control in reading order; from what lies in no layout, as Qt has it."""
        return step_in_reading_order(self, self.focusWidget(), forward=forward) or super().focusNextPrevChild(
            forward
        )
