"""Dates and times as they are shown: short in lists, whole in details, in the branch's zone."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from workbench.moment import BRANCH_ZONE

_SHORT = {True: "M月d日", False: "d MMM"}
_ISO = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?P<rest> \d{2}:\d{2})?")
_AFTER_DAY = re.compile(r"(\d月\d{1,2}日) (?=[\u4e00-\u9fff])")
_WHOLE = {True: "yyyy年M月d日", False: "d MMMM yyyy"}


def short_date(day: date, today: date | None = None) -> str:
    """`10月8日`; with its year when that is not the year of `today`."""
    if today is not None and day.year != today.year:
        return whole_date(day)
    return _shown(day, _SHORT)


def whole_date(day: date) -> str:
    """`2026年10月8日`."""
    return _shown(day, _WHOLE)


def weekday(day: date) -> str:
    """`星期一`."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def month_name(month: int) -> str:
    """`九月`, `September`."""
    return QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat)


def clock_time(instant: datetime) -> str:
    """`09:12` at the branch."""
    return instant.astimezone(BRANCH_ZONE).strftime("%H:%M")


def moment(instant: datetime, today: date) -> str:
    """`今天 09:12`, `昨天 09:12`, `10月8日 09:12`."""
    day = instant.astimezone(BRANCH_ZONE).date()
    if day == today:
        shown = QCoreApplication.translate("Dates", "today")
    elif day == today - timedelta(days=1):
        shown = QCoreApplication.translate("Dates", "yesterday")
    else:
        shown = short_date(day, today)
    return f"{shown} {clock_time(instant)}"


def _shown(day: date, formats: dict[bool, str]) -> str:
    chinese = QLocale().language() == QLocale.Language.Chinese
    return QLocale().toString(QDate(day.year, day.month, day.day), formats[chinese])


def told_dates(detail: Mapping[str, str], today: date) -> dict[str, str]:
    """The details of a sentence with their ISO dates as they are shown in lists."""
    return {key: _told(value, today) for key, value in detail.items()}


def closed_up(sentence: str) -> str:
    """A Chinese sentence without the space that its words keep for dates in figures: `9月30日前`."""
    return _AFTER_DAY.sub(r"\1", sentence)


def _told(value: str, today: date) -> str:
    found = _ISO.fullmatch(value)
    if found is None:
        return value
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        return value
    return short_date(day, today) + (found["rest"] or "")
