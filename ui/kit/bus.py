"""What changed, told once to every page that cares."""

from PySide6.QtCore import QObject, Signal

from workbench.changes import Changes


class Bus(QObject):
    """One for the window; lives on the GUI thread. `changed` carries Changes."""

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Tell everybody."""
        if changes.topics:
            self.changed.emit(changes)
