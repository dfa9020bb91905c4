"""The demonstration from the empty folder to the exported case file and evidence pack."""

import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

from workbench.actor import Actor
from workbench.casefile.commands import export_case_file
from workbench.casefile.model import CaseFileOptions, CaseFileOrder
from workbench.checklists.queries import refusal_sheet
from workbench.complaints.model import Registered
from workbench.demo.acting import Stage, advance, archive, decide, inform, refuse, register, talk
from workbench.demo.after import ANY, ARCHIVED_AFTER, LATER, follow_up, learn, mend
from workbench.demo.brief import crowd_cases, earlier_cases
from workbench.demo.bundle import make_pack, take_in
from workbench.demo.deeds import play_deeds, write_letter
from workbench.demo.model import Calendar, DemoResult, DemoStep, Tell
from workbench.demo.patterns import play_patterns
from workbench.errors import MachineError
from workbench.integrity.checking import check_workspace
from workbench.lawbook.commands import confirm_rule
from workbench.lawbook.model import RuleDraft
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import shipped_masking
from workbench.wording.messages import Language
from workbench.workspace.backups import back_up
from workbench.workspace.commands import add_staff, mark_as_demo, set_institution
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.model import Institution, Layout
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import is_demo

HERO = "refusal"
# What a brief demonstration plays: one case from the letter to the payment, and the one that is refused.
MAIN_JOB = ("early", HERO)
ALWAYS = range(-10_000, 1)


def run_demo(
    out: Path, *, clock: Clock, language: Language, tell: Tell, is_brief: bool = False
) -> DemoResult:
    """Make the demo workspace in `out`, play every case, export the hero's case file and pack.

    An earlier demonstration in the same place is replaced; any other workspace is left alone. A brief one
    plays two cases, with everything that is done to them.
    Raises: MachineError when the folder cannot be used.
    """
    root = out / "workspace"
    _make_room(root)
    book = story_of("cases")
    cases = [case for case in book["cases"] if case["key"] in MAIN_JOB] if is_brief else _all_cases(book)
    calendar = Calendar(today(clock))
    with Workspace.create(root, clock=clock) as workspace:
        stage = Stage(workspace, calendar)
        _found(stage, book, clock)
        tell(DemoStep("demo.workspace", {"path": str(root)}))
        registered = _play(stage, cases, out, tell)
        if not is_brief:
            play_patterns(stage, story_of("patterns"), registered)
        hero = registered[HERO]
        _refuse_hero(stage, book, hero, out, clock, tell)
        actor = Actor("陈一鸣", "demo")
        target = out / f"案卷-{hero.case_no}.pdf"
        order = CaseFileOrder(hero.id, target, CaseFileOptions(language=language))
        exported = export_case_file(workspace, order, actor=actor, clock=clock)
        tell(DemoStep("demo.exported", {"pages": str(exported.pages), "path": str(target)}))
        tell(make_pack(stage, hero, out, story_of("exhibits"), clock, language))
        back_up(workspace, actor=actor, clock=clock)
        report = check_workspace(workspace)
        if not report.sound:
            raise MachineError("workspace.damaged", path=str(root))
        tell(DemoStep("demo.checked", {"entries": str(report.head.count), "head": report.head.hash[:16]}))
    return DemoResult(root, hero.case_no, target, len(registered))


def _all_cases(book: dict[str, Any]) -> list[dict[str, Any]]:
    earlier = story_of("earlier")
    crowd = crowd_cases(story_of("patterns"), earlier["products"])
    return [*book["cases"], *earlier_cases(earlier), *crowd]


def _make_room(root: Path) -> None:
    """Remove an earlier demonstration; refuse to touch anything that is not one."""
    if Layout(root).marker.is_file():
        with Workspace.open(root) as old, old.read() as session:
            if not is_demo(session):
                raise MachineError("workspace.folder_in_use", path=str(root))
        with told_as_machine_errors(root):
            shutil.rmtree(root)


def story_of(name: str) -> dict[str, Any]:
    """What the demonstration plays: a file of resources/demo."""
    import yaml

    text = files("resources").joinpath("demo", f"{name}.yaml").read_text("utf-8")
    story: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return story


def _found(stage: Stage, story: dict[str, Any], clock: Clock) -> None:
    actor = Actor("陈一鸣", "demo")
    with stage.workspace.write() as session:
        mark_as_demo(session, actor=actor, clock=clock)
        set_institution(session, Institution(**story["institution"]), actor=actor, clock=clock)
        for name in story["staff"]:
            add_staff(session, name, actor=actor, clock=clock)
    _confirm_laws(stage, story["confirmed"])


def _confirm_laws(stage: Stage, told: dict[str, Any]) -> None:
    """Let the legal department stand for the laws, so that letters may cite them."""
    day, actor = stage.calendar.day(told["day"]), Actor(told["by"], "demo")
    with stage.workspace.write() as session:
        for law in told["laws"]:
            draft = RuleDraft("laws", law, day, told["reason"])
            confirm_rule(session, draft, actor=actor, clock=stage.calendar.clock(told["day"]))


def _play(stage: Stage, cases: list[dict[str, Any]], out: Path, tell: Tell) -> dict[str, Registered]:
    registered: dict[str, Registered] = {}
    people: dict[str, str] = {}
    for case in sorted(cases, key=lambda told: int(told["received"])):
        known = people.get(case["complainant"]["name"], "") if case.get("again") else ""
        made = registered[case["key"]] = register(stage, case, known)
        people[case["complainant"]["name"]] = made.person_id
        name = shipped_masking().name(case["complainant"]["name"])
        tell(DemoStep("demo.registered", {"case_no": made.case_no, "name": name}))
        for told in case.get("contacts", ()):
            talk(stage, case, made, told)
        if case["key"] != HERO and case.get("grounds"):
            refuse(stage, case, made, stage.calendar.clock(-1, "17:00"))
        if "state" in case:
            advance(stage, case, made)
        if "closing" in case:
            _close(stage, case, made, out)
        else:
            play_deeds(stage, case, made, ALWAYS)
    return registered


def _close(stage: Stage, case: dict[str, Any], made: Registered, out: Path) -> None:
    closing = case["closing"]
    told_on = closing["notice"]["day"]
    play_deeds(stage, case, made, range(ALWAYS.start, told_on))
    decide(stage, case, made)
    if "letter" in closing:
        clock = stage.calendar.clock(told_on, "09:00")
        write_letter(stage, made, closing["letter"], stage.actor(case), clock)
    inform(stage, case, made)
    learn(stage, case, made)
    play_deeds(stage, case, made, range(told_on, ALWAYS.stop))
    archived = closing["to"] == "archived"
    follow_up(stage, case, made, ARCHIVED_AFTER if archived else ANY)
    if archived:
        _export_and_archive(stage, case, made, out)
        mend(stage, case, made)
        follow_up(stage, case, made, LATER)


def _export_and_archive(stage: Stage, case: dict[str, Any], made: Registered, out: Path) -> None:
    clock = stage.calendar.clock(case["closing"]["notice"]["day"] + 16, "17:00")
    target = out / "earlier" / f"案卷-{made.case_no}.pdf"
    with told_as_machine_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    order = CaseFileOrder(made.id, target)
    export_case_file(stage.workspace, order, actor=stage.actor(case), clock=clock)
    archive(stage, case, made)


def _refuse_hero(
    stage: Stage, story: dict[str, Any], hero: Registered, out: Path, clock: Clock, tell: Tell
) -> None:
    case = next(told for told in story["cases"] if told["key"] == HERO)
    refuse(stage, case, hero, stage.calendar.clock(-2, "16:00"))
    take_in(stage, case, hero, out / "files", story_of("exhibits"), tell)
    with stage.workspace.read() as session:
        sheet = refusal_sheet(session, hero.id, today=today(clock), book=governing_rulebook(session))
    tell(DemoStep("demo.checklist", {"done": str(sheet.done), "steps": str(len(sheet.steps))}))
    for problem in (problem for ground in sheet.grounds for problem in ground.problems):
        tell(DemoStep(problem.code, problem.detail))
