"""Whoever is kept away from a case finds nothing of it, by whatever question."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

import workbench
from db.complaints import ComplaintRecord
from db.timeline import TimelineEntryRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_rows, chain_report
from workbench.clocks.queries import work_calendar
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import complaint_count, complaint_seqs, state_counts
from workbench.errors import UserError
from workbench.evidence.model import EvidenceFilter
from workbench.evidence.queries import evidence_ids
from workbench.evidence.unclaimed import unclaimed
from workbench.evidence.verify import verify_evidence
from workbench.identity.names import name_match_key
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.persons.profile_commands import reveal
from workbench.persons.queries import Probe, person_rows, person_seqs
from workbench.recusals.commands import lift_recusal
from workbench.recusals.queries import standing_recusals
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.commands import add_note
from workbench.today.alerts import today_alerts
from workbench.today.queries import today_lanes
from workbench.workspace.backups import back_up
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
TODAY = date(2026, 9, 18)
SHEN = "沈丽华"
SECRET = "她代签了回执还说不用体检"
# They prove the workspace as a whole, or belong to the hiding itself.
WHOLE = {"workbench.recusals.hiding", "workbench.audit.commands", "workbench.workspace.upkeep"}
PROOFS = {"chain_report", "index_faults", "index_differences", "database_faults"}
WRITES = (
    "commands",
    "filing",
    "weighing",
    "first_contact",
    "indexing",
    "cataloguing",
    "settings",
    "unclaimed",
)


GIVEN = {
    "complaint_id", "complaint_ids", "case_no", "person_id", "person_ids", "evidence_id", "book", "today",
    "day", "until", "on", "calendar", "seqs", "ids", "name", "subject", "number", "text", "owner",
    "number_keys", "demand_codes", "year", "chosen", "probe", "named", "field", "complained_of", "since",
}  # fmt: skip
# They draw, or come with libraries that take long to load, and ask nothing.
HEAVY = {"typesetting", "plots", "suggestions", "demo", "readers", "composing", "wording"}


def questions() -> Iterator[Callable[..., Any]]:
    """Every public function that asks a session something."""
    for module in pkgutil.walk_packages(workbench.__path__, "workbench."):
        last = module.name.rpartition(".")[2]
        if module.ispkg or module.name in WHOLE or last in WRITES or HEAVY & set(module.name.split(".")):
            continue
        for name, found in vars(import_module(module.name)).items():
            own = inspect.isfunction(found) and found.__module__ == module.name
            if not own or name.startswith("_") or name in PROOFS:
                continue
            first, *others = inspect.signature(found).parameters.values() or (None,)
            if first is not None and first.annotation is Session and all(map(can_be_given, others)):
                yield found


def can_be_given(parameter: inspect.Parameter) -> bool:
    """Whether there is something to ask with; what takes more belongs to a question that is asked here."""
    return parameter.name in GIVEN or parameter.default is not inspect.Parameter.empty


def answers(session: Session, case: Registered, evidence_id: str) -> dict[str, Any]:
    """What to ask with, by the names of parameters."""
    book = shipped_rulebook()
    return {
        "complaint_id": case.id, "complaint_ids": [case.id], "case_no": case.case_no,
        "person_id": case.person_id, "person_ids": [case.person_id], "evidence_id": evidence_id,
        "book": book, "today": TODAY, "day": TODAY, "until": date(2026, 12, 31), "on": TODAY,
        "calendar": work_calendar(session, book), "seqs": [1, 2, 3], "ids": [evidence_id],
        "name": "李若水", "subject": f"complaint:{case.id}", "number": 1, "text": "", "owner": SHEN,
        "number_keys": ["p202103026620"], "demand_codes": ["DM01"], "year": 2026,
        "chosen": EvidenceFilter(), "probe": Probe(name_key=name_match_key("欧阳晓锋"), birth_on=None),
        "named": "", "field": "name", "complained_of": (), "since": TODAY,
    }  # fmt: skip


def asked(question: Callable[..., Any], session: Session, known: dict[str, Any]) -> str:
    """The answer as text."""
    given: dict[str, Any] = {}
    for name, parameter in list(inspect.signature(question).parameters.items())[1:]:
        if name == "chosen" and question.__module__ == "workbench.complaints.queries":
            given[name] = ComplaintFilter()
        elif name == "name" and parameter.annotation is not str:
            given[name] = str
        elif name in known:
            given[name] = known[name]
    try:
        answer = question(session, **given)
        return repr(list(answer) if inspect.isgenerator(answer) else answer)
    except (UserError, NoResultFound) as error:
        return type(error).__name__


def gives_away(answer: str, case: Registered) -> bool:
    """Whether anything of the case is in an answer; its id alone may be what was asked with."""
    return any(mark in answer for mark in (case.case_no, SECRET, "6620", "1187号"))


@pytest.fixture
def evidence_id(workspace: Workspace, hidden: Registered) -> str:
    with workspace.read() as session:
        found = session.execute(text("SELECT id FROM evidence")).scalar_one()
    return str(found)


@pytest.mark.parametrize(
    "question", list(questions()), ids=lambda found: f"{found.__module__}.{found.__name__}"
)
def test_that_no_question_tells_of_a_case_that_is_kept_from_whoever_asks(
    question: Callable[..., Any], workspace: Workspace, hidden: Registered, evidence_id: str
) -> None:
    with workspace.seen_by(SHEN).read() as session:
        answer = asked(question, session, answers(session, hidden, evidence_id))
    assert not gives_away(answer, hidden)


def test_that_most_of_these_questions_do_tell_of_it_to_others(
    workspace: Workspace, hidden: Registered, evidence_id: str
) -> None:
    telling = 0
    with workspace.seen_by("陈一鸣").read() as session:
        known = answers(session, hidden, evidence_id)
        for question in questions():
            answer = asked(question, session, known)
            telling += gives_away(answer, hidden)
    assert telling > 25


def test_that_counts_leave_it_out(workspace: Workspace, visible: Registered, hidden: Registered) -> None:
    with workspace.seen_by(SHEN).read() as session:
        assert complaint_count(session, ComplaintFilter()) == 1
        assert sum(state_counts(session).values()) == 1
        assert complaint_seqs(session, ComplaintFilter(query="代签")) == []
        assert evidence_ids(session, EvidenceFilter()) == []
        (person,) = person_rows(session, person_seqs(session))
        book = shipped_rulebook()
        lanes = today_lanes(session, today=TODAY, book=book, calendar=work_calendar(session, book))
        alerts = today_alerts(session, today=TODAY, book=book)
    assert (person.id, person.complaint_count, person.open_count) == (visible.person_id, 1, 1)
    assert person.last_received_on == date(2026, 9, 16)
    assert sum(lane.total for lane in lanes.all()) == _total(workspace, visible)
    assert (alerts.repeats_total, alerts.repeats) == (0, ())


def test_that_others_count_it(workspace: Workspace, hidden: Registered) -> None:
    with workspace.seen_by("陈一鸣").read() as session:
        assert complaint_count(session, ComplaintFilter()) == 2
        assert today_alerts(session, today=TODAY, book=shipped_rulebook()).repeats_total == 1


def test_that_a_person_whom_only_the_hidden_case_knows_is_not_listed(
    workspace: Workspace, hidden: Registered
) -> None:
    with workspace.seen_by(SHEN).read() as session:
        names = [row.name for row in person_rows(session, person_seqs(session))]
    with workspace.read() as session:
        everybody = {row.name for row in person_rows(session, person_seqs(session))}
    assert names == ["欧阳晓锋"]
    assert everybody == {"欧阳晓锋", SHEN}


@pytest.mark.parametrize("written", ["core", "orm", "plain"])
def test_that_it_does_not_matter_how_a_question_is_written(
    workspace: Workspace, hidden: Registered, written: str
) -> None:
    with workspace.seen_by(SHEN).read() as session:
        if written == "core":
            found = session.connection().execute(select(TimelineEntryRecord.complaint_id)).scalars().all()
        elif written == "orm":
            found = [row.complaint_id for row in session.execute(select(TimelineEntryRecord)).scalars()]
        else:
            found = list(session.execute(text("SELECT complaint_id FROM timeline_entry")).scalars())
    assert found
    assert hidden.id not in found


@pytest.mark.parametrize("name", ["沈 丽华", "沈丽华 ", "沈​丽华"])
def test_that_another_spelling_of_the_name_does_not_help(
    workspace: Workspace, hidden: Registered, name: str
) -> None:
    with workspace.seen_by(name).read() as session:
        assert complaint_count(session, ComplaintFilter()) == 1


def test_that_nothing_can_be_done_to_it(workspace: Workspace, hidden: Registered) -> None:
    shen = Actor(SHEN)
    with pytest.raises(UserError) as refused, workspace.seen_by(SHEN).write() as session:
        add_note(session, hidden.id, "我没有代签", occurred_on=None, actor=shen, clock=CLOCK)
    assert refused.value.problems[0].code == "complaint.unknown_case"
    with workspace.read() as session:
        assert "我没有代签" not in repr(list(audit_rows(session)))
        said = select(func.count()).where(TimelineEntryRecord.text == "我没有代签")
        assert session.execute(said).scalar_one() == 0


def test_that_a_person_whom_only_the_hidden_case_knows_is_not_revealed(
    workspace: Workspace, visible: Registered, hidden: Registered
) -> None:
    with workspace.read() as session:
        people = {row.name: row.id for row in person_rows(session, person_seqs(session))}
    asked_for: dict[str, Any] = {"fields": ["name"], "reason": "核对", "actor": Actor(SHEN), "clock": CLOCK}
    with pytest.raises(UserError), workspace.seen_by(SHEN).write() as session:
        reveal(session, people[SHEN], **asked_for)
    with workspace.seen_by(SHEN).write() as session:
        reveal(session, visible.person_id, **asked_for)


def test_that_the_own_recusal_is_not_lifted_by_oneself(workspace: Workspace, hidden: Registered) -> None:
    with workspace.read() as session:
        (standing,) = standing_recusals(session, hidden.id)
    with pytest.raises(UserError), workspace.seen_by(SHEN).write() as session:
        lift_recusal(session, standing.id, "误会", actor=Actor(SHEN), clock=CLOCK)
    with pytest.raises(UserError, match=r"recusal\.own"), workspace.write() as session:
        lift_recusal(session, standing.id, "误会", actor=Actor("沈 丽华"), clock=CLOCK)
    with workspace.write() as session:
        lift_recusal(session, standing.id, "同名的另一人", actor=Actor("陈一鸣"), clock=CLOCK)
    with workspace.seen_by(SHEN).read() as session:
        assert complaint_count(session, ComplaintFilter()) == 2


def test_that_proofs_and_copies_still_see_the_whole(workspace: Workspace, hidden: Registered) -> None:
    seen = workspace.seen_by(SHEN)
    assert check_workspace(seen).findings == ()
    assert unclaimed(seen) == []
    assert verify_evidence(seen).files_checked == 1
    assert back_up(seen, actor=Actor(SHEN), clock=CLOCK).is_file()
    with seen.whole().read() as session:
        report = chain_report(session, seen.outside_head())
        assert session.execute(select(func.count()).select_from(ComplaintRecord)).scalar_one() == 2
    assert report.fault is None


def test_that_the_views_are_gone_with_the_session(workspace: Workspace, hidden: Registered) -> None:
    with workspace.seen_by(SHEN).read():
        pass
    with workspace.read() as session:
        left = session.execute(text("SELECT count(*) FROM temp.sqlite_master")).scalar_one()
        assert left == 0
        assert complaint_count(session, ComplaintFilter()) == 2


def _total(workspace: Workspace, visible: Registered) -> int:
    """How many lines of Today the visible case has."""
    book = shipped_rulebook()
    with workspace.read() as session:
        lanes = today_lanes(session, today=TODAY, book=book, calendar=work_calendar(session, book))
    return sum(line.complaint_id == visible.id for lane in lanes.all() for line in lane.lines)
