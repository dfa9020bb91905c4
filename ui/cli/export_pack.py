"""`workbench export evidence-pack` and `workbench evidence packs`: make a pack; list those that were made."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, output_option, pass_desk, told
from workbench.errors import UserError

if TYPE_CHECKING:
    from workbench.packs.model import PackMade, PackRow
    from workbench.signing.model import SignatureChoice

_PASSWORD_BYTES_AT_MOST = 4096


@click.command("evidence-pack", cls=Command, help=told("help_export_pack"))
@click.argument("case_no")
@output_option("DIR|FILE.zip", "help_pack_output")
@click.option("--to", "recipient", default="", metavar="RECIPIENT", help=told("help_pack_to"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@click.option("--prefix", default="", metavar="P", help=told("help_pack_prefix"))
@click.option("--digits", type=int, default=6, show_default=True, metavar="N", help=told("help_pack_digits"))
@click.option("--start", type=int, default=None, metavar="N", help=told("help_pack_start"))
@click.option("--show-form", is_flag=True, help=told("help_catalogue_show_form"))
@click.option(
    "--sign", type=click.Path(path_type=Path), default=None, metavar="CERT.p12", help=told("help_pack_sign")
)
@click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FILE",
    help=told("help_pack_password"),
)
@pass_desk
def evidence_pack(desk: CliDesk, /, case_no: str, output: Path, **chosen: Any) -> None:
    """Write the evidence pack of a case, or say of each exhibit why not."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.packs.commands import export_pack
    from workbench.packs.model import PackOptions, PackOrder

    signature = _signature(chosen.pop("sign"), chosen.pop("password_file"))
    options = PackOptions(**chosen, language=desk.language, signature=signature)
    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        order = PackOrder(complaint_id, output, options)
        made = export_pack(workspace, order, actor=desk.actor, clock=desk.clock)
    document = {"case_no": case_no, **fields_of(made)}
    del document["changes"]
    document["not_archival"] = [
        {**fields_of(each), "message": desk.say(each.code)} for each in made.not_archival
    ]
    desk.give(document, *_told(desk, made))


@click.command("packs", cls=Command, help=told("help_evidence_packs"))
@click.argument("case_no")
@pass_desk
def packs(desk: CliDesk, case_no: str) -> None:
    """The packs that were made of a case, the first one first."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.packs.queries import pack_items, productions

    with desk.open() as workspace, workspace.read() as session:
        rows = productions(session, complaint_id_of(session, case_no))
        items = {row.id: pack_items(session, row.id) for row in rows}
    listed = [
        {
            **fields_of(row),
            "first_text": row.first_text,
            "last_text": row.last_text,
            "items": [fields_of(item) for item in items[row.id]],
        }
        for row in rows
    ]
    lines = ["  ".join(_cells(row)) for row in rows] or [desk.say("packs.none")]
    desk.give({"case_no": case_no, "total": len(rows), "packs": listed}, *lines)


def _signature(certificate: Path | None, password_file: Path | None) -> "SignatureChoice | None":
    """The certificate and its password, the first line of a file: a command line is seen by others."""
    if certificate is None:
        return None
    from workbench.signing.model import SignatureChoice

    if password_file is None:
        return SignatureChoice(certificate)
    try:
        with password_file.open("rb") as stream:
            content = stream.read(_PASSWORD_BYTES_AT_MOST)
        first = (content.decode("utf-8-sig").splitlines() or [""])[0]
    except (OSError, UnicodeDecodeError):
        raise UserError.one("password-file", "cli.password_file", path=str(password_file)) from None
    return SignatureChoice(certificate, first)


def _told(desk: CliDesk, made: "PackMade") -> tuple[str, str]:
    detail = {
        "number": made.number,
        "production": str(made.production),
        "path": str(made.path),
        "exhibits": str(made.exhibits),
        "pages": str(made.pages),
        "first": made.first_text,
        "last": made.last_text,
    }
    against = ", ".join(each.label for each in made.not_archival)
    archival = desk.say("packs.archival_not", labels=against) if against else desk.say("packs.archival_all")
    return desk.say("packs.written", **detail), archival


def _cells(row: "PackRow") -> tuple[str, ...]:
    return (
        str(row.production),
        row.number,
        f"{row.first_text}–{row.last_text}",
        str(row.exhibits),
        row.recipient,
        row.path,
    )
