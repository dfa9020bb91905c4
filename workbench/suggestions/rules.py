"""From the words found in a text to suggestions; the arithmetic is points of words, so it can be shown."""

import re
from collections.abc import Iterable, Sequence
from math import inf

from workbench.suggestions.hits import Hits, Places, hits_of
from workbench.suggestions.lexicon import Lexicon
from workbench.suggestions.model import AmountFound, Emotion, Kind, Reason, Suggestion

SHORT_TEXT = 80
LONG_TEXT = 300
MOST_OFFERED = 3
# Up to which length how many points of a sector's words are enough for a text to be about it.
SPOKEN = ((SHORT_TEXT, 0.0), (200, 3.0), (600, 6.0), (inf, 9.0))
# A sector may be spoken of so much less than the other before its categories count less, and how little.
SLACK = 1.25
LEAST_SHARE = 0.35
# A refused claim, the points from which it is told, and what claims are about besides how they ended.
REFUSED, TOLD = "IB40.01", 5.0
TOPICS = ("IB40.05", "IB40.06", "IB40.07")

# A wish denied: 不要求赔偿, 没有想退保, 无需道歉. A bare 不 is none: 不退款 is what a complainant objects to.
_WISH = r"(?:要求|需要|想要|打算|准备|指望|图|求|需|想|必|用)"
_WISH_DENIED = re.compile(
    r"(?:(?<!要)(?<!能)不|没有?|并非|无|未)(?:是|曾)?"
    + _WISH
    + r"(?:你们|贵司|公司|银行|任何|什么|过|去|再|有|得到)*$"
)
_LEADING_WISH = re.compile(_WISH)
_FEELING_DENIED = re.compile(
    r"(?:(?<![好得能道岂])不|没有?|并非|毫无|别|无|[谈说算称]不上)(?:是|会|觉得|感到|怎么|太|很|那么)*$"
)
_SENTENCE_END = re.compile(r"[。!?;\n]")


def reading_length(text: str) -> int:
    """The length of a text in Chinese characters; four Latin letters say about as much as one of them."""
    latin = sum(character.isascii() for character in text)
    return len(text) - latin + latin // 4


def wish_denied(folded: str, start: int) -> bool:
    """Whether the wish that begins at a place is denied by the words before it."""
    leading = _LEADING_WISH.match(folded, start)
    return bool(_WISH_DENIED.search(folded[max(0, start - 12) : leading.end() if leading else start]))


def feeling_denied(folded: str, start: int) -> bool:
    """Whether the feeling that begins at a place is denied by the words before it."""
    return bool(_FEELING_DENIED.search(folded[max(0, start - 12) : start]))


def rank_categories(found: dict[str, Hits], sectors: dict[str, Hits], length: int) -> tuple[Suggestion, ...]:
    """The likeliest categories, each as its best sub-code where one stands out.

    A category counts less the less the text speaks of its sector; a long text about neither has none.

    Args:
        length: see `reading_length`.
        found: hits by category code; a sub-code such as `IB40.01` also counts for `IB40`.
        sectors: hits of the plain insurance (`IB`) and banking (`BB`) words.
    """
    if not speaks_of_finance(sectors, length):
        return ()
    totals: dict[str, float] = {}
    for code, hits in found.items():
        totals[code[:4]] = totals.get(code[:4], 0.0) + hits.score * _sector_factor(code[:2], sectors)
    if length > LONG_TEXT:
        # Every long text holds some plain words; only a telling phrase makes them its matter.
        told = {code[:4] for code, hits in found.items() if hits.strongest >= TOLD}
        totals = {code: total for code, total in totals.items() if code in told}
    offered = []
    for parent, total in _best(totals, length):
        children = {c: h for c, h in found.items() if c[:4] == parent and c != parent}
        best = _told(children) or max(children, key=lambda code: _weight(children[code]), default=parent)
        code = best if best in children and children[best].score >= max(3.0, total / 8) else parent
        own = [found[key] for key in dict.fromkeys((code, parent)) if key in found]
        reasons = tuple(reason for hits in own for reason in hits.reasons)
        offered.append(Suggestion("category", code, round(total, 2), reasons))
    return tuple(offered)


def speaks_of_finance(sectors: dict[str, Hits], length: int) -> bool:
    """Whether a text is about insurance or banking at all; a short one is trusted to be."""
    spoken = max((hits.score for hits in sectors.values()), default=0.0)
    return spoken >= next(least for longest, least in SPOKEN if length <= longest)


def rank(kind: Kind, found: dict[str, Hits], length: int) -> tuple[Suggestion, ...]:
    """The likeliest codes by the points of their words."""
    best = _best({code: hits.score for code, hits in found.items()}, length)
    return tuple(Suggestion(kind, code, round(score, 2), found[code].reasons) for code, score in best)


def natures_of(found: dict[str, Hits]) -> tuple[Suggestion, ...]:
    """Every nature with at least one telling word; several may hold."""
    offered = [Suggestion("nature", code, hits.score, hits.reasons) for code, hits in found.items()]
    return tuple(sorted((s for s in offered if s.score >= 3), key=lambda s: -s.score))


def urgency_of(found: dict[str, Hits]) -> tuple[Suggestion, ...]:
    """Why it may not wait, the strongest first."""
    offered = [Suggestion("urgency", code, hits.score, hits.reasons) for code, hits in found.items()]
    return tuple(sorted(offered, key=lambda s: (-s.score, s.code)))


def demands_of(
    words: Lexicon, text: str, folded: str, tokens: Places, amounts: Sequence[AmountFound]
) -> tuple[Suggestion, ...]:
    """The demands that are made and not denied, with the amounts named beside them."""
    wanted = {"DM01", "DM02", "DM04"}
    offered = []
    found = hits_of(words, text, folded, tokens, stands=lambda start: not wish_denied(folded, start))
    for code, hits in found.items():
        if hits.score < 3:
            continue
        beside = _amounts_beside(folded, hits.reasons, amounts) if code in wanted else ()
        offered.append(Suggestion("demand", code, hits.score, hits.reasons, beside))
    return tuple(sorted(offered, key=lambda s: -s.score))


def emotion_of(words: Lexicon, text: str, folded: str, tokens: Places) -> Emotion:
    """The level of the strongest feeling in words; three different words lift it by one, to 3 at most."""
    found = hits_of(words, text, folded, tokens, stands=lambda start: not feeling_denied(folded, start))
    entries = {entry.code: entry.extra for entry in words.entries}
    order = sorted(found, key=lambda code: (-int(entries[code]["level"]), -found[code].score))
    if not order:
        return Emotion()
    highest = int(entries[order[0]]["level"])
    if highest:
        order = [code for code in order if entries[code]["level"] != "0"]
    spoken = sum(len(found[code].reasons) for code in order if int(entries[code]["level"]) == highest)
    level = max(highest, min(3, highest + 1)) if spoken >= 3 else highest
    labels = tuple(dict.fromkeys(str(entries[code]["label"]) for code in order if "label" in entries[code]))
    reasons = tuple(reason for code in order for reason in found[code].reasons)
    return Emotion(level, labels, reasons)


def _best(scores: dict[str, float], length: int) -> list[tuple[str, float]]:
    """Up to `MOST_OFFERED` scores that are worth showing beside the best."""
    least = 6.0 if length > LONG_TEXT else 3.0
    ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ordered or ordered[0][1] < least:
        return []
    return [(code, score) for code, score in ordered if score >= max(least, ordered[0][1] * 0.4)][
        :MOST_OFFERED
    ]


def _weight(hits: Hits) -> tuple[bool, float]:
    """A sub-code with one telling phrase before one of plain words."""
    return hits.strongest >= TOLD, hits.score


def _told(children: dict[str, Hits]) -> str | None:
    """The sub-code of a plain refusal: how a claim ended says more than what it was about."""
    refused = children.get(REFUSED)
    if refused is None or refused.strongest < TOLD:
        return None
    others = (_weight(hits) for code, hits in children.items() if code not in (REFUSED, *TOPICS))
    return REFUSED if _weight(refused) >= max(others, default=(False, 0.0)) else None


def _sector_factor(sector: str, sectors: dict[str, Hits]) -> float:
    """Full where the text speaks about as much of the sector as of the other, down to `LEAST_SHARE`."""
    own = sectors[sector].score if sector in sectors else 0.0
    other = max((hits.score for code, hits in sectors.items() if code != sector), default=0.0)
    return 1.0 if other <= own * SLACK else max(LEAST_SHARE, own * SLACK / other)


def _amounts_beside(
    folded: str, reasons: Iterable[Reason], amounts: Sequence[AmountFound]
) -> tuple[AmountFound, ...]:
    """For each place of a demand the amount that follows in its sentence, else the one just before."""
    beside: dict[AmountFound, None] = {}
    for start, end in (place for reason in reasons for place in reason.places):
        after = [
            a
            for a in amounts
            if end <= a.start <= end + 16 and not _SENTENCE_END.search(folded, end, a.start)
        ]
        before = [
            a
            for a in amounts
            if start - 8 <= a.end <= start and not _SENTENCE_END.search(folded, a.end, start)
        ]
        inside = [a for a in amounts if start < a.end and a.start < end]
        for amount in (inside or after[:1] or before[-1:])[:1]:
            beside[amount] = None
    return tuple(beside)
