"""Text files line by line: where an area lies in them, and the file without its words."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from workbench.errors import UserError
from workbench.evidence import signatures as known
from workbench.evidence.charset import Encoding, decode
from workbench.evidence.content_type import encoding_of_file
from workbench.redaction.model import Rect

TEXTS = (known.TEXT, known.CSV)
BYTES_AT_MOST = 64 << 20
# Always as long, so that it does not tell how long the words were.
BLOCK = "████"


def read_lines(path: Path) -> list[str]:
    """The lines of a text file without their ends.

    Raises: UserError `redaction.damaged` where its encoding is not known, `redaction.too_large`.
    """
    if path.stat().st_size > BYTES_AT_MOST:
        raise UserError.one("file", "redaction.too_large", limit=str(BYTES_AT_MOST >> 20))
    encoding = encoding_of_file(path) or Encoding("", certain=False)
    if not encoding.name:
        raise UserError.one("file", "redaction.encoding")
    text = decode(path.read_bytes(), encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def line_rects(lines: Sequence[str], start: int, end: int) -> Iterator[tuple[int, Rect]]:
    """A stretch of the whole text as areas, one a line."""
    offset = 0
    for number, line in enumerate(lines, 1):
        first, last = max(start - offset, 0), min(end - offset, len(line))
        if first < last:
            yield number, Rect(float(first), 0.0, float(last), 1.0)
        offset += len(line) + 1
        if offset >= end:
            return


def words_of(lines: Sequence[str], areas: Mapping[int, Sequence[Rect]]) -> list[str]:
    """What stands under the areas."""
    return [
        lines[number - 1][int(rect.x0) : int(rect.x1)]
        for number in sorted(areas)
        if 0 < number <= len(lines)
        for rect in areas[number]
    ]


def without_words(lines: Sequence[str], areas: Mapping[int, Sequence[Rect]]) -> list[str]:
    """The lines with a block of one length in the place of each area; areas that touch make one."""
    return [_blocked(line, areas.get(number, ())) for number, line in enumerate(lines, 1)]


def _blocked(line: str, rects: Sequence[Rect]) -> str:
    pieces: list[str] = []
    done = 0
    open_until = -1
    for rect in sorted(rects):
        start, end = int(rect.x0), min(int(rect.x1), len(line))
        if start > open_until:
            pieces += [line[done:start], BLOCK]
        open_until = max(open_until, end)
        done = open_until
    return "".join([*pieces, line[done:]])
