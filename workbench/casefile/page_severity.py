"""Severity and natures, with everything that made them."""

from collections.abc import Iterator, Mapping
from typing import Any

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import InnerVolume
from workbench.casefile.parts import lines
from workbench.casefile.words import Words
from workbench.typesetting.flowables import Column, Span, heading, long_table, text
from workbench.typesetting.style import BODY, TONE_COLOURS, Tone


def severity_parts(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    """The score with its arithmetic, the labels with who set them and why, what the law grants."""
    yield heading(words.say("inner.severity"))
    yield from _severity(inner, words)
    if inner.natures:
        yield heading(words.say("inner.natures"))
        yield _natures(inner, words)
    if any(demand.lawful_fen is not None for demand in inner.demands):
        yield heading(words.say("inner.lawful"))
        yield _lawful(inner, words)


def _severity(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    severity = inner.severity
    formula = str(severity.basis.get("formula", "—"))
    yield text(words.say("severity.said", score=severity.score, formula=formula))
    if severity.override is not None:
        reason = words.known(severity.reason)
        yield text(words.say("severity.override", score=severity.override, reason=reason))
    if severity.self_harm_words:
        said = words.say("severity.self_harm", words=severity.self_harm_words)
        yield text([Span(said, bold=True, colour=TONE_COLOURS[Tone.DANGER])], BODY)
    parts: list[Mapping[str, Any]] = list(severity.basis.get("parts", ()))
    if parts:
        columns = [
            Column(words.say("severity.rule"), 5),
            Column(words.say("severity.points"), 1, align="right"),
        ]
        yield long_table(columns, [(_rule(part, words), str(part["points"])) for part in parts])


def _rule(part: Mapping[str, Any], words: Words) -> str:
    code = str(part["code"])
    table = "severity" if code in words.book.severity else "channels"
    return words.joined([words.name(table, code), str(part.get("words", ""))])


def _natures(inner: InnerVolume, words: Words) -> Flowable:
    columns = [
        Column(words.say("nature.name"), 1.4),
        Column(words.say("nature.reason"), 4),
        Column(words.say("nature.set_by"), 1.2, fits="2026-09-28"),
    ]
    rows = [
        (
            words.name("natures", nature.code),
            nature.reason or words.say("nature.at_intake"),
            lines(nature.set_by, quiet=[words.moment(nature.set_at)]),
        )
        for nature in inner.natures
    ]
    return long_table(columns, rows)


def _lawful(inner: InnerVolume, words: Words) -> Flowable:
    columns = [
        Column(words.say("demand.what"), 3),
        Column(words.say("demand.amount"), 1.4, align="right"),
        Column(words.say("inner.lawful_amount"), 1.4, align="right"),
    ]
    rows = [
        (words.name("demands", one.code), words.amount(one.asked_fen), words.amount(one.lawful_fen))
        for one in inner.demands
    ]
    return long_table(columns, rows)
