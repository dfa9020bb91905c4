"""Intervals of shares, rates and their differences, exact where counts are small; pure arithmetic."""

from collections.abc import Callable
from math import exp, inf, lgamma, log, log1p, sqrt
from statistics import NormalDist
from typing import NamedTuple

CONFIDENCE = 0.95
_STEPS, _TINY, _NEAR = 400, 1e-300, 3e-14
_HALVINGS = 80


class Interval(NamedTuple):
    """From low to high."""

    low: float
    high: float


def wilson(hits: int, count: int, confidence: float = CONFIDENCE) -> Interval:
    """Where the share behind `hits` of `count` lies; all from 0 to 1 where nothing was counted.

    Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference,
        J. Am. Stat. Assoc. 22, 209-212; recommended by Brown, Cai, DasGupta (2001), Stat. Sci. 16, 101-133.
    """
    if not count:
        return Interval(0.0, 1.0)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share, spread = hits / count, z * z / count
    centre = share + spread / 2
    width = z * sqrt(share * (1 - share) / count + spread / (4 * count))
    low, high = (centre - width) / (1 + spread), (centre + width) / (1 + spread)
    return Interval(0.0 if hits == 0 else low, 1.0 if hits == count else high)


def poisson(count: int, confidence: float = CONFIDENCE) -> Interval:
    """The exact interval of the mean behind a count.

    Source: Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442.
    """
    tail = (1 - confidence) / 2
    high = _root(lambda mean: 1 - _gamma_part(count + 1.0, mean), tail, count + 10 * sqrt(count + 1.0) + 20)
    if not count:
        return Interval(0.0, high)
    low = _root(lambda mean: 1 - _gamma_part(float(count), mean), 1 - tail, float(count))
    return Interval(low, high)


def binomial(hits: int, count: int, confidence: float = CONFIDENCE) -> Interval:
    """The exact interval of the share behind `hits` of `count`.

    Source: Clopper, C., Pearson, E. S. (1934), Biometrika 26, 404-413.
    """
    tail = (1 - confidence) / 2
    low, high = 0.0, 1.0
    if hits:
        low = _root(lambda share: 1 - _beta_part(float(hits), count - hits + 1.0, share), 1 - tail, 1.0)
    if hits < count:
        high = _root(lambda share: 1 - _beta_part(hits + 1.0, float(count - hits), share), tail, 1.0)
    return Interval(low, high)


def rate_ratio(before: tuple[int, float], after: tuple[int, float]) -> Interval:
    """The exact interval of the rate after over the rate before, each a count and how long it took.

    Of all that was counted, the part that came after is binomial whatever the rates are.

    Source: Przyborowski, J., Wilenski, H. (1940), Biometrika 31, 313-323.
    """
    (first, first_time), (second, second_time) = before, after
    if not first + second:
        return Interval(0.0, inf)
    low, high = binomial(second, first + second)
    times = first_time / second_time
    return Interval(_odds(low) * times, _odds(high) * times)


def rate_difference(before: tuple[int, float], after: tuple[int, float]) -> Interval:
    """The interval of the rate after less the rate before, from the exact interval of each.

    Source: Zou, G. Y., Donner, A. (2008), Construction of confidence limits about effect measures,
        Stat. Med. 27, 1693-1702 (method of variance estimates recovery).
    """
    rates, limits = [], []
    for count, time in (before, after):
        low, high = poisson(count)
        rates.append(count / time)
        limits.append(Interval(low / time, high / time))
    difference = rates[1] - rates[0]
    down = sqrt((rates[1] - limits[1].low) ** 2 + (limits[0].high - rates[0]) ** 2)
    up = sqrt((limits[1].high - rates[1]) ** 2 + (rates[0] - limits[0].low) ** 2)
    return Interval(difference - down, difference + up)


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else inf


def _root(falling: Callable[[float], float], wanted: float, highest: float) -> float:
    """Where a falling function passes a value, by halving."""
    low, high = 0.0, highest
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > wanted else (low, middle)
    return (low + high) / 2


def _gamma_part(shape: float, x: float) -> float:
    """The lower incomplete gamma function over the whole: a series, or a continued fraction further out.

    Source: Abramowitz, Stegun (1964), Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
    """
    if x <= 0:
        return 0.0
    front = exp(shape * log(x) - x - lgamma(shape))
    if x < shape + 1:
        term = total = 1 / shape
        step = shape
        while abs(term) > abs(total) * _NEAR:
            step += 1
            term *= x / step
            total += term
        return total * front
    return 1 - front * _gamma_fraction(shape, x)


def _gamma_fraction(shape: float, x: float) -> float:
    divisor = x + 1 - shape
    c, d = 1 / _TINY, 1 / divisor
    found = d
    for step in range(1, _STEPS * 100):
        factor = -step * (step - shape)
        divisor += 2
        d = 1 / _away_from_zero(factor * d + divisor)
        c = _away_from_zero(divisor + factor / c)
        found *= d * c
        if abs(d * c - 1) < _NEAR:
            break
    return found


def _beta_part(a: float, b: float, x: float) -> float:
    """The incomplete beta function over the whole.

    Source: Abramowitz, Stegun (1964), Handbook of Mathematical Functions, 26.5.8.
    """
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    found = d
    for step in range(1, _STEPS * 100):
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        for factor in (even, odd):
            d = 1 / _away_from_zero(1 + factor * d)
            c = _away_from_zero(1 + factor / c)
            found *= d * c
        if abs(d * c - 1) < _NEAR:
            break
    return found


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
