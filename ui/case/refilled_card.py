"""A card whose content is made anew for every state, without losing the keyboard's place."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.case.labels import fill
from ui.kit.card import Card


class RefilledCard(Card):
    """`refill` replaces what stands in the body; the control that had the keyboard gets it back by name."""

    def refill(self, widgets: Iterable[QWidget]) -> None:
        """Show other widgets."""
        focused = QApplication.focusWidget()
        name = focused.accessibleName() if focused is not None and self.isAncestorOf(focused) else ""
        fill(self.body, widgets)
        if name:
            self._focus_again(name)

    def _focus_again(self, name: str) -> None:
        for place in range(self.body.count()):
            item = self.body.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is None:
                continue
            for control in (widget, *widget.findChildren(QWidget)):
                if control.accessibleName() == name and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    control.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
