"""The arithmetic of the profile: counts, medians, trends, paths. Pure; absent instead of guessed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from workbench.clocks.rules import add_months
from workbench.moment import BRANCH_ZONE
from workbench.persons.profile_facts import CaseFact, ContactFact, ContractFact, DemandFact

MERGED, WITHDRAWN = "merged", "withdrawn"
TREND_CONTACTS = 3
OLD_AGE, FULL_AGE = 60, 18


def counted_cases(own: Iterable[CaseFact]) -> tuple[CaseFact, ...]:
    """The cases that count as complaints: merged ones live on in another."""
    return tuple(case for case in own if case.state != MERGED)


def received_since(cases: Iterable[CaseFact], today: date, *, months: int = 0, days: int = 0) -> int:
    """How many cases were received within so many months or days before today, today included."""
    start = add_months(today, -months) if months else today - timedelta(days=days)
    return sum(start < case.received_on <= today for case in cases)


def same_matter_again(
    cases: Sequence[CaseFact], contracts: Iterable[ContractFact], demands: Iterable[DemandFact]
) -> tuple[str, ...]:
    """The cases that share a contract and a demand with an earlier one, by id.

    Args:
        cases: oldest first.
    """
    contracts_of: dict[str, set[str]] = {}
    demands_of: dict[str, set[str]] = {}
    for contract in contracts:
        contracts_of.setdefault(contract.complaint_id, set()).add(contract.id)
    for demand in demands:
        demands_of.setdefault(demand.complaint_id, set()).add(demand.code)
    seen: set[tuple[str, str]] = set()
    again = []
    for case in cases:
        matters = {
            (contract, code)
            for contract in contracts_of.get(case.id, ())
            for code in demands_of.get(case.id, ())
        }
        if matters & seen:
            again.append(case.id)
        seen |= matters
    return tuple(again)


def median_gap_days(days: Sequence[date]) -> float | None:
    """The median number of days between neighbours; None for fewer than two."""
    ordered = sorted(days)
    gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
    return float(median(gaps)) if gaps else None


def channel_path(channels: Iterable[str]) -> tuple[str, ...]:
    """Channels in order; the same one in a row stands once."""
    path: list[str] = []
    for channel in channels:
        if not path or path[-1] != channel:
            path.append(channel)
    return tuple(path)


def escalation(channels: Sequence[str], weights: Mapping[str, int]) -> int | None:
    """The place of the latest channel that weighs more than all before it; None when none ever does."""
    heaviest: int | None = None
    found = None
    for place, channel in enumerate(channels):
        weight = weights.get(channel, 0)
        if heaviest is not None and weight > heaviest:
            found = place
        heaviest = weight if heaviest is None else max(heaviest, weight)
    return found


def in_order_of_count(codes: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Counts by code, most frequent first, then by code."""
    return tuple(sorted(Counter(codes).items(), key=lambda item: (-item[1], item[0])))


def contact_hours(instants: Iterable[datetime]) -> tuple[tuple[str, int], ...]:
    """Counts by the hour of the branch's day, `00` to `23`, only hours that occur."""
    return tuple(sorted(Counter(f"{at.astimezone(BRANCH_ZONE):%H}" for at in instants).items()))


def average_minutes(contacts: Iterable[ContactFact], spoken: Sequence[str]) -> float | None:
    """The mean length in minutes, to one decimal, of answered calls whose length is known."""
    seconds = [
        contact.duration_seconds
        for contact in contacts
        if contact.answered and contact.kind in spoken and contact.duration_seconds
    ]
    return round(sum(seconds) / len(seconds) / 60, 1) if seconds else None


def emotion_trend(levels: Sequence[int]) -> str | None:
    """`rising`, `flat` or `falling` by the least-squares slope over the last three levels, oldest first.

    None for fewer than three: two points are no trend.
    """
    last = levels[-TREND_CONTACTS:]
    if len(last) < TREND_CONTACTS:
        return None
    # With evenly spaced contacts the slope over three points is half the difference of the outer two.
    slope = (last[-1] - last[0]) / 2
    return "rising" if slope > 0 else "falling" if slope < 0 else "flat"


def age_group(years: int) -> str | None:
    """`old` from 60, `minor` under 18: ages that ask for gentler handling."""
    if years >= OLD_AGE:
        return "old"
    return "minor" if years < FULL_AGE else None
