"""Shortcuts as they stand on the keyboard."""

import re
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

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
    """`Ctrl+Return` as `Ctrl Enter`, `Up / Down` as `↑ / ↓`; the names on the keys, not translated."""
    if " / " in shortcut:
        return " / ".join(key_text(each) for each in shortcut.split(" / "))
    sequence = QKeySequence(shortcut)
    if sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    parts = re.split(r"\+(?=.)", portable)  # the last plus may be the key itself
    return " ".join(_CAPS.get(part, part) for part in parts if part) or shortcut


def is_enter(event: QKeyEvent) -> bool:
    """Whether it is Enter by itself, pressed and not held; only some desktops let it press a button."""
    bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bare and not event.isAutoRepeat()
