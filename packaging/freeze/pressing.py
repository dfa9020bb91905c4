"""Presses lists of words that are read at one go; the program opens them in either form."""

from __future__ import annotations

import lzma
from pathlib import Path

# As workbench.suggestions.word_lists looks for them.
PRESSED = ("jieba/dict.txt", "jieba/analyse/idf.txt")
SUFFIX = ".xz"


def press(internal: Path) -> int:
    """Put a pressed file in the place of each that is there; returns the bytes that were saved."""
    saved = 0
    for name in PRESSED:
        plain = internal / name
        if plain.is_file():
            content = plain.read_bytes()
            small = lzma.compress(content, preset=9 | lzma.PRESET_EXTREME)
            plain.with_name(plain.name + SUFFIX).write_bytes(small)
            plain.unlink()
            saved += len(content) - len(small)
    return saved
