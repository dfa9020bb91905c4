"""Says in words how the dates of a clock came about, line by line."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from workbench.clocks.explanation import Explanation, Told
from workbench.clocks.model import CrossedDay
from workbench.rulebook.model import ClockRule
from workbench.wording.naming import Wording

Say = Callable[[str, Mapping[str, str]], str]


def explanation_lines(clock: Explanation, wording: Wording, say: Say | None = None) -> tuple[str, ...]:
    """The rule, the start, the arithmetic, pauses, longer period, days crossed, and what ends it.

    Args: say: puts a code into a sentence, where dates are to be written in a way of their own.
    """
    return tuple(_Lines(wording, say or wording.sentence).all(clock))


def length_words(rule: ClockRule, amount: int | None, wording: Wording) -> str:
    """The length of a period: 15 日, 7 个工作日, 二年."""
    length = amount if amount is not None else rule.amount
    if length is None:
        return wording.messages.text("clocks.no_length")
    bound = "" if amount is not None else f"_{rule.bound}" if rule.bound != "exact" else ""
    one = "_one" if length == 1 else ""
    found = wording.messages.text(f"clocks.length_{rule.unit}{one}", {"amount": str(length)})
    return wording.messages.text(f"clocks.length{bound}", {"length": found}) if bound else found


class _Lines:
    def __init__(self, wording: Wording, say: Say) -> None:
        self._wording = wording
        self._say = say

    def all(self, clock: Explanation) -> Iterator[str]:
        yield from self._rule(clock)
        yield from self._start(clock)
        yield from self._arithmetic(clock)
        yield from self._pauses(clock)
        yield from self._lengthening(clock)
        if clock.limited_on is not None:
            yield self._say(
                "clocks.limited", {"clock": clock.limited_by, "statutory": clock.limited_on.isoformat()}
            )
        yield from self._end(clock)

    def _arithmetic(self, clock: Explanation) -> Iterator[str]:
        """How the dates came about; while the clock is paused nothing is said of where it ends."""
        if clock.paused_since is not None:
            known = (part for part in clock.parts if part.code in ("clocks.counted", "clocks.paused"))
            yield from (self._say(part.code, part.detail) for part in known)
            return
        yield from (self._say(part.code, part.detail) for part in clock.parts)
        if not clock.parts:
            yield self._say("clocks.as_kept", self._dates(clock))
        yield from self._crossed(clock.crossed)

    def _rule(self, clock: Explanation) -> Iterator[str]:
        rule = clock.rule
        if rule is None:
            yield self._say("clocks.no_rule", {"on": clock.governed_on.isoformat()})
            return
        book, language = self._wording.book, self._wording.language
        cited = self._wording.several(book.cite_long(citation, language) for citation in rule.citations)
        certainty = self._wording.messages.text(f"clocks.certainty_{rule.certainty}")
        detail = {"length": length_words(rule, None, self._wording), "certainty": certainty}
        note = rule.note_zh if language == "zh" else rule.note_en
        if rule.amount is not None or not note:
            yield self._say("clocks.rule_cited" if cited else "clocks.rule", {**detail, "citation": cited})
        if note:
            yield note
        yield self._say("clocks.edition", {"on": clock.governed_on.isoformat()})
        if clock.own_amount is not None:
            own = length_words(rule, clock.own_amount, self._wording)
            yield self._say("clocks.own_length", {"length": own, "reason": clock.own_reason})

    def _start(self, clock: Explanation) -> Iterator[str]:
        start = clock.start
        detail = {"on": start.on.isoformat(), "source": start.source}
        if start.by in self._wording.book.facts:
            detail |= {"fact": start.by}
            yield self._say("clocks.started_by_fact", detail)
            if start.source:
                yield self._say("clocks.start_source", detail)
            if start.evidence is not None:
                yield self._say("clocks.start_evidence", {"number": str(start.evidence)})
        elif clock.letter:
            yield self._say("clocks.started_by_letter", {**detail, "letter": clock.letter})
        elif start.by in ("receipt", "extended", "restarted"):
            yield self._say(f"clocks.started_by_{start.by}", detail)

    def _dates(self, clock: Explanation) -> dict[str, str]:
        return {
            "start": clock.start.on.isoformat(),
            "internal": clock.internal.isoformat(),
            "statutory": clock.statutory.isoformat(),
        }

    def _crossed(self, days: Sequence[CrossedDay]) -> Iterator[str]:
        """Days off that were crossed, consecutive ones of a kind together."""
        runs: list[list[CrossedDay]] = []
        for day in days:
            last = runs[-1][-1] if runs else None
            if last is not None and (last.kind, last.holiday) == (day.kind, day.holiday):
                runs[-1].append(day)
            else:
                runs.append([day])
        for run in runs:
            why = self._wording.messages.text(f"clocks.off_{run[0].kind}")
            name = self._wording.name("holidays", run[0].holiday)
            detail = {"first": run[0].on.isoformat(), "last": run[-1].on.isoformat()}
            detail["why"] = " · ".join(part for part in (why, name) if part)
            yield self._say("clocks.crossed_day" if len(run) == 1 else "clocks.crossed_days", detail)

    def _pauses(self, clock: Explanation) -> Iterator[str]:
        for pause in clock.pauses:
            detail = {"pause": pause.kind, "from": pause.from_on.isoformat(), "reason": pause.reason}
            detail |= {"to": pause.to_on.isoformat() if pause.to_on else "", "papers": pause.papers}
            if pause.reason:
                yield self._say("clocks.pause_reason", detail)
            if pause.papers:
                yield self._say("clocks.pause_papers", detail)
            yield from self._told(pause.told)
        if clock.paused_since is not None:
            yield self._say("clocks.paused_since", {"from": clock.paused_since.isoformat()})
        elif not clock.pauses and clock.rule is not None and clock.rule.pauses:
            yield self._say("clocks.never_paused", {})

    def _lengthening(self, clock: Explanation) -> Iterator[str]:
        longer = clock.lengthening
        if longer is None:
            return
        yield self._say("clocks.extended_from", {"clock": longer.from_rule, "reason": longer.reason})
        if longer.approver:
            yield self._say("clocks.approved_by", {"name": longer.approver})
        yield from self._told(longer.told)

    def _told(self, told: Told | None) -> Iterator[str]:
        if told is None:
            return
        detail = {"on": told.on.isoformat(), "proof": told.proof, "way": self._way(told.mode)}
        yield self._say("clocks.told", detail)

    def _way(self, mode: str) -> str:
        return self._wording.messages.text(f"clocks.mode_{mode}") if mode else "—"

    def _end(self, clock: Explanation) -> Iterator[str]:
        if clock.ended_on is None:
            if clock.done_when:
                yield self._say("clocks.ends_with", {"fact": clock.done_when})
            return
        on = {"on": clock.ended_on.isoformat()}
        kind, _, what = clock.ended_by.partition(":")
        if kind == "fact":
            yield self._say("clocks.ended_by_fact", {**on, "fact": what})
        elif kind == "notice":
            yield self._say("clocks.ended_by_notice", {**on, "way": self._way(what)})
        elif kind == "merged":
            yield self._say("clocks.ended_by_merged", {**on, "case_no": what})
        elif kind in ("contact", "extended", "restarted", "withdrawn", "no_longer"):
            yield self._say(f"clocks.ended_by_{kind}", on)
        else:
            yield self._say("clocks.ended", on)
