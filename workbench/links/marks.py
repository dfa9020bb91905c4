"""Which properties of a file may name one device or one hand, and which half the world's files share."""

import re

from workbench.identity.names import name_match_key
from workbench.links.sharing import Fact
from workbench.rulebook.reading import Rulebook
from workbench.text import search_key

_HANDS = ("author", "modified_by")
_DEVICE = "serial"
_LEAST_CHARS = 2
_NO_SERIAL = re.compile(r"[0\W_]*")


class TellingMarks:
    """Tells the marks that say something from those that do not, by the rule pack's stop list."""

    def __init__(self, book: Rulebook, staff: frozenset[str]) -> None:
        rows = [row for row in book.common_marks.values() if row.active]
        self._names = {search_key(word) for row in rows if row.of == "person" for word in row.words}
        self._makers = tuple(search_key(word) for row in rows if row.of == "software" for word in row.words)
        self._staff = staff

    def tells(self, fact: Fact) -> bool:
        """Whether two files with this mark may come from one device or hand.

        What our own people wrote ties nobody: their name stands on our papers.
        """
        key = search_key(fact.key)
        if len(key) < _LEAST_CHARS:
            return False
        if fact.mark == _DEVICE:
            return _NO_SERIAL.fullmatch(key) is None
        if fact.mark in _HANDS and (key in self._names or name_match_key(fact.key) in self._staff):
            return False
        return not any(maker in key for maker in self._makers)
