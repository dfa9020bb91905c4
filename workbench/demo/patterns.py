"""Plays what is to be understood over several cases: one hand, a crowd, a person over time, a change."""

from typing import Any

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.analysis.changes_model import DenominatorDraft, InterventionDraft
from workbench.analysis.commands import record_denominator, record_intervention
from workbench.complaints.model import Registered
from workbench.demo.acting import Stage, Told
from workbench.groups.answering import approve_answer, note_notice, write_answer
from workbench.groups.commands import elect_representatives, open_group
from workbench.groups.finding import groups_with
from workbench.groups.model import ElectionDraft, GroupDraft, NoticeDraft, RolePost
from workbench.groups.queries import group_questions
from workbench.links.commands import record_agent, record_known_trace, record_trace
from workbench.links.model import AgentDraft, KnownTraceDraft, TraceDraft
from workbench.moment import FixedClock
from workbench.prints.commands import print_missing
from workbench.profiles.answering import keep_answers
from workbench.profiles.model import QuestionnaireDraft, RequestDraft
from workbench.profiles.requesting import register_request
from workbench.profiles.versioning import keep_version
from workbench.signals.commands import propose_review
from workbench.signals.model import ProposalDraft
from workbench.words.commands import add_word
from workbench.words.model import WordDraft

CLERK = Actor("陈一鸣", "demo")
Cases = dict[str, Registered]


def play_patterns(stage: Stage, told: Told, registered: Cases) -> None:
    """Play them after all cases are registered, and before anybody looks at them."""
    with stage.workspace.write() as session:
        print_missing(session)
    _lists(stage, told)
    _one_hand(stage, told["ring"], registered)
    _crowd(stage, told["group"], registered)
    _person(stage, told["person"], registered)
    _watched(stage, told)


def _lists(stage: Stage, told: Told) -> None:
    clock = stage.calendar.clock(-40)
    with stage.workspace.write() as session:
        for one in told["agents"]:
            draft = AgentDraft(one["name"], stage.calendar.day(one["left"]), one["source"])
            record_agent(session, draft, actor=CLERK, clock=clock)
        for one in told["known"]:
            until = stage.calendar.day(one["until"])
            known = KnownTraceDraft(one["kind"], one["value"], one["network"], one["source"], until)
            record_known_trace(session, known, actor=CLERK, clock=clock)
        for one in told["words"]:
            add_word(session, WordDraft(**one), actor=CLERK, clock=clock)


def _one_hand(stage: Stage, ring: Told, registered: Cases) -> None:
    """Record what the letters share, and ask a second person to look; nobody is labelled."""
    actor, clock = Actor(ring["by"], "demo"), stage.calendar.clock(-2, "16:20")
    cases = _named(ring["people"], registered)
    with stage.workspace.write() as session:
        for case in cases:
            for kind, value in ring["traces"].items():
                trace = TraceDraft(kind, value, source="receipt")
                record_trace(session, case.id, trace, actor=actor, clock=clock)
        numbers = tuple(case.case_no for case in cases)
        propose_review(
            session, ProposalDraft(ring["title"], ring["reason"], numbers), actor=actor, clock=clock
        )


def _crowd(stage: Stage, told: Told, registered: Cases) -> None:
    """Open the group that the program suggests, elect who speaks for it, answer once, tell everybody."""
    clock, cases = stage.calendar.clock(-4, "11:00"), _named(told["people"], registered)
    numbers = {who["name"]: case.case_no for who, case in zip(told["people"], cases, strict=True)}
    with stage.workspace.write() as session:
        found = groups_with(session, cases[0].id)
        draft = GroupDraft(
            title=told["title"],
            event=told["event"],
            cases=tuple(numbers.values()),
            grade=found[0].grade.value if found else "watch",
            grade_reason=told["grade_reason"],
            product=told["product"],
            unit=told["unit"],
            roles=tuple(RolePost(**post) for post in told["roles"]),
        )
        reasons = found[0].reasons if found else ()
        group_id = open_group(session, draft, reasons, actor=CLERK, clock=clock).id
        elected = told["elected"]
        speakers = tuple(numbers[name] for name in elected["people"])
        election = ElectionDraft(speakers, stage.calendar.day(elected["day"]), elected["proof"])
        elect_representatives(session, group_id, election, actor=CLERK, clock=clock)
        _answer(session, group_id, told, clock)
        for sent in told["notices"]:
            notice = NoticeDraft(
                kind=sent["kind"],
                sent_on=stage.calendar.day(sent["day"]),
                recipient=sent["recipient"],
                what=sent["what"],
                cases=tuple(numbers.values()) if sent["kind"] == "members" else (),
            )
            late = stage.calendar.clock(sent["day"], "17:00")
            note_notice(session, group_id, notice, actor=CLERK, clock=late)


def _answer(session: Session, group_id: str, told: Told, clock: FixedClock) -> None:
    for one in told["questions"]:
        author = Actor(one["by"], "demo")
        write_answer(session, group_id, one["question"], one["answer"], actor=author, clock=clock)
        if "approved_by" in one:
            asked = group_questions(session, group_id)[-1]
            approve_answer(session, asked.id, actor=Actor(one["approved_by"], "demo"), clock=clock)


def _person(stage: Stage, told: Told, registered: Cases) -> None:
    """Keep the profile, ask, keep it again; the person asks for a copy."""
    person_id = registered["refusal"].person_id
    before, after = told["versions"]
    answers: dict[str, Any] = dict(told["answers"])
    asked = answers.pop("day")
    request = told["request"]
    with stage.workspace.write() as session:
        clock = stage.calendar.clock(before["day"], "18:10")
        keep_version(session, person_id, before["reason"], actor=CLERK, clock=clock)
        questionnaire = QuestionnaireDraft(
            person_id, registered["refusal"].id, stage.calendar.day(asked), answers
        )
        keep_answers(session, questionnaire, actor=CLERK, clock=stage.calendar.clock(asked, "19:30"))
        clock = stage.calendar.clock(after["day"], "09:10")
        keep_version(session, person_id, after["reason"], actor=CLERK, clock=clock)
        draft = RequestDraft(
            person_id,
            request["kind"],
            stage.calendar.day(request["day"]),
            request["checked"],
            request["asked"],
        )
        register_request(session, draft, actor=CLERK, clock=stage.calendar.clock(request["day"], "10:30"))


def _watched(stage: Stage, told: Told) -> None:
    clock = stage.calendar.clock(-1, "17:30")
    year = str(stage.calendar.base.year)
    with stage.workspace.write() as session:
        for one in told["changes"]:
            asked = {name: one.get(name, "") for name in ("category", "cause", "note")}
            change = InterventionDraft(one["title"], stage.calendar.day(one["day"]), **asked)
            record_intervention(session, change, actor=CLERK, clock=clock)
        for one in told["business"]:
            record_denominator(session, DenominatorDraft(period=year, **one), actor=CLERK, clock=clock)


def _named(people: list[dict[str, Any]], registered: Cases) -> list[Registered]:
    return [registered[f"{who['name']}{who['day']}"] for who in people]
