"""Closed cases like one at hand, and lines of advice, said in one language."""

from collections.abc import Iterable

from workbench.money import format_amount
from workbench.precedents.model import AdviceLine, Ended, Like, Remedy, SimilarCase
from workbench.wording.naming import Wording

FEW = 5
CASES_NAMED = 3
WORDS_NAMED = 5
_TABLES = {
    "ground": "refusal_grounds",
    "category": "categories",
    "line": "categories",
    "demand": "demands",
    "cause": "causes",
    "channel": "channels",
    "nature": "natures",
}


class PrecedentWords:
    """Says what was found in earlier cases, and why."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def likes(self, case: SimilarCase) -> str:
        """Why a case is similar: `同一产品（康宁重疾）、用词相同（拒赔、高血压）`."""
        return self._wording.several(self._like(like) for like in case.likes)

    def ending(self, case: SimilarCase) -> str:
        """How a case ended: outcome or state, cost, days, satisfaction, whether they came again."""
        say, ended = self._wording.sentence, case.ended
        outcome = ended.outcomes[0][1] if ended.outcomes else None
        told = say(f"precedents.outcome_{outcome}", {}) if outcome else ""
        parts = [told or self._wording.name("states", case.state)]
        if ended.cost_fen:
            amount = format_amount(ended.cost_fen)
            parts.append(say("precedents.paid", {"remedies": self.remedy(ended.remedies), "amount": amount}))
        else:
            parts.append(say("precedents.nothing_paid", {}))
        parts.append(say("precedents.days", {"days": str(ended.days)}))
        if ended.outcome_score is not None:
            parts.append(say("precedents.score", {"score": str(ended.outcome_score)}))
        parts.append(self._again(ended))
        return " · ".join(parts)

    def advice(self, line: AdviceLine) -> str:
        """What a line advises."""
        if line.rule is not None:
            return self._wording.book.text(line.rule, self._wording.language)
        return self._remedy(line.remedy) if line.remedy is not None else ""

    def source(self, line: AdviceLine) -> str:
        """Where a line comes from: its rule and law, or its cases; and what called it up."""
        wording = self._wording
        if line.rule is not None:
            cited = wording.several(wording.book.cite(one, wording.language) for one in line.rule.citations)
            rule = wording.sentence("precedents.source_rule", {"rule": line.rule.id})
            parts = [rule, cited] if cited else [rule]
        else:
            parts = [wording.sentence("precedents.source_cases", {"cases": self.numbers(line)})]
        return " · ".join([*parts, *(self._because(what, codes) for what, codes in line.because)])

    def numbers(self, line: AdviceLine) -> str:
        """The numbers of the cases that a line rests on, the first few."""
        cases = line.remedy.cases if line.remedy is not None else ()
        return self._named(cases)

    def remedy(self, kinds: Iterable[str]) -> str:
        """What was given, in words."""
        found = self._wording.several(self._wording.name("awards", kind) for kind in kinds)
        return found or self._wording.sentence("precedents.explained", {})

    def _like(self, like: Like) -> str:
        table = _TABLES.get(like.code)
        names = [self._wording.name(table, code) if table else code for code in like.what[:WORDS_NAMED]]
        return self._wording.sentence(f"precedents.like_{like.code}", {"names": self._wording.several(names)})

    def _remedy(self, remedy: Remedy) -> str:
        say = self._wording.sentence
        told = {
            "remedy": self.remedy(remedy.kinds),
            "watched": str(remedy.watched),
            "quiet": str(remedy.quiet),
        }
        parts = [say("precedents.remedy", told)]
        if remedy.median_fen:
            parts.append(say("precedents.remedy_cost", {"amount": format_amount(remedy.median_fen)}))
        if remedy.satisfaction_tenths is not None:
            score = f"{remedy.satisfaction_tenths / 10:.1f}"
            parts.append(say("precedents.remedy_score", {"score": score, "scored": str(remedy.scored)}))
        if remedy.watched < FEW:
            parts.append(say("precedents.few", {"count": str(remedy.watched)}))
        return ("；" if self._wording.language == "zh" else "; ").join(parts)

    def _again(self, ended: Ended) -> str:
        if ended.again:
            return self._wording.sentence("precedents.again", {"cases": self._named(ended.again_in)})
        return self._wording.sentence(f"precedents.{'not_over' if ended.again is None else 'not_again'}", {})

    def _because(self, what: str, codes: tuple[str, ...]) -> str:
        wording = self._wording
        if what in {"alert", "urgency"}:
            names = "".join(f"“{word}”" for word in codes[:CASES_NAMED])
        elif what == "came_before":
            names = self._named(codes)
        else:
            names = wording.several(self._code(what, code) for code in codes)
        return wording.sentence(f"precedents.because_{what}", {"names": names})

    def _code(self, what: str, code: str) -> str:
        if what == "category" and code.startswith("CA"):
            return self._wording.name("causes", code)
        table = _TABLES.get(what)
        return self._wording.name(table, code) if table else code

    def _named(self, cases: tuple[str, ...]) -> str:
        shown = self._wording.several(cases[:CASES_NAMED])
        return f"{shown}…" if len(cases) > CASES_NAMED else shown
