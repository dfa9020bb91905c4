"""What is in dispute against the exhibits: each element with what goes out for it."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import note
from workbench.packpages.model import PackElement
from workbench.packpages.page_parts import Paper
from workbench.typesetting.flowables import Column, heading, long_table
from workbench.typesetting.model import Section


def elements_section(paper: Paper) -> Section:
    """One table for each ground; nothing is said about what is not proven.

    Source: 民诉解释 91 (who has to prove).
    """
    words = paper.words
    parts: list[Flowable] = [note(words.say("elements_note"))]
    elements = paper.content.elements
    for ground in dict.fromkeys(element.ground_id for element in elements):
        parts.append(heading(words.name("refusal_grounds", ground), in_contents=False))
        parts.append(_table(paper, [each for each in elements if each.ground_id == ground]))
    return paper.section("elements", words.say("elements"), parts)


def _table(paper: Paper, elements: Sequence[PackElement]) -> Flowable:
    words = paper.words
    widest = words.say("exhibit_at", label="10-1", pages=paper.widest_range)
    columns = [
        Column(words.say("col_order"), fits="99"),
        Column(words.say("col_element"), 3.0),
        Column(words.say("col_burden"), fits="保险人方"),
        Column(words.say("col_law"), 1.6),
        Column(words.say("col_exhibits"), fits=widest),
    ]
    rows = [
        (
            str(place),
            words.element(element.element_id),
            words.text(f"casefile.burden.{element.burden}"),
            words.cites(element.citations),
            paper.exhibit_links(element.labels),
        )
        for place, element in enumerate(elements, start=1)
    ]
    return long_table(columns, rows, lined=True)
