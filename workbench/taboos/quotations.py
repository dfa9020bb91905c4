"""Which stretches of a text are the complainant's own words, and so not ours to mend."""

import re
from collections.abc import Iterator

# Corner brackets are the house's mark for own words.
_MARKED = re.compile("「[^「」]*」|『[^『』]*』")
# Common quotation marks count only where the text says that the person spoke.
_REPORTED = re.compile(
    '(?:您|你|投诉人|申请人|客户|消费者|来电人|其|他|她)[^，。；！？,;!?\n“”"]{0,12}'
    '(?:反映|称|表示|提到|提出|认为|主张|说|原话|写道|质疑)[^，。；！？,;!?\n“”"]{0,4}[:：，,]?\\s*'
    '(?:“[^“”]*”|"[^"\n]*")'
)
_QUOTE = re.compile('“[^“”]*”|"[^"\n]*"')


def own_words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every quotation of the complainant; one that is never closed is none."""
    for match in _MARKED.finditer(text):
        yield match.span()
    for match in _REPORTED.finditer(text):
        quote = _QUOTE.search(text, match.start())
        if quote:
            yield quote.span()
