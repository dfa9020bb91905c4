"""Proofreads a whole rule pack: every code a row names must exist, every condition has one head."""

from collections.abc import Iterable, Iterator

from workbench.errors import Problem
from workbench.rulebook.checklist_model import Applicability, Condition, Element
from workbench.rulebook.reading import Rulebook
from workbench.rulebook.rules import Reference, broken_references, inner_conditions


def pack_problems(book: Rulebook) -> list[Problem]:
    """All broken references and ill-formed conditions of a pack; reads every file.

    Raises: UserError when a file itself cannot be read.
    """
    tables = {name: getattr(book, name) for name in book.file_names()}
    references = [*_code_references(book), *_checklist_references(book), *_exhibit_references(book)]
    return broken_references(references, tables) + [
        Problem(f"{file}:{row}", "rulebook.bad_condition", {"file": file, "row": row})
        for file, row, condition in _conditions(book)
        if condition.heads != 1
    ]


def _refer(file: str, row: str, field: str, table: str, values: Iterable[str | None]) -> Iterator[Reference]:
    for value in values:
        if value is not None:
            yield Reference(f"{file}.yaml", row, field, table, value)


def _code_references(book: Rulebook) -> Iterator[Reference]:
    for channel in book.channels.rows:
        yield from _refer("channels", channel.id, "clocks", "clocks", channel.clocks)
    for measure in book.regulator_measures.rows:
        yield from _refer("regulator_measures", measure.id, "channels", "channels", measure.channels)
    for category in book.categories.rows:
        yield from _refer("categories", category.id, "parent", "categories", [category.parent])
    for clock in book.clocks.rows:
        yield from _refer("clocks", clock.id, "trigger", "facts", [clock.trigger])
        yield from _refer("clocks", clock.id, "done_when", "facts", [clock.done_when])
        yield from _refer("clocks", clock.id, "next", "clocks", [clock.next])
        yield from _refer("clocks", clock.id, "limited_by", "clocks", [clock.limited_by])
        yield from _refer("clocks", clock.id, "same_as", "clocks", [clock.same_as])
        yield from _refer("clocks", clock.id, "only_if", "facts", [answer.fact for answer in clock.only_if])
        yield from _refer("clocks", clock.id, "unless", "facts", [answer.fact for answer in clock.unless])
        yield from _refer("clocks", clock.id, "moot_when", "facts", clock.moot_when)
        yield from _refer("clocks", clock.id, "grounds", "refusal_grounds", clock.grounds)
        yield from _refer("clocks", clock.id, "pauses", "clock_events", clock.pauses + clock.resets)
    for event in book.clock_events.rows:
        yield from _refer("clock_events", event.id, "when", "facts", [event.starts_when, event.ends_when])
    for year in book.calendar.rows:
        names = [span.holiday for span in year.days_off]
        yield from _refer("calendar", year.id, "days_off", "holidays", names)
    for state in book.states.rows:
        yield from _refer("states", state.id, "only_from", "states", state.only_from)
    for award in book.awards.rows:
        yield from _refer("awards", award.id, "sets", "facts", [award.sets])
    for row in book.authority.rows:
        yield from _refer("authority", row.id, "matter", "approval_matters", [row.matter])
        yield from _refer("authority", row.id, "level", "approval_levels", [row.level])
    for rule in book.severity.rows:
        yield from _refer("severity", rule.id, "nature", "natures", [rule.nature])
    for advice in book.advice.rows:
        yield from _refer("advice", advice.id, "natures", "natures", advice.natures)
        yield from _refer("advice", advice.id, "demands", "demands", advice.demands)
        yield from _refer("advice", advice.id, "causes", "causes", advice.causes)
        yield from _refer("advice", advice.id, "categories", "categories", advice.categories)
        yield from _refer("advice", advice.id, "channels", "channels", advice.channels)
    for hint in book.strategies.rows:
        yield from _refer("strategies", hint.id, "natures", "natures", hint.natures)
        yield from _refer("strategies", hint.id, "when", "profile", [test.facet for test in hint.when])
    for question in book.questions.rows:
        yield from _refer("questions", question.id, "facet", "profile", [question.facet])
        yield from _refer("questions", question.id, "names", "profile", [question.names or None])


def _checklist_references(book: Rulebook) -> Iterator[Reference]:
    for fact in book.facts.rows:
        yield from _refer("facts", fact.id, "evidence", "evidence_items", fact.evidence)
        yield from _refer("facts", fact.id, "grounds", "refusal_grounds", fact.grounds)
    for step in book.refusal_flow.rows:
        yield from _refer("refusal_flow", step.id, "evidence", "evidence_items", step.evidence)
    for ground in book.refusal_grounds.rows:
        yield from _refer("refusal_grounds", ground.id, "deadlines", "clocks", ground.deadlines)
        for element in ground.elements:
            yield from _element_references(element)
    for item in book.evidence_items.rows:
        yield from _refer("evidence_items", item.id, "kinds", "evidence_kinds", item.kinds)
        yield from _refer("evidence_items", item.id, "forms", "evidence_forms", item.forms)
        for when in (item.required_when, item.suggested_when):
            yield from _applicability_references(item.id, when, book)
    for file, row, condition in _conditions(book):
        yield from _refer(file, row, "fact", "facts", [condition.fact])
        yield from _refer(file, row, "clock", "clocks", [condition.clock])
        yield from _refer(file, row, "evidence", "evidence_items", [condition.evidence])
        yield from _refer(file, row, "if_grounds", "refusal_grounds", condition.if_grounds)
        yield from _refer(file, row, "if_natures", "natures", condition.if_natures)


def _exhibit_references(book: Rulebook) -> Iterator[Reference]:
    for group in book.particular_groups.rows:
        yield from _refer("particular_groups", group.id, "kinds", "evidence_kinds", group.kinds)
        yield from _refer("particular_groups", group.id, "forms", "evidence_forms", group.forms)
    for field in book.evidence_particulars.rows:
        yield from _refer("evidence_particulars", field.id, "group", "particular_groups", [field.group])
        yield from _refer(
            "evidence_particulars", field.id, "needs", "evidence_particulars", [field.needs or None]
        )
        yield from _refer("evidence_particulars", field.id, "owed_forms", "evidence_forms", field.owed_forms)
    for weak in book.weak_proof.rows:
        yield from _refer("weak_proof", weak.id, "kinds", "evidence_kinds", weak.kinds)
        yield from _refer("weak_proof", weak.id, "forms", "evidence_forms", weak.forms)
        particular = [weak.particular or None]
        yield from _refer("weak_proof", weak.id, "particular", "evidence_particulars", particular)
        yield from _refer("weak_proof", weak.id, "if_no", "three_property", weak.unless_yes + weak.if_no)


def _element_references(element: Element) -> Iterator[Reference]:
    yield from _refer("refusal_grounds", element.id, "evidence", "evidence_items", element.evidence)
    yield from _refer("refusal_grounds", element.id, "clocks", "clocks", element.clocks)
    yield from _refer("refusal_grounds", element.id, "facts", "facts", element.facts)


def _applicability_references(item: str, when: Applicability, book: Rulebook) -> Iterator[Reference]:
    # A prefix such as RG stands for all rows below it and is itself no row.
    grounds = [code for code in when.grounds if not any(row.startswith(code) for row in book.refusal_grounds)]
    yield from _refer("evidence_items", item, "grounds", "refusal_grounds", grounds)
    yield from _refer("evidence_items", item, "categories", "categories", when.categories)
    yield from _refer("evidence_items", item, "natures", "natures", when.natures)
    yield from _refer("evidence_items", item, "channels", "channels", when.channels)
    yield from _refer("evidence_items", item, "roles", "roles", when.roles)


def _conditions(book: Rulebook) -> Iterator[tuple[str, str, Condition]]:
    for step in book.refusal_flow.rows:
        for condition in inner_conditions(step.requires):
            yield "refusal_flow", step.id, condition
    for ground in book.refusal_grounds.rows:
        for element in ground.elements:
            for condition in inner_conditions(element.only_if + element.refuted_by):
                yield "refusal_grounds", element.id, condition
