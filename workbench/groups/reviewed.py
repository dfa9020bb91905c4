"""What already stands in a review of suspected agency is not offered as a group as if nobody had looked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from workbench.groups.model import REVIEW, Found, Reason
from workbench.signals.queries import reviews, standing_reviews


def without_reviewed(session: Session, found: Sequence[Found]) -> list[Found]:
    """The offers whose cases do not all stand in one review; one that holds a part of a review says so.

    A review counts while it is open or holds on the day of the latest case.
    """
    told: list[Found] = []
    seen: set[str] | None = None
    for one in found:
        review_of = standing_reviews(session, [case.id for case in one.cases], one.last_on)
        if len(review_of) < len(one.cases) or len(set(review_of.values())) > 1:
            if review_of and seen is None:
                seen = {row.id for row in reviews(session)}
            shown = {case for case, review in review_of.items() if review in (seen or ())}
            told.append(_saying(one, shown))
    return told


def _saying(found: Found, reviewed: set[str]) -> Found:
    people = Counter(case.person for case in found.cases if case.id in reviewed)
    if not people:
        return found
    return replace(found, reasons=(Reason(REVIEW, "", len(people), found.people), *found.reasons))
