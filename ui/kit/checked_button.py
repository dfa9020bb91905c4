"""A button with a check mark that a screen reader may change as well as a press."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QAbstractButton, QWidget


class CheckedButton(QAbstractButton):
    """Says `clicked` also when assistive technology toggles it: Qt would only change the mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_told = False
        self.toggled.connect(self._on_toggled)

    def setChecked(self, checked: bool) -> None:
        """The program's own change: nobody pressed."""
        with self._told():
            super().setChecked(checked)

    def nextCheckState(self) -> None:
        """A press, which says so by itself."""
        with self._told():
            super().nextCheckState()

    @contextmanager
    def _told(self) -> Iterator[None]:
        was_told, self._is_told = self._is_told, True
        try:
            yield
        finally:
            self._is_told = was_told

    def _on_toggled(self, checked: bool) -> None:
        # Of several that exclude each other the one that goes out was not pressed.
        if not self._is_told and (checked or not self._is_exclusive()):
            # A signal with a default may be left without its value; this names the one that carries it.
            self.clicked[bool].emit(checked)  # type: ignore[index]

    def _is_exclusive(self) -> bool:
        group = self.group()
        return self.autoExclusive() or (group is not None and group.exclusive())
