"""Whether a condition of the rule pack holds for a case, and exactly what is missing when it does not."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from workbench.checklists.deadlines import CaseClocks
from workbench.checklists.model import (
    ClockState,
    ClockView,
    FactValue,
    KnownFact,
    Missing,
    RefusalState,
    Sector,
)
from workbench.rulebook.checklist_model import Condition
from workbench.rulebook.reading import Rulebook

# What has happened cannot be mended by waiting or by asking again.
UNMENDABLE = ("premium.collected_after_knowing", "limitation.interrupted")

Check = Callable[[], tuple[Missing, ...]]


class Conditions:
    """Weighs conditions against one case; `checks` are the words that only the program can answer."""

    def __init__(
        self, state: RefusalState, clocks: CaseClocks, book: Rulebook, checks: Mapping[str, Check]
    ) -> None:
        self._state = state
        self._clocks = clocks
        self._checks = checks
        self._sectors = sectors_of(state, book)

    def concerns(self, condition: Condition) -> bool:
        """Whether a condition is meant for this case at all."""
        state = self._state
        if condition.if_grounds and not starts_with_any(state.grounds, condition.if_grounds):
            return False
        if condition.if_natures and set(state.natures).isdisjoint(condition.if_natures):
            return False
        return condition.if_sector is None or condition.if_sector in self._sectors

    def concerns_sectors(self, sectors: tuple[Sector, ...]) -> bool:
        """Whether the case belongs to one of the sectors."""
        return not self._sectors.isdisjoint(sectors)

    def missing(self, condition: Condition) -> tuple[Missing, ...]:
        """What the condition still waits for; empty when it holds or concerns other cases."""
        if not self.concerns(condition):
            return ()
        if condition.any_of:
            return self._nearest([self.missing(part) for part in condition.any_of])
        if condition.all_of:
            return distinct(entry for part in condition.all_of for entry in self.missing(part))
        if condition.fact:
            return self._missing_fact(condition.fact, condition.equals)
        if condition.clock:
            return self._missing_clock(self._clocks.view(condition.clock), condition.clock_is or "kept")
        if condition.evidence:
            return self._missing_item(condition.evidence)
        return self._checks[condition.check]() if condition.check else ()

    def refuted(self, condition: Condition) -> bool:
        """Whether what is known speaks against the condition; what is not known refutes nothing."""
        if not self.concerns(condition):
            return False
        if condition.any_of:
            return all(self.refuted(part) for part in condition.any_of)
        if condition.all_of:
            return any(self.refuted(part) for part in condition.all_of)
        if condition.fact:
            return self._state.value(condition.fact) is not None and bool(self.missing(condition))
        return any(entry.red for entry in self.missing(condition))

    def _missing_fact(self, key: str, expected: str | None) -> tuple[Missing, ...]:
        known = self._state.facts.get(key)
        if known is None:
            return (Missing("fact", key, "refusal.fact_missing", {"fact": key}),)
        if expected is None or plain(known.value) == expected:
            return ()
        return (_otherwise(known, expected),)

    def _missing_item(self, item_id: str) -> tuple[Missing, ...]:
        if self._state.links.get(item_id):
            return ()
        return (Missing("item", item_id, "refusal.evidence_missing", {"item": item_id}),)

    def _missing_clock(self, view: ClockView, wanted: str) -> tuple[Missing, ...]:
        clock = {"clock": view.clock_id}
        if view.state is ClockState.WAITING:
            return (
                Missing("fact", view.trigger, "refusal.clock_not_started", {**clock, "fact": view.trigger}),
            )
        if wanted == "started" or view.state is ClockState.KEPT:
            return ()
        if view.state is ClockState.MISSED:
            last_day = view.dates.statutory.isoformat() if view.dates else ""
            code = "refusal.right_lapsed" if view.nature == "right" else "refusal.clock_missed"
            return (Missing("clock", view.clock_id, code, {**clock, "date": last_day}, red=True),)
        if wanted == "alive":
            return ()
        detail = {**clock, "fact": view.done_when, "date": str(view.dates.statutory) if view.dates else ""}
        return (Missing("fact", view.done_when, "refusal.clock_running", detail),)

    def _nearest(self, ways: list[tuple[Missing, ...]]) -> tuple[Missing, ...]:
        """What the way in question misses, where none is open yet; the other ways are told as `or_else`.

        The way in question is one that turned red, for that must be seen; else the first not answered away.
        """
        if not all(ways):
            return ()
        way = next((way for way in ways if any(entry.red for entry in way)), None)
        way = way or next((way for way in ways if way[0].code != "refusal.fact_otherwise"), ways[0])
        first = next((entry for entry in way if entry.red), way[0])
        others = [entry for other in ways if other is not way for entry in other if entry.id != first.id]
        told = replace(first, or_else=distinct((*first.or_else, *others)))
        return tuple(told if entry is first else entry for entry in way)


def sectors_of(state: RefusalState, book: Rulebook) -> frozenset[Sector]:
    """The sectors whose conditions concern a case: of its category and of the chosen grounds.

    Without either it is taken for insurance, whose law knows refusals.
    """
    found: set[Sector] = {book.refusal_grounds[ground].sector for ground in state.grounds}
    if state.category is not None and state.category in book.categories:
        found.add(book.categories[state.category].sector)
    return frozenset(found or {"insurance"})


def starts_with_any(codes: tuple[str, ...], prefixes: tuple[str, ...]) -> bool:
    """Whether one of the codes begins with one of the prefixes."""
    return any(code.startswith(prefix) for code in codes for prefix in prefixes)


def distinct(entries: Iterable[Missing]) -> tuple[Missing, ...]:
    """The entries in their order, one for each thing; what turned red says more than what is only open."""
    found: dict[tuple[str, str], Missing] = {}
    for entry in entries:
        key = (entry.kind, entry.id)
        if key not in found or (entry.red and not found[key].red):
            found[key] = entry
    return tuple(found.values())


def plain(value: FactValue) -> str:
    """A fact's value as the text that details and comparisons use."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def _otherwise(known: KnownFact, expected: str) -> Missing:
    detail = {"fact": known.key, "expected": expected, "found": plain(known.value)}
    red = known.key in UNMENDABLE
    return Missing("fact", known.key, "refusal.fact_otherwise", detail, red=red)
