"""`workbench evidence review` and `matrix`: what exhibits are worth, and which fact is proven by what."""

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_json, validated
from ui.cli.review_form import ReviewForm
from workbench.errors import UserError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from workbench.proof.model import Column, Matrix, Row
    from workbench.proof.telling import Said
    from workbench.wording.naming import Wording

SIGNS = {
    "proves": "●",
    "supports": "○",
    "adverse": "▼",
    "kept_out": "–",
    "defective": "?",
    "red": "!",
    "withdrawn": "×",
}
NOTHING = "·"
WIDTH = 4


@click.command(cls=Command, help=told("help_evidence_review"))
@click.argument("case_no")
@click.argument("number", type=int)
@click.argument("answers", nargs=-1, required=True, metavar="FILE.json|QUESTION=ANSWER...")
@click.option("--note", default="", help=told("help_note"))
@pass_desk
def review(desk: CliDesk, case_no: str, number: int, answers: tuple[str, ...], note: str) -> None:
    """Answer questions about an exhibit and give its particulars, all or none."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.evidence.commands import answer_question
    from workbench.evidence.particulars_commands import keep_particulars
    from workbench.evidence.particulars_model import ParticularsDraft
    from workbench.evidence.queries import evidence_id_of

    form = _form_of(answers, note)
    given = form.given()
    with desk.open() as workspace, workspace.write() as session:
        evidence_id = evidence_id_of(session, complaint_id_of(session, case_no), number)
        for answer in given:
            answer_question(session, evidence_id, answer, actor=desk.actor, clock=desk.clock)
        if form.particulars:
            draft = ParticularsDraft(form.particulars)
            keep_particulars(session, evidence_id, draft, actor=desk.actor, clock=desk.clock)
        stands = _standing(desk, session, evidence_id)
    document = {"case_no": case_no, "number": number, "answered": len(given), **stands}
    desk.give(document, desk.say("cli.done"), *stands["owed"])


@click.command(cls=Command, help=told("help_evidence_matrix"))
@click.argument("case_no")
@pass_desk
def matrix(desk: CliDesk, case_no: str) -> None:
    """Elements and items of a case against its exhibits."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.moment import today
    from workbench.proof.queries import matrix as matrix_of
    from workbench.rulebook.governing import governing_rulebook
    from workbench.wording.naming import Wording

    with desk.open() as workspace, workspace.read() as session:
        complaint_id = complaint_id_of(session, case_no)
        table = matrix_of(session, complaint_id, today=today(desk.clock))
        wording = Wording(desk.language, governing_rulebook(session), desk.messages)
    desk.give({"case_no": case_no, **_document(table, wording)}, *_lines(table, wording))


def _form_of(arguments: tuple[str, ...], note: str) -> ReviewForm:
    if len(arguments) == 1 and "=" not in arguments[0]:
        return validated(ReviewForm, read_json(arguments[0]))
    pairs = [argument.partition("=") for argument in arguments]
    answers = [(question.strip(), {"answer": said.strip(), "note": note}) for question, _, said in pairs]
    twice = [question for question, _ in answers if [other for other, _ in answers].count(question) > 1]
    if twice:
        raise UserError.one(twice[0], "cli.field_twice", field=twice[0])
    return validated(ReviewForm, {"answers": dict(answers)})


def _standing(desk: CliDesk, session: "Session", evidence_id: str) -> dict[str, Any]:
    """How the exhibit stands after the review."""
    from workbench.evidence.particulars import form_problems
    from workbench.evidence.particulars_model import values_of
    from workbench.evidence.particulars_queries import particulars
    from workbench.evidence.queries import admissible, evidence_row
    from workbench.moment import today
    from workbench.rulebook.governing import governing_rulebook

    row, given = evidence_row(session, evidence_id), particulars(session, evidence_id)
    owed = form_problems(row, values_of(given), governing_rulebook(session), today(desk.clock))
    review = admissible(session, evidence_id)
    return {
        "admissible": review.admissible,
        "blocked_by": review.blocked_by,
        "still_open": review.still_open,
        "particulars": {each.field: each.value for each in given},
        "owed": [desk.problem(problem) for problem in owed],
    }


def _document(table: "Matrix", wording: "Wording") -> dict[str, Any]:
    return {
        "exhibits": [_column(column, wording) for column in table.columns],
        "rows": [_row(row, wording) for row in table.rows],
        "bare": [row.target_id for row in table.bare],
        "missing_items": [row.target_id for row in table.missing],
        "rests_on_weak": [row.target_id for row in table.weak],
        "gaps": [row.target_id for row in table.gaps],
    }


def _column(column: "Column", wording: "Wording") -> dict[str, Any]:
    from workbench.proof.telling import column_said

    return {**fields_of(column), "said": list(_sentences(column_said(column), wording))}


def _row(row: "Row", wording: "Wording") -> dict[str, Any]:
    from workbench.proof.telling import row_said

    return {
        **fields_of(row),
        "name": _name(row, wording),
        "proven_by": row.proven_by,
        "supported_by": row.supported_by,
        "adverse": row.adverse,
        "stands_out": row.stands_out,
        "said": list(_sentences(row_said(row), wording)),
    }


def _lines(table: "Matrix", wording: "Wording") -> Iterator[str]:
    from workbench.proof.telling import row_said

    messages = wording.messages
    if not table.rows:
        yield messages.text("proof.nothing_to_prove")
        return
    yield "".join(str(column.number).rjust(WIDTH) for column in table.columns)
    for ground_id, of_ground in itertools.groupby(table.rows, lambda row: row.ground_id):
        if ground_id:
            yield f"{ground_id} {wording.name('refusal_grounds', ground_id)}"
        for row in of_ground:
            signs = {cell.evidence_id: SIGNS[cell.state] for cell in row.cells}
            cells = "".join(signs.get(column.evidence_id, NOTHING).rjust(WIDTH) for column in table.columns)
            said = ("；" if wording.language == "zh" else "; ").join(_sentences(row_said(row), wording))
            yield f"{cells}  {'*' if row.stands_out else ' '} {_name(row, wording)}: {said}"
    yield ""
    yield "  ".join(f"{sign} {messages.text(f'proof.cell.{state}')}" for state, sign in SIGNS.items())
    for code, rows in (("bare", table.bare), ("weak", table.weak), ("missing", table.missing)):
        yield messages.text(f"proof.{code}_count", {"count": str(len(rows))})


def _name(row: "Row", wording: "Wording") -> str:
    if row.kind == "item":
        return f"{row.target_id} {wording.name('evidence_items', row.target_id)}"
    named = wording.element(row.target_id)
    return f"{row.target_id} {named}" if named != row.target_id else wording.name("refusal_flow", named)


def _sentences(said: "Iterable[Said]", wording: "Wording") -> Iterator[str]:
    return (wording.sentence(each.code, each.detail) for each in said)
