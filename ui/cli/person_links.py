"""`workbench person links`: who shares something with a person."""

from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told

if TYPE_CHECKING:
    from workbench.links.model import Edge, End


@click.command(cls=Command, help=told("help_person_links"))
@click.argument("person_id")
@pass_desk
def links(desk: CliDesk, person_id: str) -> None:
    """Everybody who shares something with a person: the value masked, with source and day."""
    from workbench.links.edges import HUB_AT
    from workbench.links.person_links import person_links, person_names
    from workbench.links.queries import edges_of_people
    from workbench.persons.queries import person_sheet
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.masking import masking_of

    with desk.open() as workspace, workspace.read() as session:
        book = governing_rulebook(session)
        person_sheet(session, person_id)
        ties = edges_of_people(session, (person_id,), book=book)
        others = [edge.b.person_id for edge in ties.edges if edge.b.person_id]
        names = person_names(session, others, masking_of(book))
        decided = {row.person_id: row.not_same for row in person_links(session, person_id, book=book).links}
    edges = [_edge(desk, edge, names, decided) for edge in ties.edges]
    hubs = [{"kind": hub.kind, "shared": hub.shared, "count": hub.count} for hub in ties.hubs]
    lines = list(map(_line, edges))
    for hub in ties.hubs:
        told_of = desk.say("link.hub", limit=str(HUB_AT), count=str(hub.count))
        lines.append(f"{desk.say(f'link.kind.{hub.kind}')} {hub.shared}  {told_of}")
    document = {"person_id": person_id, "links": edges, "hubs": hubs}
    desk.give(document, *(lines or [desk.say("cli.link_none")]))


def _edge(
    desk: CliDesk, edge: "Edge", names: dict[str, tuple[str, int]], decided: dict[str, bool]
) -> dict[str, Any]:
    other = edge.b.person_id or ""
    return {
        "person_id": other,
        "name": names.get(other, ("", 0))[0] or "—",
        "kind": edge.kind,
        "kind_name": desk.say(f"link.kind.{edge.kind}"),
        "shared": edge.shared,
        "case_no": edge.b.case_no,
        "source": edge.b.source,
        "source_name": _source(desk, edge.b),
        "own_case_no": edge.a.case_no,
        "own_source_name": _source(desk, edge.a),
        "seen_on": edge.seen_on,
        "not_same": decided.get(other, False),
    }


def _line(edge: dict[str, Any]) -> str:
    shared = f"{edge['kind_name']} {edge['shared']}"
    return f"{edge['name']}  {shared}  {edge['case_no']} · {edge['source_name']}  {edge['seen_on']}"


def _source(desk: CliDesk, end: "End") -> str:
    return desk.say(f"link.source.{end.source}", number=end.source_no).strip()
