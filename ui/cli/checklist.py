"""`workbench checklist`: the refusal and the evidence checklist of a case."""

from typing import Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from workbench.checklists.model import EvidenceSheet, Missing, RefusalSheet
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.naming import Wording


@click.group(cls=Group, help=told("help_checklist"))
def checklist() -> None:
    """Checklists."""


@checklist.command(help=told("help_checklist_show"))
@click.argument("case_no")
@click.argument("which", type=click.Choice(["refusal", "evidence"]))
@pass_desk
def show(desk: CliDesk, case_no: str, which: str) -> None:
    """Where a checklist stands, and what is missing."""
    from workbench.checklists.queries import evidence_sheet, refusal_sheet
    from workbench.complaints.queries import complaint_id_of
    from workbench.moment import today

    book = shipped_rulebook()
    wording = Wording(desk.language, book, desk.messages)
    with desk.open() as workspace, workspace.read() as session:
        complaint_id = complaint_id_of(session, case_no)
        if which == "refusal":
            refusal = refusal_sheet(session, complaint_id, today=today(desk.clock), book=book)
            desk.give(_refusal_json(refusal, wording), *_refusal_lines(refusal, wording))
        else:
            items = evidence_sheet(session, complaint_id, today=today(desk.clock), book=book)
            desk.give(fields_of(items), *_evidence_lines(items, wording))


@checklist.command(help=told("help_checklist_ground"))
@click.argument("case_no")
@click.argument("ground_id")
@click.option("--drop", is_flag=True, help=told("help_drop"))
@click.option("--reason", default="", help=told("help_reason"))
@pass_desk
def ground(desk: CliDesk, case_no: str, ground_id: str, drop: bool, reason: str) -> None:
    """Choose a ground of refusal, or drop it with a reason."""
    from workbench.checklists.commands import choose_ground, drop_ground
    from workbench.complaints.queries import complaint_id_of

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        if drop:
            done = drop_ground(
                session, complaint_id, ground_id, reason=reason, actor=desk.actor, clock=desk.clock
            )
        else:
            done = choose_ground(session, complaint_id, ground_id, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in done.warnings]
    desk.give(
        {"case_no": case_no, "ground": ground_id, "warnings": warnings}, desk.say("cli.done"), *warnings
    )


@checklist.command("set", help=told("help_checklist_set"))
@click.argument("case_no")
@click.argument("item_id")
@click.argument("state")
@click.option("--evidence", "numbers", multiple=True, type=click.IntRange(min=1), help=told("help_numbers"))
@click.option("--note", default="", help=told("help_note"))
@pass_desk
def set_item(
    desk: CliDesk, case_no: str, item_id: str, state: str, numbers: tuple[int, ...], note: str
) -> None:
    """Mark an element, an item of the evidence checklist or a step."""
    from workbench.checklists.commands import set_mark
    from workbench.checklists.model import MarkDraft
    from workbench.complaints.queries import complaint_id_of

    draft = MarkDraft(item_id, state, note, numbers)
    with desk.open() as workspace, workspace.write() as session:
        done = set_mark(session, complaint_id_of(session, case_no), draft, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in done.warnings]
    document = {"case_no": case_no, "item": item_id, "state": state, "warnings": warnings}
    desk.give(document, desk.say("cli.done"), *warnings)


@checklist.command("fact", help=told("help_checklist_fact"))
@click.argument("case_no")
@click.argument("key")
@click.argument("value")
@click.option("--source", default="", help=told("help_fact_source"))
@pass_desk
def fact(desk: CliDesk, case_no: str, key: str, value: str, source: str) -> None:
    """Record a fact that a gate or a clock asks for."""
    from workbench.checklists.model import FactDraft
    from workbench.checklists.recording import set_fact
    from workbench.complaints.queries import complaint_id_of

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        draft = FactDraft(key, value, source)
        done = set_fact(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in done.warnings]
    desk.give({"case_no": case_no, "fact": key, "warnings": warnings}, desk.say("cli.done"), *warnings)


def _refusal_json(sheet: RefusalSheet, wording: Wording) -> dict[str, Any]:
    """The sheet with its sentences, so that a script can show why a step is locked."""
    steps = [
        {
            **fields_of(step),
            "title": wording.name("refusal_flow", step.id),
            "missing_said": [_said(missing, wording) for missing in step.missing],
        }
        for step in sheet.steps
    ]
    grounds = [
        {
            **fields_of(ground),
            "title": wording.name("refusal_grounds", ground.id),
            "problems_said": [wording.sentence(problem.code, problem.detail) for problem in ground.problems],
        }
        for ground in sheet.grounds
    ]
    return {**fields_of(sheet), "done": sheet.done, "steps": steps, "grounds": grounds}


def _refusal_lines(sheet: RefusalSheet, wording: Wording) -> list[str]:
    lines = []
    for step in sheet.steps:
        state = wording.messages.text(f"cli.step_{step.state}", {})
        lines.append(f"{step.number:2} {wording.name('refusal_flow', step.id)} [{state}]")
        lines += [f"     {_said(missing, wording)}" for missing in step.missing]
    for ground in sheet.grounds:
        lines.append(f"{ground.id} {wording.name('refusal_grounds', ground.id)}")
        lines += [f"   ! {wording.sentence(problem.code, problem.detail)}" for problem in ground.problems]
        lines += [f"   {element.id} [{element.state}]" for element in ground.elements]
    return lines


def _evidence_lines(sheet: EvidenceSheet, wording: Wording) -> list[str]:
    return [
        f"{item.id} {wording.name('evidence_items', item.id)} [{item.state}] "
        + "、".join(str(number) for number in item.evidence)
        for item in sheet.items
    ]


def _said(missing: Missing, wording: Wording) -> str:
    return wording.sentence(missing.code, missing.detail)
