"""What `workbench case move` does to the clock of a decision: restart, pause, resume, extend."""

from typing import TYPE_CHECKING, Any

from ui.cli.desk import CliDesk
from ui.cli.reading import validated
from workbench.process.transitions import CLOCK_DEEDS

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace


def clock_deed(desk: CliDesk, workspace: "Workspace", case_no: str, name: str, given: Any) -> dict[str, Any]:
    """Do it. Returns what became of it, for the command line.

    Raises: UserError listing everything that keeps it from standing.
    """
    from workbench.complaints.queries import complaint_id_of
    from workbench.process.commands import extend_decision_clock
    from workbench.process.model import ExtensionDraft
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.naming import Wording

    kinds: dict[str, tuple[Any, Any]] = {"extend": (ExtensionDraft, extend_decision_clock)}
    form, act = kinds[name]
    draft = validated(form, given)
    with workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        done = act(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    deed = wording.name("states", CLOCK_DEEDS[name])
    return {
        "case_no": case_no,
        "to": name,
        "message": desk.say("cli.case_clock", case_no=case_no, deed=deed),
        "warnings": [desk.problem(problem) for problem in done.warnings],
    }
