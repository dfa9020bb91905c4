"""What is done by command between two sittings, in one go."""

from collections.abc import Mapping, Sequence

from tests.e2e.cli.leading import Lead
from workbench.actor import Actor
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.queries import complaint_id_of
from workbench.lawbook.commands import confirm_rule
from workbench.lawbook.model import RuleDraft
from workbench.moment import clock_from_environment, today
from workbench.workspace.opening import Workspace

ME, LAWYER = Actor("陈一鸣"), Actor("法务")


def record(lead: Lead, source: str, facts: Mapping[str, str]) -> None:
    """Facts with one source."""
    clock = clock_from_environment()
    with Workspace.open(lead.folder / "工作区", clock=clock) as workspace, workspace.write() as session:
        case_id = complaint_id_of(session, lead.case_no)
        for key, value in facts.items():
            set_fact(session, case_id, FactDraft(key, value, source), actor=ME, clock=clock)


def confirm(lead: Lead, laws: Sequence[str]) -> None:
    """The legal department confirms these laws."""
    clock = clock_from_environment()
    with Workspace.open(lead.folder / "工作区", clock=clock) as workspace, workspace.write() as session:
        for law in laws:
            draft = RuleDraft("laws", law, today(clock).isoformat(), "核对原文")
            confirm_rule(session, draft, actor=LAWYER, clock=clock)
