"""`workbench export catalogue`: the list of evidence, for us or for a court, as PDF, XLSX or DOCX."""

from pathlib import Path

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, output_option, pass_desk, told


@click.command("catalogue", cls=Command, help=told("help_export_catalogue"))
@click.argument("case_no")
@output_option("FILE.(pdf|xlsx|docx)")
@click.option("--outer", is_flag=True, help=told("help_catalogue_outer"))
@click.option("--columns", default="", metavar="A,B,…", help=told("help_catalogue_columns"))
@click.option("--show-form/--hide-form", default=None, help=told("help_catalogue_show_form"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def catalogue(
    desk: CliDesk, /, case_no: str, output: Path, columns: str, **chosen: bool | str | None
) -> None:
    """Write the list of a case's evidence."""
    from workbench.catalogue.exporting import export_catalogue
    from workbench.catalogue.model import CatalogueOptions, CatalogueOrder
    from workbench.complaints.queries import complaint_id_of

    shown = chosen["show_form"]
    options = CatalogueOptions(
        outer=bool(chosen["outer"]),
        columns=tuple(part.strip() for part in columns.split(",") if part.strip()),
        show_form=None if shown is None else bool(shown),
        reason=str(chosen["reason"] or ""),
        language=desk.language,
    )
    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        order = CatalogueOrder(complaint_id, output, options)
        made = export_catalogue(workspace, order, actor=desk.actor, clock=desk.clock)
    document = {"case_no": case_no, "outer": options.outer, **fields_of(made)}
    del document["changes"]
    name = desk.say("catalogue.list_outer" if options.outer else "catalogue.list_inner")
    numbers = {"number": made.number, "exhibits": str(made.exhibits)}
    desk.give(document, desk.say("catalogue.written", list=name, path=str(made.path), **numbers))
