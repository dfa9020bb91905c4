"""The links of a custody chain as a table."""

from collections.abc import Iterable

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import lines
from workbench.custodyforms.words import FormWords
from workbench.evidence.custody_model import CustodyRow
from workbench.typesetting.flowables import Column, Content, long_table

# So much of a hash tells two links apart by eye; the whole one is in the file.
_SHORT = 12


def chain_table(chain: Iterable[CustodyRow], words: FormWords) -> Flowable:
    """One row a link, the oldest first."""
    say = words.say
    columns = [
        Column(say("link"), fits="99"),
        Column(say("event"), fits=say("event_width")),
        Column(say("when"), fits="2026-09-18 09:00"),
        Column(say("people"), 2.2),
        Column(say("place_and_carrier"), 2.0),
        Column(say("method_and_note"), 2.4),
        Column(say("link_hash"), fits="← 0123456789ab"),
    ]
    return long_table(columns, [_cells(row, words) for row in chain], lined=True)


def _cells(row: CustodyRow, words: FormWords) -> tuple[Content, ...]:
    day, clock, offset = words.moment(row.at).split(" ")
    return (
        str(row.position),
        words.event(row),
        lines(f"{day} {clock}", quiet=[offset, row.clock_note or ""]),
        lines(*_people(row, words), quiet=[words.say("recorded_by", name=row.recorded_by)]),
        lines(*_things(row, words)),
        lines(row.note or "", quiet=[row.method, _photos(row, words)]),
        lines(row.row_hash[:_SHORT], quiet=[f"← {row.previous_hash[:_SHORT]}"]),
    )


def _people(row: CustodyRow, words: FormWords) -> list[str]:
    between = " → ".join(name for name in (row.from_person, row.to_person) if name)
    seen = words.say("seen_by", name=row.witness) if row.witness else ""
    return [between, seen]


def _things(row: CustodyRow, words: FormWords) -> list[str]:
    said = (("place", row.place), ("device", row.device), ("carrier", row.carrier_no), ("seal", row.seal_no))
    named = [words.say("labelled", label=words.say(label), value=value) for label, value in said if value]
    if row.due_back_on is not None:
        day = words.words.day(row.due_back_on)
        named.append(words.say("labelled", label=words.say("due_back"), value=day))
    return named


def _photos(row: CustodyRow, words: FormWords) -> str:
    return words.say("photos", numbers=words.words.listed(map(str, row.photos))) if row.photos else ""
