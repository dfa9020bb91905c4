"""Brings the exhibits of the story's main case into order for a court, and makes their pack."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench.actor import Actor
from workbench.catalogue.commands import settle
from workbench.complaints.model import Registered
from workbench.custody.commands import record_act
from workbench.demo.acting import Stage, Told
from workbench.demo.exhibits import make_file
from workbench.demo.model import DemoStep, Tell
from workbench.evidence.commands import add_evidence, answer_question
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.model import EvidenceDraft, Intake, PropertyAnswer
from workbench.evidence.particulars_commands import keep_particulars
from workbench.evidence.particulars_model import ParticularsDraft
from workbench.evidence.queries import ELECTRONIC_KINDS
from workbench.evidence.rules import YES
from workbench.moment import Clock
from workbench.packs.model import PackOptions, PackOrder
from workbench.rulebook.governing import governing_rulebook
from workbench.wording.messages import Language
from workbench.workspace.files import told_as_machine_errors

_STANCE = "R4"
_REVIEWED = "卷内核对"


def take_in(stage: Stage, case: Told, hero: Registered, folder: Path, told: Told, tell: Tell) -> None:
    """Add every exhibit that is told, then review it and say who had it."""
    actor = stage.actor(case)
    for each in told["exhibits"]:
        path = make_file(folder, each)
        intake = Intake(hero.id, path, _draft(stage, each["draft"]))
        clock = stage.calendar.clock(-2, "16:30")
        added = add_evidence(stage.workspace, intake, actor=actor, clock=clock)
        tell(DemoStep("demo.evidence", {"number": str(added.number), "name": path.name}))
        if each.get("review"):
            _review(stage, added.id, each["draft"], actor)
        if each.get("particulars"):
            _state(stage, added.id, each["particulars"], actor)
        for act in each.get("acts", ()):
            _act(stage, added.id, act, actor)
    with stage.workspace.write() as session:
        settle(session, hero.id, actor=actor, clock=stage.calendar.clock(-1, "17:00"))


def make_pack(
    stage: Stage, hero: Registered, out: Path, told: dict[str, Any], clock: Clock, language: Language
) -> DemoStep:
    """Make the evidence pack of the case beside its case file; that of an earlier demonstration goes."""
    from workbench.packs.commands import export_pack

    target = out / f"证据卷-{hero.case_no}"
    if (target / "bagit.txt").is_file():
        with told_as_machine_errors(target):
            shutil.rmtree(target)
    order = PackOrder(hero.id, target, PackOptions(**told["pack"], language=language))
    made = export_pack(stage.workspace, order, actor=Actor("陈一鸣", "demo"), clock=clock)
    detail = {"number": made.number, "pages": str(made.pages), "path": str(target)}
    return DemoStep("demo.packed", detail)


def _draft(stage: Stage, told: dict[str, Any]) -> EvidenceDraft:
    draft = EvidenceDraft(**{**told, "proves": tuple(told["proves"])})
    return replace(draft, formed_on=stage.calendar.day(told["formed_on"]))


def _review(stage: Stage, evidence_id: str, told: dict[str, Any], actor: Actor) -> None:
    """Every question that is asked of the exhibit is answered for it."""
    clock = stage.calendar.clock(-1, "16:00")
    with stage.workspace.write() as session:
        for question in governing_rulebook(session).three_property.values():
            if not question.active or (question.electronic_only and told["kind"] not in ELECTRONIC_KINDS):
                continue
            said = told.get("stance", "neutral") if question.id == _STANCE else YES
            answer = PropertyAnswer(question.id, said, _REVIEWED)
            answer_question(session, evidence_id, answer, actor=actor, clock=clock)


def _state(stage: Stage, evidence_id: str, told: Told, actor: Actor) -> None:
    """Say who compared or extracted it; a day of the story stands by its number, with an hour in a list."""
    values = {name: _moment(stage, value) for name, value in told.items()}
    clock = stage.calendar.clock(-1, "16:00")
    with stage.workspace.write() as session:
        keep_particulars(session, evidence_id, ParticularsDraft(values), actor=actor, clock=clock)


def _moment(stage: Stage, told: Any) -> str:
    if isinstance(told, list):
        return f"{stage.calendar.day(told[0])} {told[1]}"
    return stage.calendar.day(told)


def _act(stage: Stage, evidence_id: str, told: dict[str, Any], actor: Actor) -> None:
    day, hour = told["day"], told["time"]
    given = {name: value for name, value in told.items() if name not in ("day", "time")}
    draft = CustodyDraft(at=f"{stage.calendar.day(day)}T{hour}", **given)
    record_act(stage.workspace, evidence_id, draft, actor=actor, clock=stage.calendar.clock(day, "18:00"))
