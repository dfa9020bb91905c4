"""Which rules apply to a case now: to its next step, to a right that lapsed, to its running clock."""

from collections.abc import Iterator

from ui.case.model import LawLine
from workbench.checklists.model import ClockView
from workbench.process.model import CaseStand, NextStep
from workbench.rulebook.checklist_model import Element, Ground
from workbench.rulebook.reading import Rulebook

LINES_AT_MOST = 4


def law_that_applies(stand: CaseStand, step: NextStep | None, book: Rulebook) -> tuple[LawLine, ...]:
    """The rules, the nearest first; each place in a law once."""
    lines: list[LawLine] = []
    for line in _lines(stand, step, book):
        if line.citations and all(line.citations != other.citations for other in lines):
            lines.append(line)
    return tuple(lines[:LINES_AT_MOST])


def element_of(book: Rulebook, element_id: str) -> tuple[Ground, Element] | None:
    """An element of the rule pack with its ground."""
    ground = book.refusal_grounds.get(element_id.partition(".")[0])
    if ground is None:
        return None
    found = next((element for element in ground.elements if element.id == element_id), None)
    return None if found is None else (ground, found)


def _lines(stand: CaseStand, step: NextStep | None, book: Rulebook) -> Iterator[LawLine]:
    if step is not None:
        known = element_of(book, step.target)
        if known is not None:
            ground, element = known
            yield LawLine(element.citations, element.zh, element.en, ground.certainty)
        if step.target in book.facts:
            fact = book.facts[step.target]
            yield LawLine(fact.citations, fact.zh, fact.en, fact.certainty)
    if stand.sheet.pursued:
        for clock in stand.sheet.clocks:
            if clock.lapsed_on is not None:
                yield _of_clock(clock, book)
        current = stand.sheet.current
        if current is not None:
            rule = book.refusal_flow[current.id]
            yield LawLine(rule.citations, rule.gate_zh, rule.gate_en, rule.certainty)
    if stand.decision_clock is not None:
        row = book.clock(stand.decision_clock.rule_id, stand.decision_clock.started_on)
        yield LawLine(
            row.citations, _joined(row.zh, row.note_zh), _joined(row.en, row.note_en), row.certainty
        )
    if step is not None and step.move in book.states:
        state = book.states[step.move]
        yield LawLine(
            state.citations,
            _joined(state.zh, state.note_zh),
            _joined(state.en, state.note_en),
            state.certainty,
        )


def _of_clock(clock: ClockView, book: Rulebook) -> LawLine:
    rule = book.clocks[clock.clock_id]
    return LawLine(
        clock.citations, _joined(rule.zh, rule.note_zh), _joined(rule.en, rule.note_en), rule.certainty
    )


def _joined(name: str, note: str) -> str:
    return (
        f"{name}：{note}" if note and not name.isascii() else ": ".join(part for part in (name, note) if part)
    )
