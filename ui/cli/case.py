"""`workbench case next | move`: where a case may go, what keeps it, and taking the step."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import click

from ui.cli.approval import approvals, approve
from ui.cli.award import award, awards, outcome, pay, withdraw
from ui.cli.clock_deeds import clock_deed
from ui.cli.desk import CliDesk
from ui.cli.handover import accept, decline, offer, offers, take_back
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, validated
from ui.cli.recusal import lift, recusals, recuse
from workbench.errors import Problem
from workbench.process.model import (
    CaseStand,
    Court,
    Move,
    MoveDraft,
    NoticeDraft,
    ReviewFindings,
    ReviewRequest,
)
from workbench.process.transitions import CLOCK_DEEDS, ClockDeed

if TYPE_CHECKING:
    from workbench.wording.naming import Wording
    from workbench.workspace.opening import Workspace

_FORBID: dict[str, str] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class NoticeForm(NoticeDraft):
    """What proves a notice: day, mode (handed, posted, sent, called) and proof."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


@dataclass(frozen=True, slots=True)
class ReviewForm(ReviewRequest):
    """Who asks for a review of which decision, and who reviews it."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


@dataclass(frozen=True, slots=True)
class FindingsForm(ReviewFindings):
    """What a review found, and its verdict (upheld, redo, changed)."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


@dataclass(frozen=True, slots=True)
class CourtForm(Court):
    """Which court or arbitration commission, under which number."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


@dataclass(frozen=True, slots=True)
class MoveForm:
    """What a move carries; which parts it needs, `case next` says."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    reason: str = ""
    notice: NoticeForm | None = None
    merged_into: str = ""
    ground: str = ""
    review: ReviewForm | None = None
    findings: FindingsForm | None = None
    court: CourtForm | None = None

    def draft(self, to_state: str) -> MoveDraft:
        """The move that it stands for."""
        return MoveDraft(
            to_state,
            self.reason,
            self.notice,
            self.merged_into,
            self.ground,
            self.review,
            self.findings,
            self.court,
        )


@click.group(cls=Group, help=told("help_case"))
def case() -> None:
    """The process of a case."""


@case.command("next", help=told("help_case_next"))
@click.argument("case_no")
@pass_desk
def next_(desk: CliDesk, case_no: str) -> None:
    """Every way the case could go, what it asks for, and what keeps it with the fact that would free it."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.moment import today
    from workbench.process.advice import advise
    from workbench.process.queries import case_stand
    from workbench.process.rules import next_moves
    from workbench.process.transitions import clock_deeds
    from workbench.rulebook.governing import governing_rulebook
    from workbench.wording.naming import Wording

    with desk.open() as workspace, workspace.read() as session:
        book = governing_rulebook(session)
        complaint_id = complaint_id_of(session, case_no)
        day = today(desk.clock)
        stand = case_stand(session, complaint_id, today=day, book=book)
        moves, step = next_moves(stand, book), advise(stand, book)
        deeds = clock_deeds(stand, day, book)
    wording = Wording(desk.language, book, desk.messages)
    document = {
        "case_no": case_no,
        "state": stand.state,
        "owner": stand.owner,
        "next": None if step is None else wording.sentence(step.code, step.detail),
        "transitions": [_move_json(move, wording) for move in moves],
        "clock_transitions": [_deed_json(desk, deed, wording) for deed in deeds],
    }
    desk.give(document, *_lines(desk, stand, document, wording))


@case.command(help=told("help_case_move"))
@click.argument("case_no")
@click.argument("transition")
@click.option("--data", "file", type=click.Path(), metavar="FILE.json", help=told("help_move_data"))
@pass_desk
def move(desk: CliDesk, case_no: str, transition: str, file: str | None) -> None:
    """Take the step, if nothing stands in its way."""
    given = read_json(file) if file is not None else {}
    with desk.open() as workspace:
        if transition in CLOCK_DEEDS:
            document = clock_deed(desk, workspace, case_no, transition, given)
        else:
            draft = validated(MoveForm, given).draft(transition)
            document = _moved(desk, workspace, case_no, draft)
    desk.give(document, str(document["message"]), *document["warnings"])


def _moved(desk: CliDesk, workspace: "Workspace", case_no: str, draft: MoveDraft) -> dict[str, Any]:
    from workbench.complaints.queries import complaint_id_of
    from workbench.process.commands import move_case
    from workbench.process.proving import verify_before_archive
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.naming import Wording

    with workspace.read() as session:
        complaint_id = complaint_id_of(session, case_no)
    verify_before_archive(workspace, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    with workspace.write() as session:
        done = move_case(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    name = Wording(desk.language, shipped_rulebook(), desk.messages).name("states", done.to_state)
    return {
        "case_no": case_no,
        "from": done.from_state,
        "to": done.to_state,
        "owner": done.owner,
        "message": desk.say("cli.case_moved", case_no=case_no, state=name, owner=done.owner),
        "warnings": [desk.problem(problem) for problem in done.warnings],
    }


def _move_json(move: Move, wording: "Wording") -> dict[str, Any]:
    return {
        "to": move.to_state,
        "name": wording.name("states", move.to_state),
        "kind": move.kind,
        "owner": move.owner or None,
        "asks": list(move.asks),
        "free": move.free,
        "locks": [_lock_json(problem, wording) for problem in move.problems],
    }


def _deed_json(desk: CliDesk, deed: ClockDeed, wording: "Wording") -> dict[str, Any]:
    locks = [_lock_json(problem, wording) for problem in deed.problems]
    return {
        "to": deed.name,
        "name": desk.say(f"cli.deed_{deed.name}"),
        "asks": list(deed.asks),
        "free": not locks,
        "locks": locks,
    }


def _lock_json(problem: Problem, wording: "Wording") -> dict[str, Any]:
    """What keeps the case, and what would free it: the fact, or the field that says where to look."""
    return {
        "code": problem.code,
        "field": problem.field,
        "message": wording.sentence(problem.code, problem.detail),
        "unlocked_by": problem.detail.get("fact") or problem.field,
    }


def _lines(desk: CliDesk, stand: CaseStand, document: dict[str, Any], wording: "Wording") -> list[str]:
    names = {"state": wording.name("states", stand.state), "owner": stand.owner or "—"}
    lines = [desk.say("cli.case_stands", case_no=document["case_no"], **names)]
    if document["next"]:
        lines.append(desk.say("cli.case_next", step=document["next"]))
    left, right, comma = ("（", "）", "、") if desk.language == "zh" else (" (", ")", ", ")
    for each in (*document["transitions"], *document["clock_transitions"]):
        asks = comma.join(desk.say(f"cli.ask_{ask}") for ask in each["asks"])
        mark = "·" if each["free"] else "×"
        lines.append(f"{mark} {each['to']}  {each['name']}" + (f"{left}{asks}{right}" if asks else ""))
        lines += [f"    {lock['message']}{left}{lock['unlocked_by']}{right}" for lock in each["locks"]]
    return lines


_COMMANDS = (
    *(offer, accept, decline, take_back, offers, recuse, lift, recusals, approve, approvals),
    *(outcome, award, pay, withdraw, awards),
)
for _command in _COMMANDS:
    case.add_command(_command)
