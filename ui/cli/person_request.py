"""`workbench person request`: what people ask about the data kept on them."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, validated

if TYPE_CHECKING:
    from workbench.profiles.model import RequestRow


@dataclass(frozen=True, slots=True)
class RequestForm:
    """A request as a file."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "coerce_numbers_to_str": True}

    kind: str = ""
    received_on: str = ""
    identity_checked: str = ""
    asked: str = ""
    applicant: str = ""
    case_no: str = ""


@click.group(cls=Group, help=told("help_person_request"))
def request() -> None:
    """Requests about personal data."""


@request.command(help=told("help_request_add"))
@click.argument("person_id")
@click.argument("file", type=click.Path())
@pass_desk
def add(desk: CliDesk, person_id: str, file: str) -> None:
    """Enter a request."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.profiles.model import RequestDraft
    from workbench.profiles.requesting import register_request

    form = validated(RequestForm, read_json(file))
    parts = asdict(form)
    case_no = parts.pop("case_no")
    with desk.open() as workspace, workspace.write() as session:
        case_id = complaint_id_of(session, case_no) if case_no else ""
        draft = RequestDraft(person_id=person_id, complaint_id=case_id, **parts)
        kept = register_request(session, draft, actor=desk.actor, clock=desk.clock)
    document = {"id": kept.id, "person_id": person_id, "due_on": kept.due_on}
    desk.give(document, desk.say("cli.request_kept", day=kept.due_on.isoformat()), kept.id)


@request.command("list", help=told("help_request_list"))
@click.argument("person_id", required=False, default="")
@pass_desk
def list_requests(desk: CliDesk, person_id: str) -> None:
    """List the requests of a person, or all that are open."""
    from workbench.moment import today
    from workbench.profiles.queries import open_requests, requests_of
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.masking import masking_of
    from workbench.wording.naming import Wording

    day = today(desk.clock)
    with desk.open() as workspace, workspace.read() as session:
        rows = requests_of(session, person_id, day) if person_id else open_requests(session, day)
        book = governing_rulebook(session)
    wording, masking = Wording(desk.language, book, desk.messages), masking_of(book)
    shown = [_fields(row) | {"person_name": masking.name(row.person_name)} for row in rows]
    lines = [
        "  ".join(
            (
                row.id, masking.name(row.person_name), wording.name("data_requests", row.kind.value),
                row.due_on.isoformat(), desk.say(f"portrait.decision.{row.decision or 'open'}"), row.asked,
            )
        )
        for row in rows
    ]  # fmt: skip
    desk.give({"requests": shown}, *lines)


@request.command(help=told("help_request_decide"))
@click.argument("request_id")
@click.argument("file", type=click.Path())
@pass_desk
def decide(desk: CliDesk, request_id: str, file: str) -> None:
    """Decide a request, with the answer that the person is told."""
    from workbench.profiles.model import DecisionDraft
    from workbench.profiles.requesting import decide_request

    draft = validated(DecisionDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        decide_request(session, request_id, draft, actor=desk.actor, clock=desk.clock)
    desk.give({"id": request_id, "decision": draft.decision}, desk.say("cli.request_decided"))


@request.command(help=told("help_request_edit"))
@click.argument("request_id")
@click.argument("file", type=click.Path())
@pass_desk
def edit(desk: CliDesk, request_id: str, file: str) -> None:
    """Change what was typed about the person as the request asks; request and edit name each other."""
    from workbench.moment import today
    from workbench.persons.profile_editing import PersonEdit
    from workbench.persons.queries import person_sheet
    from workbench.profiles.queries import request_of
    from workbench.profiles.requesting import correct_as_asked

    given = read_json(file)
    with desk.open() as workspace, workspace.write() as session:
        person_id = request_of(session, request_id, today(desk.clock)).person_id
        alike = {"person_id": person_id, "revision": person_sheet(session, person_id).revision}
        form = validated(PersonEdit, {**given, **alike} if isinstance(given, dict) else given)
        correct_as_asked(session, request_id, form, actor=desk.actor, clock=desk.clock)
    desk.give({"id": request_id, "person_id": person_id}, desk.say("cli.request_done"))


@request.command(help=told("help_request_withdraw"))
@click.argument("request_id")
@click.argument("judgement_id")
@pass_desk
def withdraw(desk: CliDesk, request_id: str, judgement_id: str) -> None:
    """Withdraw a judgement as a correction asks; the reason is the answer to the request."""
    from workbench.profiles.requesting import withdraw_as_asked

    with desk.open() as workspace, workspace.write() as session:
        withdraw_as_asked(session, request_id, judgement_id, actor=desk.actor, clock=desk.clock)
    desk.give({"id": request_id, "judgement_id": judgement_id}, desk.say("cli.request_done"))


@request.command(help=told("help_request_done"))
@click.argument("request_id")
@click.argument("kind")
@click.argument("ref")
@pass_desk
def done(desk: CliDesk, request_id: str, kind: str, ref: str) -> None:
    """Note what was done about a granted request."""
    from workbench.profiles.requesting import note_done

    with desk.open() as workspace, workspace.write() as session:
        note_done(session, request_id, (kind, ref), actor=desk.actor, clock=desk.clock)
    desk.give({"id": request_id, "done": kind}, desk.say("cli.request_done"))


def _fields(row: "RequestRow") -> dict[str, Any]:
    return fields_of(row) | {"open": row.open}
