"""The profile of a person as tables, a group each."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import lines
from workbench.casefile.profile_words import rule_text, source_text, state_text, value_text
from workbench.casefile.words import Words
from workbench.persons.profile_model import Profile, ProfileGroup
from workbench.rulebook.model import RuleTable
from workbench.rulebook.profile_model import Facet
from workbench.typesetting.flowables import Column, heading, long_table, text


def profile_parts(profile: Profile | None, words: Words, *, head: bool = True) -> Iterator[Flowable]:
    """Every group with its values and where they come from; nothing known is said too."""
    if profile is None:
        yield text(words.say("profile.nobody"))
        return
    if head:
        yield text(words.say("profile.head", name=words.known(profile.name), day=words.day(profile.on)))
    table = words.book.profile
    for group in profile.groups:
        name = words.book.text(table[group.id], words.language)
        yield heading(words.say("profile.group", id=group.id, name=name), in_contents=False)
        if group.values:
            yield _group_table(group, table, words)
        else:
            yield text(words.say("profile.empty"))


def _group_table(group: ProfileGroup, table: RuleTable[Facet], words: Words) -> Flowable:
    columns = [
        Column(words.say("profile.facet"), 1.8),
        Column(words.say("profile.value"), 3),
        Column(words.say("profile.source"), 2.6),
        Column(words.say("profile.date"), fits="2026-09-28"),
    ]
    rows = []
    shown = ""
    for value in group.values:
        facet = table[value.facet_id]
        named = lines(words.book.text(facet, words.language), quiet=[rule_text(facet, words)])
        rows.append(
            (
                named if facet.id != shown else "",
                lines(value_text(value, facet, words), quiet=[state_text(value, words)]),
                source_text(value, words),
                words.day(value.source.at),
            )
        )
        shown = facet.id
    return long_table(columns, rows)
