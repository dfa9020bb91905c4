"""Says what a change did, and what the supervisor's measures are."""

from collections.abc import Iterator

from workbench.analysis.changes_model import Effect, Intervention, MeasureFigure, RunPoint
from workbench.analysis.remedying import CLAIM_FROM
from workbench.analysis.runs import POINTS_FROM, Stretch
from workbench.analysis.words import AnalysisWords
from workbench.moment import branch_date


class ChangeWords:
    """The words of the analysis, for changes and measures."""

    def __init__(self, words: AnalysisWords) -> None:
        self._words = words
        self._say = words.say

    def scope(self, change: Intervention) -> str:
        """Which cases a change may touch."""
        wording = self._words.wording
        named = (
            wording.path(change.category), wording.name("causes", change.cause), change.product, change.unit,
        )  # fmt: skip
        return " · ".join(part for part in named if part) or self._say("scope_all")

    def claim(self, effect: Effect) -> str:
        """What may be said of it, and whether anything may."""
        count = len(effect.before) + len(effect.after)
        told = {"count": count, "points": len(effect.points), "least": CLAIM_FROM, "most": POINTS_FROM}
        return self._say(f"claim_{effect.claim}", **told)

    def lines(self, effect: Effect) -> Iterator[str]:
        """Counts, intervals and patterns, line by line."""
        if effect.rate_before is not None and effect.rate_after is not None:
            yield self._say(
                "before_after",
                before=len(effect.before), days_before=effect.days_before,
                rate_before=f"{effect.rate_before:.1f}",
                after=len(effect.after), days_after=effect.days_after,
                rate_after=f"{effect.rate_after:.1f}",
            )  # fmt: skip
        if effect.difference is not None and effect.ratio is not None:
            ratio_high = "∞" if effect.ratio.high == float("inf") else f"{effect.ratio.high:.2f}"
            yield self._say(
                "interval",
                low=_signed(effect.difference.low), high=_signed(effect.difference.high),
                ratio_low=f"{effect.ratio.low:.2f}", ratio_high=ratio_high,
            )  # fmt: skip
        yield from self._patterns(effect)
        if effect.beside:
            yield self._say("run_beside", count=effect.beside)

    def point(self, point: RunPoint) -> str:
        """A week or month with its count."""
        return self._say("run_point", first=point.first, last=point.last, count=point.count)

    def measure(self, figure: MeasureFigure) -> str:
        """A measure with numerator and denominator."""
        language = self._words.language
        rule = self._words.wording.book.regulator_measures[figure.denominator.measure]
        return self._say(
            "measure_line",
            rate=f"{figure.rate:.2f}",
            unit=rule.unit_zh if language == "zh" else rule.unit_en,
            business=rule.business_zh if language == "zh" else rule.business_en,
            pieces=figure.pieces,
            value=f"{figure.denominator.value:,}",
        )

    def measure_notes(self, figure: MeasureFigure) -> Iterator[str]:
        """Both ways of counting, who typed the amount from where, and what is missing."""
        one = figure.denominator
        yield self._say("measure_both", pieces=figure.pieces, matters=figure.matters)
        wording = self._words.wording
        channels = wording.book.regulator_measures[one.measure].channels
        named = [wording.name("channels", code) for code in channels]
        yield self._say("measure_channels", channels=wording.several(named))
        on = branch_date(one.recorded_at).isoformat()
        yield self._say("measure_source", source=one.source, name=one.recorded_by, date=on)
        if not figure.over:
            yield self._say("measure_running")
        if figure.uncoded:
            yield self._say("measure_uncoded", count=figure.uncoded)

    def _patterns(self, effect: Effect) -> Iterator[str]:
        chart = effect.chart
        if len(effect.points) < POINTS_FROM:
            return
        for name, stretches in (("shift", chart.shifts), ("trend", chart.trends)):
            for stretch in stretches:
                yield self._stretch(effect, name, stretch)
        if not chart.shifts and not chart.trends:
            yield self._say("run_none")
        yield self._say("run_median_before" if chart.from_before else "run_median_all")

    def _stretch(self, effect: Effect, name: str, stretch: Stretch) -> str:
        way = "up" if stretch.way > 0 else "down"
        first = effect.points[stretch.first].first.isoformat()
        return self._say(f"run_{name}_{way}", first=first, count=stretch.last - stretch.first + 1)


def _signed(value: float) -> str:
    """With a minus that stands as wide as a digit, not with a hyphen."""
    return f"{value:.1f}".replace("-", "−")
