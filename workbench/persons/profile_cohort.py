"""The person among alike complainants, in words: who counts as alike, and where among them somebody stands.

Source: 个人信息保护法 24 (no unreasonable differential treatment): nothing is summed up and nothing follows.
"""

from collections.abc import Iterator, Sequence

from workbench.persons.profile_model import Compared, ProfileValue
from workbench.persons.profile_values import Valuer

OLDEST = 150
AGE_BANDS = ((0, 17), (18, 29), (30, 39), (40, 49), (50, 59), (60, 69), (70, OLDEST))
COMPLAINTS, CONTACTS, CHANNELS = "complaints", "contacts", "channels"
MEASURES = (COMPLAINTS, CONTACTS, CHANNELS)
MORE, MIDDLE, LESS = "more", "middle", "less"
LEAST_PEOPLE = 5


def age_band(years: int) -> tuple[int, int]:
    """The band of an age, both ends included."""
    return next(band for band in AGE_BANDS if band[0] <= min(max(years, 0), OLDEST) <= band[1])


def place_among(own: float, others: Sequence[float]) -> str:
    """`more` where at least three quarters of the others have less, `less` where so many have more.

    Whoever has as much as the others is in the middle: equals count on neither side.
    """
    if not others:
        return MIDDLE
    if 4 * sum(other < own for other in others) >= 3 * len(others):
        return MORE
    if 4 * sum(other > own for other in others) >= 3 * len(others):
        return LESS
    return MIDDLE


def cohort_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """One line a measure; none where too few are alike."""
    crowd = valuer.facts.crowd
    cohort = crowd.cohort if crowd else None
    if cohort is None:
        return
    least = valuer.table["cohort"].at_least or LEAST_PEOPLE
    for measure in MEASURES:
        others = cohort.others.get(measure, ())
        if len(others) < least:
            continue
        own = cohort.own.get(measure, 0.0)
        compared = Compared(
            measure, place_among(own, others), own, len(others), cohort.product, cohort.category,
            cohort.age_band,
        )  # fmt: skip
        yield from valuer.computed("cohort", compared)
