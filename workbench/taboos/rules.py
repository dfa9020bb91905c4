"""Finds the wordings that a rule pack names. Pure."""

from collections.abc import Iterable, Iterator

from workbench.rulebook.reading import Rulebook
from workbench.rulebook.taboo_model import Purpose, TabooTerm
from workbench.taboos.folding import SENTENCE_END, Folded, fold
from workbench.taboos.model import Finding
from workbench.taboos.patterns import denied, pattern_of
from workbench.taboos.quotations import own_words

# A refusal is a letter too; what no letter may say, it may not say either.
_COVERED: dict[Purpose, frozenset[Purpose]] = {"refusal": frozenset({"refusal", "letter"})}


def find_taboos(text: str, book: Rulebook, purpose: Purpose = "letter") -> tuple[Finding, ...]:
    """The forbidden and doubtful wordings of a text in reading order; where two overlap, the longer one.

    Width, blanks and signs slipped between characters make no difference. Quotations of the complainant
    (「…」, or “…” after 您反映 and the like) are left alone, and so is what the sentence denies where the
    rule says that this matters.

    Args:
        purpose: what the text is for; `refusal` covers `letter`.
    """
    folded = fold(text)
    if not folded.text:
        return ()
    covered = _COVERED.get(purpose, frozenset({purpose}))
    rows = [row for row in book.taboo_terms.values() if row.active and not covered.isdisjoint(row.purposes)]
    quoted = list(own_words(text))
    found = (
        Finding(row, *place, text[slice(*place)])
        for row in rows
        for place in _places(row, folded)
        if not any(first <= place[0] and place[1] <= last for first, last in quoted)
    )
    return _longest(found)


def forbidden_of(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those findings that must be mended before the text goes out."""
    return tuple(finding for finding in findings if finding.forbidden)


def line_and_column(text: str, place: int) -> tuple[int, int]:
    """Where a place of a text stands, both counted from 1; the column counts code points."""
    before = text[:place]
    return before.count("\n") + 1, place - (before.rfind("\n") + 1) + 1


def _places(row: TabooTerm, folded: Folded) -> Iterator[tuple[int, int]]:
    for term in row.terms:
        for match in pattern_of(term).finditer(folded.text):
            start, end = match.span()
            if row.negatable and denied(folded.text, start):
                continue
            if row.unless and _cleared(row, folded.text, start, end):
                continue
            yield folded.span(start, end)


def _cleared(row: TabooTerm, folded: str, start: int, end: int) -> bool:
    first = folded.rfind(SENTENCE_END, 0, start) + 1
    last = folded.find(SENTENCE_END, end)
    sentence = folded[first : last if last >= 0 else len(folded)]
    return any(pattern_of(term).search(sentence) for term in row.unless)


def _longest(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The longest findings first; of equals the forbidden one; none that overlaps one already kept."""
    kept: list[Finding] = []
    taken: set[int] = set()
    for finding in sorted(found, key=lambda one: (one.start - one.end, not one.forbidden, one.start)):
        span = range(finding.start, finding.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(finding)
    return tuple(sorted(kept, key=lambda one: one.start))
