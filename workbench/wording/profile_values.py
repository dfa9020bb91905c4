"""Values of the person profile in words: with units, names for codes, money, and nothing added."""

from workbench.money import format_amount
from workbench.persons.profile_cohort import OLDEST
from workbench.persons.profile_model import (
    FACET_BASIS,
    OWN_CHOICES,
    Amount,
    Answered,
    Claim,
    Coded,
    Compared,
    Day,
    Histogram,
    History,
    Likeness,
    Number,
    Path,
    ProfileValue,
    Ratio,
    Text,
    ValueState,
)
from workbench.rulebook.profile_model import Facet
from workbench.wording.naming import Wording

LEVELS_SHOWN = 8


class ProfileValues:
    """Says values in one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def facet(self, value: ProfileValue) -> Facet:
        """The facet of a value."""
        return self.wording.book.profile[value.facet_id]

    def text(self, shown: ProfileValue) -> str:
        """A value as it is read."""
        facet, value = self.facet(shown), shown.value
        if shown.state is ValueState.AWAITS_SECOND:
            return self.one_voice()
        match value:
            case Text():
                return value.text
            case Coded():
                return self._coded(facet, value.table, value.id)
            case Day():
                return self.wording.day(value.on)
            case Number():
                return self._number(facet, value.value)
            case Amount():
                return f"¥{format_amount(value.fen)}"
            case Ratio():
                detail = {"part": str(value.part), "whole": str(value.whole)}
                return self._say("ratio", percent=f"{value.part / value.whole:.0%}", **detail)
            case Histogram():
                return self._histogram(facet, value)
            case Path():
                return " → ".join(self._coded(facet, value.table, code) for code in value.ids)
            case Claim():
                return self._claim(value)
            case History():
                return self._levels(value)
            case Answered() | Likeness() | Compared():
                return self.plain(value)

    def one_voice(self) -> str:
        """That one person has judged where two are asked for: it is not the answer, so that is not said."""
        return self._say("one_voice")

    def plain(self, value: Answered | Likeness | Compared) -> str:
        """A value that needs no facet to be read."""
        match value:
            case Answered():
                return self._answered(value)
            case Likeness():
                return self._say("likeness", percent=str(value.hundredths), case=value.other)
            case Compared():
                return self._compared(value)

    def facet_value(self, basis: str) -> str:
        """A basis that is the value of a facet: `沟通风格：强势型`."""
        facet_id, _, raw = basis.removeprefix(FACET_BASIS).partition(":")
        facet = self.wording.book.profile[facet_id]
        choice = next((one for one in facet.choices if one.value == raw), None)
        shown = self.wording.book.text(choice, self.wording.language) if choice else raw
        name = self.wording.book.text(facet, self.wording.language)
        return self._say("facet_value", name=name, value=shown)

    def cohort(self, value: Compared) -> str:
        """Who counts as alike, with how many they are."""
        about = value.product or self.wording.name("categories", value.category)
        detail = {"about": about, "count": str(value.count)}
        if not value.age_band:
            return self._say("cohort_any_age", **detail)
        first, last = value.age_band
        code = "cohort_from_age" if last >= OLDEST else "cohort"
        return self._say(code, first=str(first), last=str(last), **detail)

    def _compared(self, value: Compared) -> str:
        measure = self._say(f"measure_{value.measure}", figure=figure(value.figure))
        return self._say(f"place_{value.place}", cohort=self.cohort(value), measure=measure)

    def _answered(self, value: Answered) -> str:
        book, language = self.wording.book, self.wording.language
        question = book.questions.get(value.question)
        if question is None:
            return value.text
        shown = value.text
        if value.choice:
            choice = next((one for one in question.choices if one.value == value.text), None)
            shown = book.text(choice, language) if choice else value.text
        elif question.kind == "scale":
            ends = (
                (question.lowest_zh, question.highest_zh)
                if language == "zh"
                else (question.lowest_en, question.highest_en)
            )
            shown = self._say("scale", figure=value.text, lowest=ends[0], highest=ends[1])
        return self._say("answered", question=book.text(question, language), answer=shown)

    def _coded(self, facet: Facet, table: str, code: str) -> str:
        if table != OWN_CHOICES:
            return self.wording.name(table, code)
        choice = next((choice for choice in facet.choices if choice.value == code), None)
        return self.wording.book.text(choice, self.wording.language) if choice else code

    def _number(self, facet: Facet, number: float) -> str:
        shown = figure(number)
        if facet.highest is not None:
            return self._say("mark", figure=shown, lowest=str(facet.lowest), highest=str(facet.highest))
        return self._say(f"unit_{facet.unit}", figure=shown) if facet.unit else shown

    def _histogram(self, facet: Facet, value: Histogram) -> str:
        if not value.table:
            parts = (self._say("hour", hour=str(int(hour)), count=str(count)) for hour, count in value.counts)
        else:
            parts = (
                self._say("counted", name=self._coded(facet, value.table, code), count=str(count))
                for code, count in value.counts
            )
        return " · ".join(parts)

    def _claim(self, value: Claim) -> str:
        text = self.wording.name("demands", value.code)
        if value.asked_fen is not None:
            text = f"{text} ¥{format_amount(value.asked_fen)}"
        return self._say("noted", text=text, note=value.note) if value.note else text

    def _levels(self, value: History) -> str:
        levels = " → ".join(str(point.level) for point in value.points[-LEVELS_SHOWN:])
        earlier = "… → " if len(value.points) > LEVELS_SHOWN else ""
        return self._say("levels", levels=f"{earlier}{levels}", count=str(len(value.points)))

    def _say(self, code: str, /, **detail: str) -> str:
        return self.wording.messages.text(f"profile.{code}", detail)


def figure(number: float) -> str:
    """A number without needless decimals: `46`, `12.5`."""
    return str(int(number)) if number == int(number) else f"{number:.1f}"
