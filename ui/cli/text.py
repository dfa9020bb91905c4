"""`workbench text`: letters that read alike, and the templates behind them."""

from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told

if TYPE_CHECKING:
    from workbench.prints.model import Likeness, TextCluster

_SHARE = click.FloatRange(0.2, 1.0)
_LINES_A_CLUSTER = 20


@click.group(cls=Group, help=told("help_text"))
def text() -> None:
    """Texts that read alike."""


@text.command(help=told("help_text_similar"))
@click.argument("case_no")
@click.option("--least", type=_SHARE, default=0.5, show_default=True, help=told("help_text_least"))
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
@pass_desk
def similar(desk: CliDesk, case_no: str, least: float, limit: int) -> None:
    """List the texts of other cases that read like this one's, likest first."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.prints.commands import catch_up
    from workbench.prints.queries import similar_texts

    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        catch_up(workspace)
        with workspace.read() as session:
            found = similar_texts(session, complaint_id, least=least, limit=limit)
    document = {"case_no": case_no, "total": len(found), "similar": [_shown(one) for one in found]}
    lines = [desk.say("cli.texts_alike", total=str(len(found)))]
    lines += [_line(desk, one) for one in found]
    desk.give(document, *lines)


@text.command(help=told("help_text_templates"))
@click.option("--min-size", type=click.IntRange(2, 10_000), default=3, show_default=True)
@click.option("--least", type=_SHARE, default=0.6, show_default=True, help=told("help_text_least"))
@click.option("--since", default="", metavar="DATE", help=told("help_text_since"))
@pass_desk
def templates(desk: CliDesk, min_size: int, least: float, since: str) -> None:
    """List the clusters of letters that were written after one template, the largest first."""
    from workbench.dates import parse_date
    from workbench.prints.clusters import text_clusters
    from workbench.prints.commands import catch_up

    day = parse_date(since, "since") if since else None
    with desk.open() as workspace:
        catch_up(workspace)
        with workspace.read() as session:
            clusters = text_clusters(session, least=least, min_size=min_size, since=day)
    document = {"total": len(clusters), "clusters": [_cluster(one) for one in clusters]}
    lines = [desk.say("cli.text_clusters", total=str(len(clusters)))]
    for one in clusters:
        lines += _cluster_lines(desk, one)
    desk.give(document, *lines)


def _shown(found: "Likeness") -> dict[str, Any]:
    """`jaccard` is that of the texts as written, which is what the word means everywhere else."""
    return {
        "case_no": found.case_no,
        "source_kind": found.source_kind,
        "source_id": found.source_id,
        "jaccard": round(found.as_written, 4),
        "jaccard_stripped": round(found.jaccard, 4),
    }


def _line(desk: CliDesk, found: "Likeness") -> str:
    shares = {"stripped": f"{found.jaccard:.0%}", "written": f"{found.as_written:.0%}"}
    source = desk.say(f"cli.text_{found.source_kind}")
    return desk.say("cli.text_alike", case_no=found.case_no, source=source, **shares)


def _cluster(found: "TextCluster") -> dict[str, Any]:
    return {
        "size": len(found.members),
        "cases": found.cases,
        "people": found.people,
        "least_likeness": round(found.least_likeness, 4),
        "sample": found.sample,
        "members": [fields_of(one) | {"likeness": round(one.likeness, 4)} for one in found.members],
    }


def _cluster_lines(desk: CliDesk, found: "TextCluster") -> list[str]:
    counts = {"cases": str(found.cases), "people": str(found.people), "least": f"{found.least_likeness:.0%}"}
    lines = [desk.say("cli.text_cluster", **counts), f"   {found.sample}"]
    for one in found.members[:_LINES_A_CLUSTER]:
        source = desk.say(f"cli.text_{one.source_kind}")
        lines.append(f"   {one.case_no}  {one.received_on.isoformat()}  {source}  {one.likeness:.0%}")
    if len(found.members) > _LINES_A_CLUSTER:
        lines.append("   …")
    return lines
