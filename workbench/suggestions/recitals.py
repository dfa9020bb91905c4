"""Where a text repeats what a contract says in general: that happened to nobody yet."""

import re
from bisect import bisect_right
from collections.abc import Callable

# A clause whose subject is a party of any such contract, and what follows it up to the next semicolon.
_RECITAL = re.compile(
    r"(?:^|(?<=[,;。:、\n\"“”…]))(?=((?:则|且|但|并|其中|同时|从|自|如)?"
    r"(?:保险人|投保人|借款人|贷款人|贷款机构|甲方|乙方|任何一方)"
    r"(?:应|需|须|对|有权|依|按|未|不|拖欠|出现|基于|理赔|赔偿|可|在|委托|仍|自|选择)[^;。\n]{0,70}))"
)


def recitals_in(folded: str) -> list[tuple[int, int]]:
    """The stretches of a text that say what holds for anybody under a contract."""
    found: list[tuple[int, int]] = []
    for match in _RECITAL.finditer(folded):
        start, end = match.span(1)
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


def outside_recitals(folded: str) -> Callable[[int], bool]:
    """Tells of a place in a text whether it stands outside of what a contract says in general."""
    spans = recitals_in(folded)
    starts = [start for start, _ in spans]

    def stands(place: int) -> bool:
        before = bisect_right(starts, place) - 1
        return before < 0 or place >= spans[before][1]

    return stands
