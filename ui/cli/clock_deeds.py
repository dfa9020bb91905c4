"""What `workbench case move` does to the clock of a decision: restart, pause, resume, extend."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from ui.cli.desk import CliDesk
from ui.cli.reading import validated
from workbench.process.clock_model import ExtensionDraft, PauseDraft, PauseEndDraft, RestartDraft

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace

_FORBID: dict[str, str] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class _ExtensionForm(ExtensionDraft):
    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


@dataclass(frozen=True, slots=True)
class _PauseForm(PauseDraft):
    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


@dataclass(frozen=True, slots=True)
class _PauseEndForm(PauseEndDraft):
    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


@dataclass(frozen=True, slots=True)
class _RestartForm(RestartDraft):
    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID


def clock_deed(desk: CliDesk, workspace: "Workspace", case_no: str, name: str, given: Any) -> dict[str, Any]:
    """Do it. Returns what became of it, for the command line.

    Raises: UserError listing everything that keeps it from standing.
    """
    from workbench.complaints.queries import complaint_id_of
    from workbench.process.extending import extend_decision_clock
    from workbench.process.pausing import begin_pause, end_pause
    from workbench.process.restarting import restart_clock

    kinds: dict[str, tuple[type[Any], Any]] = {
        "extend": (_ExtensionForm, extend_decision_clock),
        "pause": (_PauseForm, begin_pause),
        "resume": (_PauseEndForm, end_pause),
        "restart": (_RestartForm, restart_clock),
    }
    form, act = kinds[name]
    draft = validated(form, given)
    with workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        done = act(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    deed = desk.say(f"cli.deed_{name}")
    return {
        "case_no": case_no,
        "to": name,
        "message": desk.say("cli.case_clock", case_no=case_no, deed=deed),
        "warnings": [desk.problem(problem) for problem in done.warnings],
    }
