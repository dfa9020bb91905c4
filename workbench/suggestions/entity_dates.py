"""Days that a narrative names: 2026年9月17日, 二〇二六年九月, 9月17号, 去年三月, 昨天, 民国115年."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from workbench.suggestions.model import Entity

_NUMERAL = "[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}"
_YEAR = "(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3}"
_DAY_END = "[日号](?!线|楼|院|店)"
_FORMS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?P<y>{_YEAR})\s?年\s?(?P<m>{_NUMERAL})\s?月(?:份)?(?:\s?(?P<d>{_NUMERAL})\s?{_DAY_END})?"),
    re.compile(
        rf"(?<![0-9])民国\s?(?P<roc>[0-9]{{2,3}})\s?年(?:\s?(?P<m>{_NUMERAL})\s?月(?:\s?(?P<d>{_NUMERAL})\s?{_DAY_END})?)?"
    ),
    re.compile(r"(?<![0-9a-z.\-/])(?P<y>(?:19|20)[0-9]{2})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})(?![0-9\-/.])"),
    re.compile(rf"(?P<near>今年|去年|前年|本年|同年|次年|明年)\s?(?:的)?(?P<m>{_NUMERAL})\s?月(?:份)?(?:\s?(?P<d>{_NUMERAL})\s?{_DAY_END})?"),
    re.compile(rf"(?<![0-9年个.])(?P<m>{_NUMERAL})\s?月\s?(?P<d>{_NUMERAL})\s?{_DAY_END}"),
    re.compile(r"(?P<moon>(?:(?:农历|阴历)(?=[正一二三四五六七八九十冬腊])|正月|腊月)(?:[正一二三四五六七八九十冬腊]月)?(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九十]?)?)"),
    re.compile(r"(?P<word>大前天|前天|昨天|昨日|今天|今日|明天|明日|后天|大后天)"),
    re.compile(r"(?P<week>上上?个?周|上上?个?星期|本周|这周|这个星期|下个?周|下个?星期)(?P<wd>[一二三四五六日天])"),
    re.compile(rf"(?P<y>{_YEAR})\s?年(?![0-9度级检限龄利化月]|\s?[0-9一二三四五六七八九十]{{1,2}}\s?月)"),
)  # fmt: skip
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_WORDS = {
    "大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2,
    "大后天": 3,
}  # fmt: skip
_YEARS = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1}
_WEEKDAYS = {sign: place for place, sign in enumerate("一二三四五六日")} | {"天": 6}
_FIRST_ROC_YEAR = 1911


def dates_in(text: str, folded: str, on: date | None) -> Iterator[Entity]:
    """The days, months and years named, the fullest form of each place.

    Args:
        on: the day on which it was said; without it 昨天 has no value and 9月17日 only `--09-17`.
    """
    years = [(match.start(), _number(match["y"])) for match in _FORMS[0].finditer(folded)]
    for form in _FORMS:
        for match in form.finditer(folded):
            start, end = match.span()
            # A day without its year is of the year that was spoken of last.
            spoken = next((year for place, year in reversed(years) if place < start), None)
            value = _value(match, on, spoken)
            if value is not None:
                yield Entity("date", text[start:end], start, end, value)


def _value(match: re.Match[str], on: date | None, spoken: int | None) -> str | None:
    """The date in ISO form, as much of it as is known; None when no calendar has such a day."""
    parts = match.groupdict()
    if parts.get("moon"):
        return ""
    if parts.get("word") or parts.get("week"):
        return _relative(match, on)
    year: int | None = None
    if parts.get("roc"):
        year = int(parts["roc"]) + _FIRST_ROC_YEAR
    elif parts.get("y"):
        year = _number(parts["y"])
    elif parts.get("near"):
        if on is None or parts["near"] not in _YEARS:
            return ""
        year = on.year + _YEARS[parts["near"]]
    month = _number(parts["m"]) if parts.get("m") else None
    day = _number(parts["d"]) if parts.get("d") else None
    if year is None and month is not None and day is not None:
        year = spoken
    if year is None and on is not None and month is not None and day is not None:
        year = _latest_year(month, day, on)
    return _written(year, month, day)


def _written(year: int | None, month: int | None, day: int | None) -> str | None:
    if month is None:
        return f"{year:04d}" if year is not None else None
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}" if year is not None else None
    if not _is_day(year if year is not None else 2024, month, day):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year is not None else f"--{month:02d}-{day:02d}"


def _relative(match: re.Match[str], on: date | None) -> str:
    parts = match.groupdict()
    if on is None:
        return ""
    if word := parts.get("word"):
        return (on + timedelta(days=_WORDS[word])).isoformat() if word in _WORDS else ""
    weeks = {"上上": -2, "上": -1, "下": 1}
    week: str = parts["week"] or ""
    steps = next((number for head, number in weeks.items() if week.startswith(head)), 0)
    monday = on - timedelta(days=on.weekday()) + timedelta(weeks=steps)
    return (monday + timedelta(days=_WEEKDAYS[parts["wd"] or "一"])).isoformat()


def _latest_year(month: int, day: int, on: date) -> int | None:
    """The year in which such a day last was: nobody complains of what has not happened yet."""
    for year in range(on.year, on.year - 9, -1):
        if _is_day(year, month, day) and date(year, month, day) <= on:
            return year
    return None


def _is_day(year: int, month: int, day: int) -> bool:
    make: Callable[[int, int, int], date] = date
    try:
        make(year, month, day)
    except ValueError:
        return False
    return True


def _number(signs: str) -> int:
    """`17`, `十七`, `廿三` or the digits of a year."""
    if signs.isascii():
        return int(signs)
    if len(signs) == 4:
        return int("".join(str(_DIGITS[sign]) for sign in signs))
    spelt = signs.replace("廿", "二十").replace("卅", "三十")
    if "十" not in spelt:
        return int("".join(str(_DIGITS[sign]) for sign in spelt))
    tens, _, ones = spelt.partition("十")
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
