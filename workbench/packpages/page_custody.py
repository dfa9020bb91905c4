"""Who had each exhibit when, from the custody chains."""

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import lines, note, widest
from workbench.catalogue.model import CatalogueEntry
from workbench.packpages.model import CustodyLine
from workbench.packpages.page_parts import Paper
from workbench.typesetting.flowables import Column, Content, heading, long_table, text
from workbench.typesetting.model import Section

_HASH_CHARS = 16
_HOUR_CHARS = len("09:00:00")


def custody_section(paper: Paper) -> Section:
    """A table for each exhibit."""
    words = paper.words
    parts: list[Flowable] = [note(words.say("custody_note"))]
    for entry in paper.content.catalogue.included:
        title = words.say("custody_of", label=entry.label, title=entry.row.title)
        parts.append(heading(title, 2, in_contents=False))
        parts.append(_table(paper, entry))
    return paper.section("custody", words.say("custody"), parts)


def _table(paper: Paper, entry: CatalogueEntry) -> Flowable:
    words = paper.words
    chain = paper.content.custody.get(entry.label, ())
    if not chain:
        return text(words.say("custody_none"))
    columns = [
        Column(words.say("col_order"), fits="99"),
        Column(words.say("col_time"), fits="2026-09-28"),
        Column(
            words.say("col_act"), fits=widest(words.text(f"custody.event.{line.event}") for line in chain)
        ),
        Column(words.say("col_hands"), 2.0),
        Column(words.say("col_where"), 1.6),
        Column(words.say("col_chain"), fits="0" * _HASH_CHARS),
    ]
    return long_table(columns, [_row(paper, line) for line in chain], lined=True)


def _row(paper: Paper, line: CustodyLine) -> tuple[Content, ...]:
    words = paper.words
    day, _, hour = line.at.partition("T")
    hands = [
        words.say("hand_from", name=line.from_person) if line.from_person else "",
        words.say("hand_to", name=line.to_person) if line.to_person else "",
        words.say("hand_witness", name=line.witness) if line.witness else "",
    ]
    places = [
        line.place or "",
        words.say("carrier", number=line.carrier_no) if line.carrier_no else "",
        words.say("seal", number=line.seal_no) if line.seal_no else "",
    ]
    return (
        str(line.position),
        lines(day, quiet=[hour[:_HOUR_CHARS], f"UTC{hour[_HOUR_CHARS:]}"]),
        words.text(f"custody.event.{line.event}"),
        lines(*hands, quiet=[words.say("entered_by", name=line.recorded_by)]),
        lines(*places, quiet=[line.method]),
        lines(quiet=[line.row_hash[:_HASH_CHARS]]),
    )
