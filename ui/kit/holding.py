"""Layouts held still while many widgets come and go in them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout


@contextmanager
def held(*layouts: QLayout | None) -> Iterator[None]:
    """Lay out once, at the end; innermost first.

    Qt lays out everything above a widget again for each one that is shown, up to the whole page.
    """
    still = [layout for layout in layouts if layout is not None and layout.isEnabled()]
    for layout in still:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in still:
            layout.setEnabled(True)
            layout.activate()
