"""Looks through the words of a file for what may have to be blacked out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.errors import UserError
from workbench.evidence import signatures as known
from workbench.evidence.pictures import FORMATS
from workbench.redaction.model import Findings, Hit, Rect, Wanted
from workbench.redaction.patterns import bare, matches
from workbench.redaction.pdf_kept import readable
from workbench.redaction.pdf_words import PageWords, covered, covered_runs, opened_pdf, page_words
from workbench.redaction.text_file import TEXTS, line_rects, read_lines, words_of

HITS_AT_MOST = 5_000
# Room around what is covered, as a share of a line's height.
_AIR = 0.08
_LOOSE = 1.8


def find(path: Path, media_type: str, wanted: Wanted) -> Findings:
    """Every place in a file where something wanted stands; pictures are not read, and it says so.

    Raises: UserError `redaction.type`, `.encrypted`, `.damaged`, `.too_many`.
    """
    if media_type == known.PDF:
        findings = _in_pdf(path, wanted)
    elif media_type in TEXTS:
        findings = _in_text(path, wanted)
    elif media_type in FORMATS:
        pages = _frames(path, media_type)
        findings = Findings((), pages, tuple(range(1, pages + 1)))
    else:
        raise UserError.one("file", "redaction.type", media_type=media_type)
    if len(findings.hits) > HITS_AT_MOST:
        raise UserError.one("words", "redaction.too_many", limit=str(HITS_AT_MOST))
    return findings


def find_same(path: Path, media_type: str, areas: Mapping[int, Sequence[Rect]]) -> Findings:
    """Every other place where words stand that lie under the areas.

    Raises: as `find`.
    """
    words = _words_under(path, media_type, areas)
    if not words:
        return Findings((), 0)
    found = find(path, media_type, Wanted(words=words))
    left = [hit for hit in found.hits if not _is_covered(hit, areas.get(hit.page, ()))]
    return Findings(tuple(left), found.pages, found.unsearched)


def _words_under(path: Path, media_type: str, areas: Mapping[int, Sequence[Rect]]) -> tuple[str, ...]:
    runs: list[str] = []
    if media_type == known.PDF:
        with opened_pdf(readable(path)) as document:
            for number in sorted(areas):
                if number <= len(document):
                    with page_words(document, number) as words:
                        runs += covered_runs(words, covered(words, areas[number]))
    elif media_type in TEXTS:
        runs = [bare(words) for words in words_of(read_lines(path), areas)]
    return tuple(dict.fromkeys(run for run in runs if len(run) > 1))


def _is_covered(hit: Hit, areas: Sequence[Rect]) -> bool:
    return all(any(_lies_within(rect, area) for area in areas) for rect in hit.rects)


def _lies_within(rect: Rect, area: Rect) -> bool:
    middle = ((rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2)
    return area.x0 <= middle[0] <= area.x1 and area.y0 <= middle[1] <= area.y1


def _in_pdf(path: Path, wanted: Wanted) -> Findings:
    hits: list[Hit] = []
    unsearched: list[int] = []
    with opened_pdf(readable(path)) as document:
        pages = len(document)
        for number in range(1, pages + 1):
            with page_words(document, number) as words:
                if words.has_picture():
                    unsearched.append(number)
                hits += _hits(words, number, wanted)
    return Findings(tuple(hits), pages, tuple(unsearched))


def _hits(words: PageWords, number: int, wanted: Wanted) -> list[Hit]:
    found = []
    for match in matches(words.characters, wanted):
        places = range(match.start, match.end)
        rects = lines_of([rect for rect in map(words.rect, places) if rect is not None])
        text = " ".join("".join(words.characters[place] for place in places).split())
        if rects:
            found.append(Hit(match.kind, number, rects, text))
    return found


def lines_of(rects: Sequence[Rect]) -> tuple[Rect, ...]:
    """Characters gathered into one rectangle a line, with a little air around them."""
    lines: list[Rect] = []
    inked = 0.0
    for rect in rects:
        size = (rect.x1 - rect.x0) * (rect.y1 - rect.y0)
        if lines:
            last = lines[-1]
            both = Rect(*map(min, last[:2], rect[:2]), *map(max, last[2:], rect[2:]))
            # Once a line ends, one rectangle over both would cover much that is neither.
            if (both.x1 - both.x0) * (both.y1 - both.y0) <= _LOOSE * (inked + size) + 1e-9:
                lines[-1] = both
                inked += size
                continue
        lines.append(rect)
        inked = size
    return tuple(_with_air(line) for line in lines)


def _with_air(rect: Rect) -> Rect:
    air = _AIR * min(rect.x1 - rect.x0, rect.y1 - rect.y0)
    return Rect(
        max(0.0, rect.x0 - air), max(0.0, rect.y0 - air), min(1.0, rect.x1 + air), min(1.0, rect.y1 + air)
    )


def _in_text(path: Path, wanted: Wanted) -> Findings:
    lines = read_lines(path)
    whole = "\n".join(lines)
    hits = []
    for match in matches(whole, wanted):
        for number, rect in line_rects(lines, match.start, match.end):
            line = lines[number - 1]
            hits.append(Hit(match.kind, number, (rect,), line[int(rect.x0) : int(rect.x1)]))
    return Findings(tuple(hits), len(lines))


def _frames(path: Path, media_type: str) -> int:
    from workbench.redaction.picture_copy import frames_of

    return frames_of(path, media_type)
