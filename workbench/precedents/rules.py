"""How alike two cases are, which advice a case calls up, how a remedy did: arithmetic that can be shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import sqrt
from statistics import median

from workbench.precedents.model import AdviceLine, CaseFacts, Like, LikeCode, Probe, Remedy, SimilarCase
from workbench.process.roads import ARCHIVED
from workbench.rulebook.advice_model import AdviceRule
from workbench.suggestions.lexicon import fold
from workbench.suggestions.model import Suggestions

# What one thing in common is worth: ground, product and demand before words.
POINTS: dict[LikeCode, int] = {
    "ground": 6,
    "product": 4,
    "demand": 3,
    "category": 3,
    "cause": 2,
    "line": 1,
    "words": 0,
}
LEAST_POINTS = 4
LEAST_SHARED_PERCENT = 15
# From half the weight on, the words alone are enough.
ENOUGH_SHARED_PERCENT = 50
MOST_RULES = 6
MOST_REMEDIES = 2
KIND_ORDER = ("person", "at_once", "deadline", "talk", "check", "settle")
_Z = 1.96


def without_names(read: Suggestions, names: Sequence[str]) -> Suggestions:
    """A reading whose telling words hold nobody's name: who complained makes no case like another."""
    known = [name for name in (*names, *(one.value for one in read.entities if one.kind == "person")) if name]

    def is_name(word: str) -> bool:
        return any(word in name or name in word for name in known)

    return replace(read, keywords=tuple(one for one in read.keywords if not is_name(one.word)))


def likes_of(probe: Probe, other: Probe, narrative: str) -> tuple[tuple[Like, ...], int]:
    """What two cases have in common, and how much of the weight of the words, in percent."""
    found: list[Like] = []
    pairs: tuple[tuple[LikeCode, tuple[str, ...], tuple[str, ...]], ...] = (
        ("ground", probe.grounds, other.grounds),
        ("product", probe.products, other.products),
        ("demand", probe.demands, other.demands),
    )
    for code, ours, theirs in pairs:
        shared = tuple(one for one in ours if one in theirs)
        if shared:
            found.append(Like(code, shared))
    if probe.category and other.category:
        if probe.category == other.category:
            found.append(Like("category", (probe.category,)))
        elif probe.category[:4] == other.category[:4]:
            found.append(Like("line", (probe.category[:4],)))
    if probe.cause and probe.cause == other.cause:
        found.append(Like("cause", (probe.cause,)))
    folded = fold(narrative)
    shared_words = [(word, weight) for word, weight in probe.words if word in folded]
    total = sum(weight for _, weight in probe.words)
    percent = round(100 * sum(weight for _, weight in shared_words) / total) if total else 0
    if shared_words:
        found.append(Like("words", tuple(word for word, _ in shared_words)))
    return tuple(found), percent


def points_of(likes: Iterable[Like]) -> int:
    """What the things in common are worth together."""
    return sum(POINTS[like.code] for like in likes)


def is_similar(likes: Sequence[Like], percent: int) -> bool:
    """Whether two cases are alike enough to learn from: by what they are about, or by many of their words."""
    points = points_of(likes)
    if points >= LEAST_POINTS or percent >= ENOUGH_SHARED_PERCENT:
        return True
    return points > 0 and percent >= LEAST_SHARED_PERCENT


def nearest(cases: Iterable[SimilarCase], limit: int) -> tuple[SimilarCase, ...]:
    """The most similar first: what they are about, then their words, then the newest."""
    ordered = sorted(
        cases, key=lambda one: (-points_of(one.likes), -one.shared_percent, -one.closed_on.toordinal())
    )
    return tuple(ordered[:limit])


def advice_of(rules: Iterable[AdviceRule], facts: CaseFacts) -> tuple[AdviceLine, ...]:
    """The lines of the rules that hold for a case, people before paper; each with what called it up."""
    lines = []
    for rule in rules:
        because = _because(rule, facts)
        if because is not None:
            lines.append(AdviceLine("rule", rule=rule, because=because))
    ordered = sorted(lines, key=lambda line: KIND_ORDER.index(line.rule.kind) if line.rule else 0)
    return tuple(ordered[:MOST_RULES])


def _because(rule: AdviceRule, facts: CaseFacts) -> tuple[tuple[str, tuple[str, ...]], ...] | None:
    """What a rule names and finds; None where something of it does not hold, or where it names nothing."""
    named: list[tuple[str, tuple[str, ...] | None]] = []
    if rule.alerts and rule.natures:
        # A label and the words for it say the same; either will do.
        found = _words(rule.alerts, facts.alerts) or tuple(c for c in rule.natures if c in facts.natures)
        named.append(("nature", found or None))
    else:
        named.append(_asked("alert", rule.alerts, _words(rule.alerts, facts.alerts)))
        named.append(_asked("nature", rule.natures, [c for c in rule.natures if c in facts.natures]))
    named.append(_asked("urgency", rule.urgency, _words(rule.urgency, facts.urgency)))
    matter = [*_beginning(rule.categories, facts.category), *(c for c in rule.causes if c == facts.cause)]
    named.append(_asked("category", (*rule.categories, *rule.causes), matter))
    named.append(_asked("channel", rule.channels, _beginning(rule.channels, facts.channel)))
    named.append(_asked("demand", rule.demands, [c for c in rule.demands if c in facts.demands]))
    if rule.emotion_from is not None:
        holds = facts.emotion >= rule.emotion_from
        named.append(("emotion", (str(facts.emotion),) if holds else None))
    if rule.due_within_days is not None:
        named.append(_due(rule.due_within_days, facts.days_left))
    if rule.came_before:
        named.append(("came_before", facts.came_before or None))
    if rule.uncontacted:
        named.append(("uncontacted", None if facts.contacted else ("0",)))
    asked = [(what, found) for what, found in named if found != ()]
    if not asked or any(found is None for _, found in asked):
        return None
    return tuple((what, found) for what, found in asked if found)


def _due(within: int, days_left: int | None) -> tuple[str, tuple[str, ...] | None]:
    """A rule within so many days holds until the day itself; one with a negative number, after it."""
    overdue = within < 0
    if days_left is None or days_left > within or (days_left < 0) != overdue:
        return "due", None
    return ("overdue", (str(-days_left),)) if overdue else ("due", (str(days_left),))


def _asked(what: str, wanted: Sequence[str], found: Iterable[str]) -> tuple[str, tuple[str, ...] | None]:
    """Nothing asked is `()`, nothing found `None`."""
    return what, (tuple(found) or None) if wanted else ()


def _words(codes: Iterable[str], found: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(word for code in codes for word in found.get(code, ()))


def _beginning(wanted: Iterable[str], code: str | None) -> tuple[str, ...]:
    return (code,) if code and any(code.startswith(one) for one in wanted) else ()


def remedies_of(cases: Iterable[SimilarCase]) -> tuple[Remedy, ...]:
    """What was given in cases that were decided, and how it did, the one after which fewest came again first.

    Remedies are ordered by the lower end of the Wilson interval, so that one happy case outdoes nothing,
    then by what people said at the follow-up, then by what they cost.
    Source: Wilson 1927, interval for a proportion, 95 %.
    """
    by_kind: dict[tuple[str, ...], list[SimilarCase]] = defaultdict(list)
    for case in (case for case in cases if case.state == ARCHIVED):
        by_kind[case.ended.remedies].append(case)
    found = [_remedy(kinds, given) for kinds, given in by_kind.items()]
    useful = [one for one in found if one.watched]
    return tuple(
        sorted(
            useful,
            key=lambda one: (
                -one.likely_low_percent,
                -(one.satisfaction_tenths or 0),
                one.median_fen,
                one.kinds,
            ),
        )
    )


def _remedy(kinds: tuple[str, ...], given: Sequence[SimilarCase]) -> Remedy:
    watched = [case for case in given if case.ended.again is not None]
    quiet = sum(case.ended.again is False for case in watched)
    scores = [case.ended.outcome_score for case in given if case.ended.outcome_score is not None]
    return Remedy(
        kinds=kinds,
        cases=tuple(case.case_no for case in given),
        watched=len(watched),
        quiet=quiet,
        scored=len(scores),
        satisfaction_tenths=round(10 * sum(scores) / len(scores)) if scores else None,
        median_fen=int(median(case.ended.cost_fen for case in given)),
        likely_low_percent=wilson_low_percent(quiet, len(watched)),
    )


def wilson_low_percent(good: int, count: int) -> int:
    """The lower end of the 95 % Wilson interval of a share, in percent; 0 of nothing is 0."""
    if not count:
        return 0
    share = good / count
    middle = share + _Z**2 / (2 * count)
    spread = _Z * sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    return max(0, round(100 * (middle - spread) / (1 + _Z**2 / count)))
