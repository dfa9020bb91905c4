"""Whoever is kept away from a case finds nothing of it, in no list, count or copy."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import func, select, text

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
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.persons.profile_commands import reveal
from workbench.persons.queries import person_rows, person_seqs
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
