"""Shortcuts as a person reads them."""

from PySide6.QtGui import QKeySequence

_SHORT = {"Return": "Enter", "Escape": "Esc"}


def key_text(shortcut: str) -> str:
    """`Ctrl+Return` as `Ctrl Enter`, in the platform's own words."""
    if not shortcut:
        return ""
    native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) or shortcut
    parts = [_SHORT.get(part, part) for part in native.split("+") if part]
    return " ".join(parts) or native
