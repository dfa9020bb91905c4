"""The five dimensions on one sheet (D18): what is known; inside also what it shows and what is done."""

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent
from workbench.casefile.parts import lines, note
from workbench.casefile.words import Words
from workbench.dimensions.model import DimensionSheet
from workbench.typesetting.flowables import Column, Span, long_table
from workbench.typesetting.model import Section


def five_section(content: CaseFileContent, words: Words) -> Section:
    """Five lines of what is known; the inner volume adds findings, exhibits and actions."""
    table = _inner if content.options.internal else _outer
    note_label = "five.inner_note" if content.options.internal else "five.note"
    parts: list[Flowable] = [note(words.say(note_label)), table(content, words)]
    return Section(words.say("five.title"), parts)


def _outer(content: CaseFileContent, words: Words) -> Flowable:
    columns = [Column(words.say("five.dimension"), 1, fits="解决方案"), Column(words.say("five.known"), 6)]
    rows = [(_name(sheet, words), lines(*_facts(sheet, words))) for sheet in content.five.sheets]
    return long_table(columns, rows)


def _inner(content: CaseFileContent, words: Words) -> Flowable:
    columns = [
        Column(words.say("five.dimension"), 1, fits="解决方案"),
        Column(words.say("five.known"), 5),
        Column(words.say("five.finding"), 3),
        Column(words.say("five.evidence"), 1, fits="证据编号"),
        Column(words.say("five.action"), 3),
    ]
    rows = [
        (
            _name(sheet, words),
            lines(*_facts(sheet, words)),
            sheet.finding or words.say("five.open"),
            words.listed(map(str, sheet.evidence)) or "—",
            sheet.action or "—",
        )
        for sheet in content.five.sheets
    ]
    return long_table(columns, rows)


def _name(sheet: DimensionSheet, words: Words) -> list[Span]:
    return [Span(words.say(f"five.{sheet.dimension}"), bold=True)]


def _facts(sheet: DimensionSheet, words: Words) -> list[str]:
    return [words.sentence(fact.code, fact.detail) for fact in sheet.facts]
