"""The refusal checklist (D19): fifteen steps with what they miss, and each ground with its elements."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent
from workbench.casefile.parts import QUIET_CELL, lines, note, status
from workbench.casefile.words import Words
from workbench.checklists.model import (
    ClockState,
    ClockView,
    ElementState,
    ElementView,
    GroundView,
    Missing,
    RefusalSheet,
    StepState,
    StepView,
)
from workbench.typesetting.flowables import Column, Span, heading, long_table, text
from workbench.typesetting.model import Section
from workbench.typesetting.style import BODY, CELL, TONE_COLOURS, Tone

_DAY = "2026-09-28"
_DANGER = TONE_COLOURS[Tone.DANGER]
_STEP_TONES = {
    StepState.DONE: Tone.GOOD,
    StepState.OPEN: Tone.WARNING,
    StepState.RED: Tone.DANGER,
    StepState.LOCKED: Tone.NEUTRAL,
    StepState.NOT_NEEDED: Tone.NEUTRAL,
}
_ELEMENT_TONES = {
    ElementState.PROVEN: Tone.GOOD,
    ElementState.OPEN: Tone.WARNING,
    ElementState.NOT_APPLICABLE: Tone.NEUTRAL,
    ElementState.LAPSED: Tone.DANGER,
    ElementState.CONFLICT: Tone.DANGER,
}
_CLOCK_TONES = {
    ClockState.WAITING: Tone.NEUTRAL,
    ClockState.RUNNING: Tone.WARNING,
    ClockState.KEPT: Tone.GOOD,
    ClockState.MISSED: Tone.DANGER,
}

# Codes of which a step may have many, and the sentence that takes them together.
_LISTED = {
    "refusal.fact_missing": "refusal.unanswered",
    "refusal.element_undecided": "refusal.undecided",
    "refusal.element_open": "refusal.unproven",
}


def refusal_section(content: CaseFileContent, words: Words) -> Section | None:
    """Steps, clocks and grounds; nothing where no refusal is pursued."""
    sheet = content.refusal
    if sheet is None:
        return None
    parts: list[Flowable] = [text(_summary(sheet, words))]
    parts += [heading(words.say("refusal.steps"), in_contents=False), _steps(sheet, words)]
    parts += [heading(words.say("refusal.clocks"), in_contents=False), _clocks(sheet, words)]
    for ground in sheet.grounds:
        parts += _ground(ground, words)
    if not sheet.grounds:
        parts.append(heading(words.say("refusal.grounds"), in_contents=False))
        parts.append(text(words.say("refusal.no_ground")))
    return Section(words.say("refusal.title"), parts)


def _summary(sheet: RefusalSheet, words: Words) -> str:
    done, total, current = sheet.done, len(sheet.steps), sheet.current
    if current is None:
        return words.say("refusal.summary_done", done=done, total=total)
    name = words.name("refusal_flow", current.id)
    return words.say("refusal.summary", done=done, total=total, number=current.number, name=name)


def _steps(sheet: RefusalSheet, words: Words) -> Flowable:
    columns = [
        Column(words.say("refusal.number"), 0.3, fits="15"),
        Column(words.say("refusal.step"), 3),
        Column(words.say("refusal.state"), 0.9, fits=f"◆ {words.say('step.red')}　"),
        Column(words.say("refusal.missing"), 3.6),
        Column(words.say("refusal.basis"), 1.4, fits=words.say("refusal.basis_word")),
    ]
    rows = (
        (
            str(step.number),
            lines(words.name("refusal_flow", step.id), quiet=[_gate(step, words)]),
            status(words.say(f"step.{step.state.value}"), _STEP_TONES[step.state]),
            _missing_lines(step, words),
            words.cites(step.citations) or "—",
        )
        for step in sheet.steps
    )
    return long_table(columns, rows)


def _gate(step: StepView, words: Words) -> str:
    row = words.book.refusal_flow[step.id]
    return row.gate_zh if words.language == "zh" else row.gate_en


def _missing_lines(step: StepView, words: Words) -> list[Flowable]:
    if step.state is StepState.NOT_NEEDED or not step.missing:
        exhibits = words.say("refusal.exhibits", numbers=words.listed(map(str, step.evidence)))
        return lines(exhibits if step.evidence else "")
    found: list[Flowable] = [text(said, CELL) for said in _in_one_line(step.missing, words)]
    for missing in step.missing:
        if _stands_alone(missing):
            colour = _DANGER if missing.red else None
            found.append(text([Span(_missing_text(missing, words), missing.red, colour)], CELL))
            ways = [_missing_text(other, words) for other in missing.or_else]
            if ways:
                found.append(text(words.say("refusal.or_else", ways=words.joined(ways)), QUIET_CELL))
    return found


def _stands_alone(missing: Missing) -> bool:
    return missing.red or bool(missing.or_else) or missing.code not in _LISTED


def _in_one_line(entries: tuple[Missing, ...], words: Words) -> Iterator[str]:
    """What is missing of one kind, in one sentence; elements by their id, their texts stand below."""
    for code, label in _LISTED.items():
        alike = [entry for entry in entries if entry.code == code and not _stands_alone(entry)]
        if alike:
            names = [words.name("facts", entry.id) if entry.kind == "fact" else entry.id for entry in alike]
            yield words.say(label, names=words.joined(name.rstrip("？?") for name in names))


def _missing_text(missing: Missing, words: Words) -> str:
    return words.sentence(missing.code, missing.detail)


def _clocks(sheet: RefusalSheet, words: Words) -> Flowable:
    columns = [
        Column(words.say("clock.name"), 3),
        Column(words.say("clock.started"), fits=_DAY),
        Column(words.say("clock.statutory"), fits=_DAY),
        Column(words.say("clock.ended"), fits=_DAY),
        Column(words.say("refusal.state"), 1.4, fits=f"◆ {words.say('clock_state.lapsed')}　"),
    ]
    return long_table(columns, [_clock_row(clock, words) for clock in sheet.clocks])


def _clock_row(clock: ClockView, words: Words) -> tuple[list[Flowable] | str | list[Span], ...]:
    dates = clock.dates
    waiting = words.say("refusal.waits_for", fact=words.name("facts", clock.trigger)) if dates is None else ""
    return (
        lines(words.name("clocks", clock.clock_id), quiet=[words.cites(clock.citations), waiting]),
        words.day(dates.start if dates else None),
        words.day(dates.statutory if dates else None),
        words.day(clock.ended_on),
        status(_clock_state(clock, words), _CLOCK_TONES[clock.state]),
    )


def _clock_state(clock: ClockView, words: Words) -> str:
    """A missed duty is overdue, a missed right is gone."""
    if clock.state is ClockState.MISSED and clock.nature == "right":
        return words.say("clock_state.lapsed")
    return words.say(f"clock_state.{clock.state.value}")


def _ground(ground: GroundView, words: Words) -> Iterator[Flowable]:
    row = words.book.refusal_grounds[ground.id]
    name = words.name("refusal_grounds", ground.id)
    yield heading(words.say("refusal.ground", id=ground.id, name=name))
    yield note(words.say("refusal.ground_basis", basis=words.cites(row.citations)))
    if not ground.is_refusal:
        yield text(words.say("refusal.ground_no_refusal"))
    if ground.dead:
        fallen = words.joined(words.problem(problem).rstrip("。.") for problem in ground.problems)
        said = words.say("refusal.ground_dead", reasons=fallen)
        yield text([Span(said, bold=True, colour=_DANGER)], BODY)
    columns = [
        Column(words.say("refusal.element"), 3.2),
        Column(words.say("refusal.burden"), 1.1, fits=words.say("standard.高度可能性")),
        Column(words.say("refusal.state"), 2.6),
        Column(words.say("refusal.evidence"), 0.7),
        Column(words.say("refusal.basis"), 1.5, fits=words.say("refusal.basis_word")),
    ]
    yield long_table(columns, [_element_row(element, words) for element in ground.elements])


def _element_row(element: ElementView, words: Words) -> tuple[list[Flowable] | str, ...]:
    known = words.element(element.id)
    kind = words.say("refusal.essential" if element.essential else "refusal.not_essential")
    group = words.say("refusal.alternative") if element.group else ""
    standard = words.say(f"standard.{known.standard}") if known else ""
    tone = _ELEMENT_TONES[element.state]
    state: list[Flowable] = [text(status(words.say(f"element.{element.state.value}"), tone), CELL)]
    state += [text(words.problem(problem), QUIET_CELL) for problem in element.problems]
    return (
        lines(f"{element.id}　{words.element_name(element.id)}", quiet=[words.joined([kind, group])]),
        lines(words.say(f"burden.{element.burden}"), quiet=[standard]),
        state,
        words.listed(map(str, element.evidence)) or "—",
        words.cites(element.citations) or "—",
    )
