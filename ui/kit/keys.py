"""Shortcuts as they stand on the keyboard."""

import sys

from PySide6.QtGui import QKeySequence

_CAPS = {
    "Return": "Enter",
    "Escape": "Esc",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Del": "Delete",
}


def key_text(shortcut: str) -> str:
    """`Ctrl+Return` as `Ctrl Enter`; the names on the keys, which are not translated."""
    sequence = QKeySequence(shortcut)
    if sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    parts = sequence.toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return " ".join(_CAPS.get(part, part) for part in parts if part)
