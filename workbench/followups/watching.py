"""The ninety days in which a decision has to prove itself: where they begin and end, for whoever counts."""

from datetime import date, timedelta

# Source: 监管统计口径 and our own design: a new complaint within ninety days counts as the same one again.
AGAIN_WITHIN_DAYS = 90
_DAY = timedelta(days=1)


def last_watched_day(told_on: date) -> date:
    """The ninetieth day; the day on which the decision was told is not counted.

    Source: 民法典 201.
    """
    return told_on + timedelta(days=AGAIN_WITHIN_DAYS)


def came_again(told_on: date, received_on: date) -> bool:
    """Whether a complaint of a day came after the decision and not later than the ninetieth day."""
    return told_on < received_on <= last_watched_day(told_on)


def is_watched_to_the_end(told_on: date, today: date) -> bool:
    """Whether the ninety days are over; on the ninetieth somebody may still come."""
    return told_on <= latest_proved(today)


def latest_proved(today: date) -> date:
    """The latest day of a decision whose ninety days are over."""
    return today - timedelta(days=AGAIN_WITHIN_DAYS) - _DAY
