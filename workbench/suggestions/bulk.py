"""The same words as the segmenter's, several times faster: its dictionary and model in Rust."""

import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.suggestions.lexicons import SHIPPED, Lexicons
from workbench.suggestions.segmentation import PIECE, Segmenter, Token, frequency_before, prepare

# Jieba takes no rarer character for a part of a word, the other library does; and where a unit stands three
# times in a row, cuts in different orders are equally likely and rounding decides.
_UNSURE = re.compile(r"[^\W\u4e00-\u9fd5a-zA-Z0-9_]|([\u4e00-\u9fd5]{1,3})\1\1")
_LATIN = re.compile(r"[a-zA-Z0-9+#&._%-]{2,}")
# Between words of the dictionary jieba cuts Latin letters and numbers at every other sign.
_LATIN_PARTS = re.compile(r"([a-zA-Z0-9]+(?:\.[0-9]+)?%?)")
# Stands in no text; its frequency makes both libraries divide by the same total.
_BALANCE = "\ue000\ue001"

_lock = threading.Lock()
_ready: dict[str, "BulkSegmenter"] = {}


@dataclass(frozen=True, slots=True)
class BulkSegmenter:
    """Cuts like `segmenter`; what the faster library would cut otherwise is left to it."""

    segmenter: Segmenter
    cutter: Any
    frequencies: Mapping[str, int]

    def tokens(self, text: str) -> list[Token]:
        """The words of a text in order, exactly those of `Segmenter.tokens`."""
        found = []
        start = 0
        for word in self.words(text):
            end = start + len(word)
            if word[0].isalnum() or any(character.isalnum() for character in word):
                found.append(Token(word, start, end))
            start = end
        return found

    def words(self, text: str) -> Iterator[str]:
        """Everything that the text is cut into, in order, punctuation and white space too."""
        for piece in PIECE.finditer(text):
            if self.cutter is None:
                yield from self.segmenter.tokenizer.cut(piece.group())
            else:
                yield from self._words(piece.group())

    def _words(self, piece: str) -> Iterator[str]:
        if _UNSURE.search(piece):
            yield from self.segmenter.tokenizer.cut(piece)
            return
        for word in self.cutter.cut(piece):
            if _LATIN.fullmatch(word) and not self.frequencies.get(word):
                yield from filter(None, _LATIN_PARTS.split(word))
            else:
                yield word


def bulk_segmenter(lexicons: Lexicons = SHIPPED, cache_dir: Path | None = None) -> BulkSegmenter:
    """A segmenter for many texts, made once for the lists in force; it takes seconds, so call it on a worker.

    Words that a branch took out of the dictionary cannot be taken out of the faster library: then all goes
    through jieba.
    """
    segmenter = prepare(cache_dir, lexicons)
    with _lock:
        if lexicons.key not in _ready:
            _ready.clear()
            cutter = None if lexicons.removed_words() else _cutter(segmenter, lexicons)
            _ready[lexicons.key] = BulkSegmenter(segmenter, cutter, dict(segmenter.tokenizer.FREQ))
        return _ready[lexicons.key]


def _cutter(segmenter: Segmenter, lexicons: Lexicons) -> Any:
    import rjieba

    frequencies = segmenter.tokenizer.FREQ
    cutter = rjieba.Jieba()
    total = segmenter.plain.total
    for word in dict.fromkeys(lexicons.dictionary()):
        cutter.add_word(word, frequencies[word], None)
        total += frequencies[word] - frequency_before(segmenter, word)
    cutter.add_word(_BALANCE, segmenter.tokenizer.total - total, None)
    return cutter
