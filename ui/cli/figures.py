"""`workbench figures`: how fast, how well, and whether it helped, each with what it counts."""

from datetime import date
from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from workbench.errors import UserError
from workbench.figures.model import FIGURES, Figure, FigureFilter, FigureSheet, Grouping
from workbench.figures.words import figure_text


@click.command(cls=Command, help=told("help_figures"))
@click.option("--from", "first", default="", metavar="DATE", help=told("help_figures_from"))
@click.option("--to", "last", default="", metavar="DATE", help=told("help_figures_to"))
@click.option("--channel", default="", help=told("help_figures_channel"))
@click.option("--category", default="", help=told("help_figures_category"))
@click.option("--unit", default="", help=told("help_figures_unit"))
@click.option("--by", type=click.Choice(["channel", "category", "unit"]), help=told("help_figures_by"))
@click.option("--figure", "figure_id", default="", help=told("help_figures_figure"))
@pass_desk
def figures(
    desk: CliDesk, /, first: str, last: str, figure_id: str, by: Grouping | None, **chosen: str
) -> None:
    """The figures of a period, or one of them by channel, category or unit; never by person."""
    from workbench.figures.queries import figure_groups, figure_sheet
    from workbench.moment import today

    day = today(desk.clock)
    asked = _asked(first, last, day, chosen)
    if figure_id and figure_id not in FIGURES:
        raise UserError.one("figure", "figures.unknown", value=figure_id[:40], allowed=", ".join(FIGURES))
    with desk.open() as workspace, workspace.read() as session:
        sheet = figure_sheet(session, asked, day)
        groups = figure_groups(session, asked, figure_id or "on_time", by, day) if by else ()
    if by is None:
        desk.give(_document(sheet), *_lines(desk, sheet))
        return
    listed = [
        {"code": one.code, "shown": one.shown, **(_figure(one.figure) if one.shown else {})} for one in groups
    ]
    too_few = desk.say("figures.too_few", least="5")
    lines = [
        f"{one.code}  {figure_text(one.figure, desk.messages) if one.shown else too_few}" for one in groups
    ]
    desk.give({"figure": figure_id or "on_time", "by": by, "groups": listed}, *lines)


def _asked(first: str, last: str, day: date, chosen: dict[str, str]) -> FigureFilter:
    from workbench.clocks.rules import add_months
    from workbench.dates import parse_date

    last_on = parse_date(last, "to") if last else day
    first_on = parse_date(first, "from") if first else add_months(last_on, -12)
    if first_on > last_on:
        raise UserError.one("from", "figures.period_order")
    return FigureFilter(first_on, last_on, **chosen)


def _document(sheet: FigureSheet) -> dict[str, Any]:
    return {
        "from": sheet.asked.first.isoformat(),
        "to": sheet.asked.last.isoformat(),
        "cases": sheet.volumes.cases,
        "matters": sheet.volumes.matters,
        "forwarded_pieces": sheet.volumes.pieces,
        "figures": [{"id": one.id, **_figure(one)} for one in sheet.figures],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "measure": figure.measure,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "ratio": None if figure.ratio is None else round(figure.ratio, 4),
        "beside": len(figure.beside),
    }


def _lines(desk: CliDesk, sheet: FigureSheet) -> list[str]:
    said = sheet.volumes
    volumes = [("cases", said.cases), ("matters", said.matters), ("pieces", said.pieces)]
    lines = [f"{sheet.asked.first} – {sheet.asked.last}"]
    lines.append("  ".join(desk.say(f"figures.volume_{name}", count=str(count)) for name, count in volumes))
    for figure in sheet.figures:
        lines.append(f"{desk.say(f'figures.{figure.id}')}：{figure_text(figure, desk.messages)}")
        lines.append(f"    {desk.say(f'figures.{figure.id}_counts')}")
    return lines
