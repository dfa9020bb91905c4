"""Asks whether a case shall be handled as a refusal, saying what that means."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog

translate = QCoreApplication.translate


def ask_pursuit(over: QWidget, then: Callable[[str], None]) -> None:
    """Ask over a widget; `then` gets the reason."""
    lines = (
        translate("Pursuing", "The case gets the label “refusal of a claim”, with the reason you give."),
        translate("Pursuing", "From then on it cannot be closed past an open gate of the fifteen steps."),
    )
    confirmation = Confirmation(
        translate("Pursuing", "Handle this case as a refusal?"),
        lines,
        translate("Pursuing", "Handle as a refusal"),
        reason_label=translate("Pursuing", "Reason"),
    )
    dialog = ConfirmDialog(confirmation, over)
    dialog.confirmed.connect(then)
    dialog.open()
