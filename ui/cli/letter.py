"""`workbench letter`: draft, fill, issue, deliver and correct the letters of a case."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.institution import institution, typed_settings
from ui.cli.letter_template import template
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, validated
from workbench.letters.model import DeliveryDraft

if TYPE_CHECKING:
    from workbench.letters.model import LetterRow, LetterSheet

_OUTPUT: dict[str, Any] = {"type": click.Path(path_type=Path), "metavar": "FILE.docx|.pdf"}


@click.group(cls=Group, help=told("help_letter"))
def letter() -> None:
    """Letters and forms."""


letter.add_command(institution)
letter.add_command(template)


@letter.command("list-templates", help=told("help_letter_list_templates"))
@pass_desk
def list_templates(desk: CliDesk) -> None:
    """The templates that count in this workspace."""
    from workbench.letters.queries import templates

    with desk.open() as workspace, workspace.read() as session:
        rows = templates(session)
    document = {"templates": [{**fields_of(row), "addressee": row.addressee or None} for row in rows]}
    names = [row.zh if desk.language == "zh" else row.en for row in rows]
    lines = [
        desk.say("cli.template_line", id=row.id, name=name, version=str(row.version))
        for row, name in zip(rows, names, strict=True)
    ]
    desk.give(document, *lines)


@letter.command("list", help=told("help_letter_list"))
@click.argument("case_no")
@pass_desk
def list_(desk: CliDesk, case_no: str) -> None:
    """The letters of a case."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.letters.queries import case_letters

    with desk.open() as workspace, workspace.read() as session:
        rows = case_letters(session, complaint_id_of(session, case_no))
    desk.give(
        {"case_no": case_no, "letters": [fields_of(row) for row in rows]}, *(_line(desk, row) for row in rows)
    )


@letter.command(help=told("help_letter_draft"))
@click.argument("case_no")
@click.argument("template_id", metavar="TEMPLATE")
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help=told("help_letter_set"))
@click.option("--output", "-o", help=told("help_letter_output"), **_OUTPUT)
@pass_desk
def draft(
    desk: CliDesk, case_no: str, template_id: str, settings: tuple[str, ...], output: Path | None
) -> None:
    """Begin a letter and keep the draft."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.letters.commands import draft_letter

    values = typed_settings(settings)
    with desk.open() as workspace:
        _check(workspace, output)
        with workspace.write() as session:
            complaint_id = complaint_id_of(session, case_no)
            done = draft_letter(
                session, complaint_id, template_id, values, actor=desk.actor, clock=desk.clock
            )
        _give(desk, workspace, case_no, done.id, output)


@letter.command("set", help=told("help_letter_fill"))
@click.argument("case_no")
@click.argument("draft_id")
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help=told("help_letter_set"))
@click.option("--output", "-o", help=told("help_letter_output"), **_OUTPUT)
@pass_desk
def set_(desk: CliDesk, case_no: str, draft_id: str, settings: tuple[str, ...], output: Path | None) -> None:
    """Fill fields of a draft; an empty value is filled from the case again."""
    from workbench.letters.commands import set_fields

    values = typed_settings(settings)
    with desk.open() as workspace:
        _check(workspace, output)
        with workspace.write() as session:
            letter_id = _id_of(session, case_no, draft_id)
            set_fields(session, letter_id, values, actor=desk.actor, clock=desk.clock)
        _give(desk, workspace, case_no, letter_id, output)


@letter.command(help=told("help_letter_show"))
@click.argument("case_no")
@click.argument("named", metavar="DRAFT_ID|NUMBER")
@click.option("--output", "-o", help=told("help_letter_output"), **_OUTPUT)
@pass_desk
def show(desk: CliDesk, case_no: str, named: str, output: Path | None) -> None:
    """A letter with its fields, what it lacks, and how it was delivered."""
    with desk.open() as workspace:
        with workspace.read() as session:
            letter_id = _id_of(session, case_no, named)
        _give(desk, workspace, case_no, letter_id, output)


@letter.command(help=told("help_letter_issue"))
@click.argument("case_no")
@click.argument("draft_id")
@pass_desk
def issue(desk: CliDesk, case_no: str, draft_id: str) -> None:
    """Give a draft its number and freeze it."""
    from workbench.letters.commands import issue_letter

    with desk.open() as workspace, workspace.write() as session:
        letter_id = _id_of(session, case_no, draft_id)
        folder = workspace.layout.letters
        made = issue_letter(session, folder, letter_id, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in made.warnings]
    document = {
        "case_no": case_no,
        "draft_id": made.id,
        "number": made.number,
        "sha256": made.sha256,
        "pages": made.pages,
        "path": str(folder / f"{made.sha256}.pdf"),
        "warnings": warnings,
    }
    desk.give(document, desk.say("cli.letter_issued", number=made.number, pages=str(made.pages)), *warnings)


@letter.command(help=told("help_letter_delivered"))
@click.argument("case_no")
@click.argument("number")
@click.argument("file", type=click.Path(), metavar="FILE.json")
@pass_desk
def delivered(desk: CliDesk, case_no: str, number: str, file: str) -> None:
    """Record an attempt to deliver an issued letter."""
    from workbench.letters.commands import record_delivery

    typed = validated(DeliveryDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        letter_id = _id_of(session, case_no, number)
        done = record_delivery(session, letter_id, typed, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in done.warnings]
    document = {"case_no": case_no, "number": number, "unreachable": done.unreachable, "warnings": warnings}
    code = "cli.letter_unreachable" if done.unreachable else "cli.letter_delivered"
    desk.give(document, desk.say(code, number=number), *warnings)


@letter.command("take-back", help=told("help_letter_take_back"))
@click.argument("case_no")
@click.argument("draft_id")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
@pass_desk
def take_back(desk: CliDesk, case_no: str, draft_id: str, file: Path) -> None:
    """Take over a draft that was edited in a word processor."""
    from workbench.letters.commands import take_back_word
    from workbench.letters.word_file import read_docx

    with desk.open() as workspace:
        with workspace.read() as session:
            letter_id = _id_of(session, case_no, draft_id)
        back = read_docx(file, draft_id=letter_id)
        with workspace.write() as session:
            take_back_word(session, letter_id, back, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in back.problems]
    document = {"case_no": case_no, "draft_id": letter_id, "warnings": warnings}
    desk.give(document, desk.say("cli.letter_taken_back", draft=letter_id), *warnings)


@letter.command(help=told("help_letter_correct"))
@click.argument("case_no")
@click.argument("number")
@pass_desk
def correct(desk: CliDesk, case_no: str, number: str) -> None:
    """Begin the letter that corrects an issued one."""
    from workbench.letters.commands import correct_letter

    with desk.open() as workspace:
        with workspace.write() as session:
            letter_id = _id_of(session, case_no, number)
            done = correct_letter(session, letter_id, actor=desk.actor, clock=desk.clock)
        _give(desk, workspace, case_no, done.id, None)


@letter.command(help=told("help_letter_drop"))
@click.argument("case_no")
@click.argument("draft_id")
@pass_desk
def drop(desk: CliDesk, case_no: str, draft_id: str) -> None:
    """Throw a draft away."""
    from workbench.letters.commands import drop_draft

    with desk.open() as workspace, workspace.write() as session:
        letter_id = _id_of(session, case_no, draft_id)
        drop_draft(session, letter_id, actor=desk.actor, clock=desk.clock)
    desk.give({"case_no": case_no, "draft_id": letter_id}, desk.say("cli.done"))


def _check(workspace: Any, output: Path | None) -> None:
    """Refuse a place for the file before anything is kept."""
    from workbench.letters.exporting import accepted_target

    if output is not None:
        accepted_target(workspace, output)


def _id_of(session: Any, case_no: str, named: str) -> str:
    from workbench.complaints.queries import complaint_id_of
    from workbench.letters.queries import letter_id_of

    return letter_id_of(session, complaint_id_of(session, case_no), named)


def _give(desk: CliDesk, workspace: Any, case_no: str, letter_id: str, output: Path | None) -> None:
    from workbench.letters.exporting import export_letter
    from workbench.letters.queries import letter_sheet

    if output is not None:
        export_letter(workspace, letter_id, output, actor=desk.actor, clock=desk.clock)
    with workspace.read() as session:
        sheet = letter_sheet(session, letter_id, actor=desk.actor, clock=desk.clock)
    document = {"case_no": case_no, "draft_id": letter_id, **_json(desk, sheet)}
    document |= {"output": str(output)} if output is not None else {}
    desk.give(document, *_lines(desk, sheet))


def _json(desk: CliDesk, sheet: "LetterSheet") -> dict[str, Any]:
    fields = [
        {
            "key": view.field.key,
            "label": view.field.zh if desk.language == "zh" else view.field.en,
            "kind": view.field.kind,
            "required": view.required,
            "origin": view.origin,
            "value": view.value,
            "shown": view.shown,
        }
        for view in sheet.fields
    ]
    problems = [
        {"field": one.field, "code": one.code, "level": one.level, "message": desk.problem(one)}
        for one in sheet.problems
    ]
    citations = [{"text": one.zh, "confirmed": one.confirmed} for one in sheet.citations]
    return {
        **fields_of(sheet.letter),
        "fields": fields,
        "problems": problems,
        "citations": citations,
        "can_be_issued": sheet.letter.is_draft and not sheet.blocked,
    }


def _lines(desk: CliDesk, sheet: "LetterSheet") -> list[str]:
    lines = [_line(desk, sheet.letter), desk.say("cli.letter_draft_id", draft=sheet.letter.id)]
    for view in sheet.fields:
        label = view.field.zh if desk.language == "zh" else view.field.en
        mark = "×" if view.missing else "·"
        lines.append(f"{mark} {view.field.key}  {label}：{view.shown or '—'}")
    lines += [f"{'×' if one.level == 'error' else '!'} {desk.problem(one)}" for one in sheet.problems]
    for one in sheet.letter.deliveries:
        lines.append(f"  {one.attempted_at.isoformat()}  {desk.say(f'letter.mode_{one.mode}')}  "
                     f"{desk.say(f'letter.result_{one.result}')}  {one.proof}")  # fmt: skip
    return lines


def _line(desk: CliDesk, row: "LetterRow") -> str:
    name = row.zh if desk.language == "zh" else row.en
    if row.number is None:
        return desk.say("cli.letter_draft_line", draft=row.id, name=name)
    return desk.say("cli.letter_issued_line", number=row.number, name=name)
