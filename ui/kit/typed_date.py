"""Dates as people type them, in Chinese and with digits."""

import re
from datetime import date, timedelta

from workbench.dates import parse_date
from workbench.errors import UserError

WORDS = {
    "今天": 0,
    "今": 0,
    "today": 0,
    "t": 0,
    "昨天": -1,
    "昨": -1,
    "yesterday": -1,
    "明天": 1,
    "明": 1,
    "tomorrow": 1,
}
WORDS |= {"前天": -2, "后天": 2}
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_OFFSET = re.compile(r"([+-])(\d{1,3})")
_WEEKDAY = re.compile(r"(上|下)?(?:周|星期|礼拜)([一二三四五六日天])")


def read_date(text: str, today: date) -> date | None:
    """The date that was typed, None when it is none.

    Without a year the one nearest to today is meant; `周五` is the one of this week (Monday to Sunday).
    """
    typed = text.strip().lower()
    if typed in WORDS:
        return today + timedelta(days=WORDS[typed])
    found = _MONTH_DAY.fullmatch(typed)
    if found:
        return _nearest(int(found[1]), int(found[2]), today)
    found = _OFFSET.fullmatch(typed)
    if found:
        return today + timedelta(days=int(found[1] + found[2]))
    found = _WEEKDAY.fullmatch(typed)
    if found:
        monday = today - timedelta(days=today.weekday())
        weeks = {"上": -1, "下": 1}.get(found[1] or "", 0)
        return monday + timedelta(weeks=weeks, days=WEEKDAYS[found[2]])
    try:
        return parse_date(typed)
    except UserError:
        return None


def _nearest(month: int, day: int, today: date) -> date | None:
    years = (_date(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    candidates = [candidate for candidate in years if candidate is not None]
    return min(candidates, key=lambda candidate: abs(candidate - today), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
