"""From findings to points, independent families, and what they suggest."""

from collections.abc import Iterable, Mapping, Sequence

from workbench.rulebook.model import RuleTable
from workbench.rulebook.signal_model import SignalLimit
from workbench.signals.model import Advice, Finding, Standing, Verdict

SCORE_AT_MOST = 100
# One is never enough, whatever the rule book was changed to.
# Source: 个人信息保护法 24; design.
INDEPENDENT_AT_LEAST = 2


def limits_of(table: RuleTable[SignalLimit]) -> Mapping[str, int]:
    """The limits by name."""
    return {row.id: row.value for row in table.rows}


def score_of(findings: Iterable[Finding]) -> int:
    """Points times strength, summed up, rounded down, 100 at most."""
    hits = (found for found in findings if found.standing is Standing.HIT)
    return min(SCORE_AT_MOST, sum(max(0, found.points) * found.percent for found in hits) // 100)


def telling(findings: Iterable[Finding], least_percent: int) -> list[Finding]:
    """The findings that may stand for themselves: neither weak nor barely hit."""
    return [
        found
        for found in findings
        if found.standing is Standing.HIT and not found.weak and found.percent >= least_percent
    ]


def independent(findings: Sequence[Finding]) -> list[Finding]:
    """As many of the findings as there are independent of each other: other families, no shared value.

    One more finding never makes fewer of them.
    """
    if not findings:
        return []
    first, rest = findings[0], findings[1:]
    compatible = [other for other in rest if other.family != first.family and not other.keys & first.keys]
    with_first = [first, *independent(compatible)]
    without = independent(rest) if len(rest) >= len(with_first) else []
    return max(with_first, without, key=len)


def verdict_of(findings: Sequence[Finding], limits: Mapping[str, int]) -> Verdict:
    """What the findings suggest: a review takes the points and independent families, never words alone."""
    score = score_of(findings)
    told = telling(findings, limits["independent_strength"])
    count = len(independent(told))
    needed = max(INDEPENDENT_AT_LEAST, limits["independent_signals"])
    families = tuple(dict.fromkeys(found.family for found in told))
    advice = Advice.NOTHING
    if any(found.standing is Standing.HIT for found in findings):
        if count < needed:
            advice = Advice.ANOTHER_NEEDED
        elif score < limits["review_points"]:
            advice = Advice.MORE_POINTS_NEEDED
        else:
            advice = Advice.TASK_FORCE if score >= limits["task_force_points"] else Advice.REVIEW
    return Verdict(score, families, count, advice, limits["review_points"], needed)
