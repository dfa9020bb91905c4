"""`workbench analyse`: five dimensions over many cases, changes with their effect, measures."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from workbench.analysis.changes_model import DenominatorDraft, Effect, Intervention, InterventionDraft
from workbench.analysis.pack_model import KINDS, PackOrder
from workbench.errors import UserError
from workbench.figures.model import FigureFilter

if TYPE_CHECKING:
    from datetime import date


@click.group(cls=Group, help=told("help_analyse"))
def analyse() -> None:
    """Analysis over many cases."""


@analyse.command("five-dimensions", help=told("help_analyse_five"))
@click.option("--from", "first", default="", metavar="DATE", help=told("help_figures_from"))
@click.option("--to", "last", default="", metavar="DATE", help=told("help_figures_to"))
@click.option("--channel", default="", help=told("help_figures_channel"))
@click.option("--category", default="", help=told("help_figures_category"))
@click.option("--unit", default="", help=told("help_figures_unit"))
@click.option("--output", "-o", "folder", required=True, type=click.Path(path_type=Path), metavar="DIR",
              help=told("help_analyse_output"))  # fmt: skip
@click.option("--only", multiple=True, type=click.Choice(KINDS), help=told("help_analyse_only"))
@pass_desk
def five_dimensions(
    desk: CliDesk, /, first: str, last: str, folder: Path, only: tuple[str, ...], **chosen: str
) -> None:
    """Write report, workbook, pictures and JSON into a folder."""
    from workbench.analysis.pack import export_analysis

    asked = _period(desk, first, last)
    narrowed = FigureFilter(asked.first, asked.last, **chosen)
    order = PackOrder(folder, narrowed, desk.language, only or KINDS)
    with desk.open() as workspace:
        made = export_analysis(workspace, order, actor=desk.actor, clock=desk.clock)
    document = {
        "folder": str(made.folder),
        "files": [str(path) for path in made.files],
        "pages": made.pages,
        "cases": made.cases,
    }
    desk.give(
        document,
        desk.say("cli.analyse_written", count=str(made.cases), folder=str(made.folder)),
        *(f"  {path.relative_to(made.folder)}" for path in made.files),
    )


@analyse.group(cls=Group, help=told("help_analyse_intervention"))
def intervention() -> None:
    """Changes whose effect is watched."""


@intervention.command("add", help=told("help_intervention_add"))
@click.argument("title")
@click.option("--on", "started_on", required=True, metavar="DATE", help=told("help_intervention_on"))
@click.option("--category", default="", help=told("help_intervention_scope"))
@click.option("--cause", default="", help=told("help_intervention_scope"))
@click.option("--product", default="", help=told("help_intervention_scope"))
@click.option("--unit", default="", help=told("help_intervention_scope"))
@click.option("--note", default="", help=told("help_intervention_note"))
@pass_desk
def add_intervention(desk: CliDesk, /, **typed: str) -> None:
    """Mark a change."""
    from workbench.analysis.commands import record_intervention

    draft = InterventionDraft(**typed)
    with desk.open() as workspace, workspace.write() as session:
        kept = record_intervention(session, draft, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in kept.warnings]
    said = desk.say("cli.intervention_added", title=draft.title)
    desk.give({"id": kept.id, "warnings": warnings}, said, f"  {kept.id}", *warnings)


@intervention.command("list", help=told("help_intervention_list"))
@click.option("--all", "withdrawn", is_flag=True, help=told("help_intervention_all"))
@pass_desk
def list_interventions(desk: CliDesk, withdrawn: bool) -> None:
    """The changes that were marked."""
    from workbench.analysis.queries import interventions

    with desk.open() as workspace, workspace.read() as session:
        found = interventions(session, withdrawn=withdrawn)
    lines = [_line(desk, one) for one in found] or [desk.say("analysis.no_changes")]
    desk.give({"interventions": [fields_of(one) for one in found]}, *lines)


@intervention.command("show", help=told("help_intervention_show"))
@click.argument("key", metavar="ID")
@click.option("--from", "first", default="", metavar="DATE", help=told("help_figures_from"))
@click.option("--to", "last", default="", metavar="DATE", help=told("help_figures_to"))
@click.option("--by", type=click.Choice(["week", "month"]), help=told("help_intervention_by"))
@pass_desk
def show_intervention(desk: CliDesk, key: str, first: str, last: str, by: Any) -> None:
    """Before and after a change."""
    from workbench.analysis.effects import effect_of
    from workbench.analysis.frame import case_frame
    from workbench.analysis.pack_json import effect_of as document_of
    from workbench.analysis.queries import intervention_of, period_of
    from workbench.moment import today

    asked = _period(desk, first, last)
    with desk.open() as workspace, workspace.read() as session:
        change = intervention_of(session, key)
        period = period_of(session, asked, today(desk.clock))
        effect = effect_of(case_frame(session, period.asked, period.today), change, period, by)
    desk.give(document_of(effect), *_effect_lines(desk, effect))


@intervention.command("withdraw", help=told("help_intervention_withdraw"))
@click.argument("key", metavar="ID")
@click.option("--reason", required=True, help=told("help_intervention_reason"))
@pass_desk
def withdraw(desk: CliDesk, key: str, reason: str) -> None:
    """Take a change back."""
    from workbench.analysis.commands import withdraw_intervention
    from workbench.analysis.queries import intervention_of

    with desk.open() as workspace, workspace.write() as session:
        change = intervention_of(session, key)
        withdraw_intervention(session, change.id, reason, actor=desk.actor, clock=desk.clock)
    desk.give({"id": change.id}, desk.say("cli.intervention_withdrawn", title=change.title))


@analyse.group(cls=Group, help=told("help_analyse_denominator"))
def denominator() -> None:
    """Business that complaints are weighed against."""


@denominator.command("add", help=told("help_denominator_add"))
@click.argument("measure")
@click.argument("period")
@click.argument("value")
@click.option("--source", required=True, help=told("help_denominator_source"))
@click.option("--unit", default="", help=told("help_figures_unit"))
@pass_desk
def add_denominator(desk: CliDesk, /, **typed: str) -> None:
    """Keep how much business there was."""
    from workbench.analysis.commands import record_denominator

    draft = DenominatorDraft(**typed)
    with desk.open() as workspace, workspace.write() as session:
        kept = record_denominator(session, draft, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in kept.warnings]
    desk.give({"id": kept.id, "warnings": warnings}, desk.say("cli.denominator_added"), *warnings)


@denominator.command("list", help=told("help_denominator_list"))
@pass_desk
def list_denominators(desk: CliDesk) -> None:
    """The measures whose business is known."""
    from workbench.analysis.change_words import ChangeWords
    from workbench.analysis.measures import measure_figures
    from workbench.analysis.pack_json import measure_of
    from workbench.analysis.words import AnalysisWords
    from workbench.moment import today
    from workbench.rulebook.governing import governing_rulebook

    with desk.open() as workspace, workspace.read() as session:
        found = measure_figures(session, today(desk.clock))
        words = AnalysisWords(desk.language, governing_rulebook(session), desk.messages)
    said = ChangeWords(words)
    lines = []
    for figure in found:
        name = words.wording.name("regulator_measures", figure.denominator.measure)
        lines.append(f"{name} {figure.denominator.period}: {said.measure(figure)}")
        lines += [f"    {note}" for note in said.measure_notes(figure)]
    desk.give(
        {"measures": [measure_of(one) for one in found]}, *(lines or [desk.say("analysis.no_measures")])
    )


def _period(desk: CliDesk, first: str, last: str) -> FigureFilter:
    from workbench.clocks.rules import add_months
    from workbench.dates import parse_date
    from workbench.moment import today

    last_on: date = parse_date(last, "to") if last else today(desk.clock)
    first_on: date = parse_date(first, "from") if first else add_months(last_on, -12)
    if first_on > last_on:
        raise UserError.one("from", "figures.period_order")
    return FigureFilter(first_on, last_on)


def _line(desk: CliDesk, change: Intervention) -> str:
    back = f"  {desk.say('cli.intervention_back', reason=change.withdrawn_reason or '')}"
    return f"{change.id}  {change.started_on}  {change.title}" + ("" if change.stands else back)


def _effect_lines(desk: CliDesk, effect: Effect) -> list[str]:
    from workbench.analysis.change_words import ChangeWords
    from workbench.analysis.words import AnalysisWords
    from workbench.rulebook.reading import shipped_rulebook

    said = ChangeWords(AnalysisWords(desk.language, shipped_rulebook(), desk.messages))
    change = effect.intervention
    head = f"{change.title}  {change.started_on}  {said.scope(change)}"
    return [head, said.claim(effect), *said.lines(effect), *(f"  {said.point(one)}" for one in effect.points)]
