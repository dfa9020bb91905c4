"""Says the values of a person's profile, and where each comes from."""

import re

from workbench.casefile.words import Words
from workbench.persons.profile_model import (
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
    SourceKind,
    Text,
    ValueState,
)
from workbench.rulebook.profile_model import Facet

_ID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def value_text(shown: ProfileValue, facet: Facet, words: Words) -> str:
    """A value in words; what one person of two said is not the answer, so it is not said."""
    if shown.state is ValueState.AWAITS_SECOND:
        return words.one_voice()
    match shown.value:
        case Text(text):
            return text
        case Coded(table, code):
            return _coded(table, code, facet, words)
        case Day(on):
            return words.day(on)
        case Number(number):
            figure = f"{number:g}"
            return words.say(f"unit.{facet.unit}", number=figure) if facet.unit else figure
        case Amount(fen):
            return words.amount(fen)
        case Ratio(part, whole):
            return words.say("profile.ratio", part=part, whole=whole)
        case Claim(code, asked_fen, note):
            amount = words.amount(asked_fen) if asked_fen is not None else ""
            return words.joined([words.name("demands", code), amount, note or ""])
        case Histogram() | Path() | History() as series:
            return _series(series, facet, words)
        case Answered() | Likeness() | Compared() as plain:
            return words.profile_value(plain)


def source_text(value: ProfileValue, words: Words) -> str:
    """Where a value comes from: the rule that made it, the case, or who judged it on what."""
    source = value.source
    kind = words.say(f"source.{source.kind.value}")
    if source.kind is SourceKind.COMPUTED:
        cases = [words.facet_value(basis) for basis in source.basis if not _is_id(basis)]
        records = len(source.basis) - len(cases)
        more = words.say("profile.records", count=records) if records else ""
        return words.joined([kind, words.listed(cases), more])
    parts = [kind, source.where, source.by or ""]
    if source.kind is SourceKind.JUDGED:
        parts += [words.say("profile.basis", basis=words.joined(source.basis))]
    return words.joined(parts)


def state_text(value: ProfileValue, words: Words) -> str:
    """Until when a value holds, and whether it counts."""
    until = words.say("profile.until", day=words.day(value.expires_on)) if value.expires_on else ""
    state = "" if value.state is ValueState.CURRENT else words.say(f"value_state.{value.state.value}")
    return words.joined([until, state])


def rule_text(facet: Facet, words: Words) -> str:
    """The rule by which a facet's value comes about."""
    return facet.rule_zh if words.language == "zh" else facet.rule_en


def _series(value: Histogram | Path | History, facet: Facet, words: Words) -> str:
    if isinstance(value, Path):
        return " → ".join(_coded(value.table, code, facet, words) for code in value.ids)
    if isinstance(value, Histogram):
        return words.listed(
            words.say("profile.count", name=_bucket(value.table, key, facet, words), count=count)
            for key, count in value.counts
        )
    return words.joined(
        words.say("profile.felt", moment=words.moment(point.at), level=point.level, words=point.words or "—")
        for point in value.points
    )


def _bucket(table: str, key: str, facet: Facet, words: Words) -> str:
    return _coded(table, key, facet, words) if table else words.say("profile.hour", hour=key)


def _is_id(basis: str) -> bool:
    """Whether a basis is a record's id, which says nothing to a reader, and not a case number."""
    return _ID.fullmatch(basis) is not None


def _coded(table: str, code: str, facet: Facet, words: Words) -> str:
    if table != OWN_CHOICES:
        return words.name(table, code)
    found = next((choice for choice in facet.choices if choice.value == code), None)
    return words.book.text(found, words.language) if found is not None else code
