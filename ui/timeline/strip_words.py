"""What the tooltip of a mark says."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from ui.timeline.entry_words import EntryWords
from workbench.timeline.model import EntryRow

LINES = 8
CHARACTERS = 60


def mark_text(words: EntryWords, entries: Sequence[EntryRow]) -> str:
    """One line for each entry, and how many more there are; safe for a tooltip, whatever was typed."""
    lines = [f"{words.when(entry)}　{_cut(words.line(entry))}" for entry in entries[:LINES]]
    more = len(entries) - LINES
    if more > 0:
        lines.append(QCoreApplication.translate("StripWords", "and %n more", "", more))
    return "<p style='white-space:pre'>" + "<br>".join(escape(line) for line in lines) + "</p>"


def _cut(text: str) -> str:
    return text if len(text) <= CHARACTERS else text[: CHARACTERS - 1] + "…"
