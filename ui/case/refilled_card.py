"""A card whose content is made anew for every state, without losing the keyboard's place."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.case.labels import fill
from ui.kit.card import Card


class RefilledCard(Card):
    """`refill` replaces what stands in the body; the control that had the keyboard gets it back by name."""

    def refill(self, widgets: Iterable[QWidget]) -> None:
        """Show other widgets."""
        holder = self.window().focusWidget()
        if holder is None or not self.isAncestorOf(holder):
            fill(self.body, widgets)
            return
        name = holder.accessibleName()
        # A control that goes hands the keyboard to the next one, and the page would scroll there.
        holder.clearFocus()
        fill(self.body, widgets)
        self._focus_again(name)

    def _focus_again(self, name: str) -> None:
        controls = list(self._controls())
        named = (one for one in controls if name and one.accessibleName() == name)
        chosen = next(named, controls[0] if controls else None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _controls(self) -> Iterator[QWidget]:
        for place in range(self.body.count()):
            item = self.body.itemAt(place)
            widget = item.widget() if item is not None else None
            for control in (widget, *widget.findChildren(QWidget)) if widget is not None else ():
                if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    yield control
