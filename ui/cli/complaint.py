"""`workbench complaint`: log a complaint, correct it, list cases, show one."""

import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, ClassVar

import click

from ui.cli.correction_form import CorrectionForm
from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, renamed, validated
from workbench.complaints.model import ComplaintDraft, ComplaintFilter, ComplaintRow, ReceiptDraft, Registered
from workbench.errors import Problem, UserError

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace

_RECEIPT_FIELDS = tuple(part.name for part in fields(ReceiptDraft))


@dataclass(frozen=True, slots=True)
class ComplaintForm(ComplaintDraft):
    """A complaint as the command line takes it: the first receipt may stand at the top level.

    `state`: how far along the main road it stands already; it is walked there, guard by guard.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    channel: str = ""
    received_on: str = ""
    letter_no: str = ""
    forwarded_by: str = ""
    reply_by: str = ""
    state: str = ""

    @property
    def has_top_receipt(self) -> bool:
        """Whether a receipt is written at the top level."""
        return not self.receipts or any(getattr(self, name) for name in _RECEIPT_FIELDS)

    def draft(self) -> ComplaintDraft:
        """The draft that it stands for."""
        values = {part.name: getattr(self, part.name) for part in fields(ComplaintDraft)}
        if self.has_top_receipt:
            first = ReceiptDraft(**{name: getattr(self, name) for name in _RECEIPT_FIELDS})
            values["receipts"] = (first, *self.receipts)
        return ComplaintDraft(**values)

    def field_name(self, domain_name: str) -> str:
        """The name that the form gives to a field of the draft."""
        found = re.fullmatch(r"receipts\.(\d+)\.(\w+)", domain_name)
        if not found or not self.has_top_receipt:
            return domain_name
        position = int(found[1])
        return found[2] if position == 0 else f"receipts.{position - 1}.{found[2]}"


@click.group(cls=Group, help=told("help_complaint"))
def complaint() -> None:
    """Cases."""


@complaint.command(help=told("help_complaint_add"))
@click.argument("file", type=click.Path())
@pass_desk
def add(desk: CliDesk, file: str) -> None:
    """Register one complaint, or a list of them all or none."""
    given = read_json(file)
    forms = _listed_forms(given) if isinstance(given, list) else [validated(ComplaintForm, given)]
    with desk.open() as workspace:
        results = _register_all(desk, workspace, forms, listed=isinstance(given, list))
    lines = [desk.say("cli.registered", case_no=str(result["case_no"])) for result in results]
    lines += [f"  {text}" for result in results for text in result["warnings"]]
    desk.give(results if isinstance(given, list) else results[0], *lines)


@complaint.command(help=told("help_complaint_correct"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def correct(desk: CliDesk, case_no: str, file: str) -> None:
    """Correct what was entered in a case, or add what came later."""
    form = validated(CorrectionForm, read_json(file))
    with desk.open() as workspace:
        result = _corrected(desk, workspace, case_no, form)
    lines = [desk.say("cli.corrected", case_no=case_no), *(f"  {text}" for text in result["warnings"])]
    desk.give(result, *lines)


@complaint.command("list", help=told("help_complaint_list"))
@click.option("--query", default="", help=told("help_query"))
@click.option("--state", default="", help=told("help_state"))
@click.option("--due-before", default="", metavar="DATE", help=told("help_due_before"))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True)
@pass_desk
def list_cases(desk: CliDesk, query: str, state: str, due_before: str, limit: int) -> None:
    """List cases, newest number first."""
    from workbench.complaints.queries import complaint_count, complaint_rows, complaint_seqs
    from workbench.dates import parse_date
    from workbench.rulebook.reading import shipped_rulebook

    if state and state not in shipped_rulebook().states:
        raise UserError.one("state", "complaint.unknown_code", value=state)
    chosen = ComplaintFilter(
        query=query,
        states=(state,) if state else (),
        due_before=parse_date(due_before, "due_before") if due_before else None,
    )
    with desk.open() as workspace, workspace.read() as session:
        total = complaint_count(session, chosen)
        rows = complaint_rows(session, complaint_seqs(session, chosen)[:limit])
    lines = [desk.say("cli.cases_found", total=str(total))]
    lines += ["  ".join(_cells(row)) for row in rows]
    desk.give({"total": total, "cases": [case_json(row) for row in rows]}, *lines)


@complaint.command(help=told("help_complaint_show"))
@click.argument("case_no")
@pass_desk
def show(desk: CliDesk, case_no: str) -> None:
    """Show one case."""
    from workbench.complaints.queries import complaint_id_of, complaint_sheet

    with desk.open() as workspace, workspace.read() as session:
        sheet = complaint_sheet(session, complaint_id_of(session, case_no))
    document = fields_of(sheet)
    document |= case_json(sheet.row)
    del document["row"]
    lines = ["  ".join(_cells(sheet.row)), "", sheet.narrative]
    desk.give(document, *lines)


def _listed_forms(given: list[Any]) -> list[ComplaintForm]:
    forms: list[ComplaintForm] = []
    problems: list[Problem] = []
    for position, part in enumerate(given):
        try:
            forms.append(validated(ComplaintForm, part))
        except UserError as error:
            problems += [replace(problem, field=_at(position, problem.field)) for problem in error.problems]
    if problems:
        raise UserError(problems)
    return forms


def _at(position: int, field: str) -> str:
    return str(position) if field == "file" else f"{position}.{field}"


def case_json(row: ComplaintRow) -> dict[str, Any]:
    """A case as the command line gives it; money also in yuan."""
    from workbench.money import format_amount

    document = row._asdict()
    document["asked_amount"] = format_amount(row.asked_fen) if row.asked_fen is not None else None
    return document


def _register_all(
    desk: CliDesk, workspace: "Workspace", forms: list[ComplaintForm], *, listed: bool
) -> list[dict[str, Any]]:
    from workbench.complaints.commands import register_complaint
    from workbench.complaints.rules import examine
    from workbench.moment import today
    from workbench.rulebook.reading import shipped_rulebook

    book, day = shipped_rulebook(), today(desk.clock)
    examined = [(form, examine(form.draft(), book, day)) for form in forms]
    broken = [
        problem
        for position, (form, found) in enumerate(examined)
        if found.accepted is None
        for problem in renamed(found.problems, _namer(form, position if listed else None)).problems
    ]
    if broken:
        raise UserError(broken)
    made: list[Registered] = []
    with workspace.write() as session:
        for position, form in enumerate(forms):
            one = register_complaint(session, form.draft(), actor=desk.actor, clock=desk.clock)
            made.append(one)
            try:
                _walk(desk, session, one, form)
            except UserError as error:
                named = _namer(form, position if listed else None)
                raise renamed(error.problems, named) from None
    return [
        {
            "case_no": one.case_no,
            "id": one.id,
            "person_id": one.person_id,
            "person_known": one.person_known,
            "warnings": [desk.problem(problem) for problem in found.problems],
        }
        for one, (_, found) in zip(made, examined, strict=True)
    ]


def _walk(desk: CliDesk, session: Any, made: Registered, form: ComplaintForm) -> None:
    """Take a registered case on to the state that its form names."""
    from workbench.process.walking import walk_to

    if form.state.strip():
        walk_to(session, made.id, form.state.strip(), actor=desk.actor, clock=desk.clock)


def _corrected(desk: CliDesk, workspace: "Workspace", case_no: str, form: CorrectionForm) -> dict[str, Any]:
    from workbench.complaints.queries import complaint_id_of
    from workbench.corrections.commands import correct_complaint
    from workbench.corrections.queries import standing_case
    from workbench.rulebook.reading import shipped_rulebook

    try:
        with workspace.write() as session:
            complaint_id = complaint_id_of(session, case_no)
            standing = standing_case(session, complaint_id, shipped_rulebook())
            correction = form.correction(standing.receipts[0].id)
            made = correct_complaint(session, complaint_id, correction, actor=desk.actor, clock=desk.clock)
    except UserError as error:
        raise renamed(error.problems, form.field_name) from None
    return {
        "case_no": made.case_no,
        "id": made.id,
        "revision": made.revision,
        "clocks": list(made.clocks),
        "warnings": [desk.problem(problem) for problem in made.warnings],
    }


def _namer(form: ComplaintForm, position: int | None) -> Any:
    prefix = "" if position is None else f"{position}."
    return lambda name: prefix + form.field_name(name)


def _cells(row: ComplaintRow) -> list[str]:
    from workbench.rulebook.masking import shipped_masking
    from workbench.rulebook.reading import shipped_rulebook

    book = shipped_rulebook()
    state = book.states.get(row.state)
    due = f"{row.due_internal_on} / {row.due_statutory_on}" if row.due_internal_on else "—"
    name = shipped_masking().name(row.complainant_name) or "—"
    return [row.case_no, name, row.category or "—", state.zh if state else row.state, due]
