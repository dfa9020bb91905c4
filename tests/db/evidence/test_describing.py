"""Describing, linking, judging and withdrawing exhibits."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.audit.model import AuditRow
from workbench.audit.queries import audit_rows
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import complaint_seqs
from workbench.errors import Conflict, UserError
from workbench.evidence.commands import (
    answer_question,
    edit_evidence,
    link_evidence,
    unlink_evidence,
    withdraw_evidence,
)
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, EvidenceFilter, EvidenceRow, PropertyAnswer
from workbench.evidence.queries import (
    admissible,
    evidence_id_of,
    evidence_ids,
    evidence_page,
    evidence_row,
    exhibits_of_file,
    links,
    property_answers,
)
from workbench.moment import Clock
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]


@pytest.fixture
def exhibit(workspace: Workspace, add: Add, letter: Path) -> EvidenceRow:
    """The letter, taken in."""
    added = add(letter)
    with workspace.read() as session:
        return evidence_row(session, added.id)


def draft_of(row: EvidenceRow) -> EvidenceDraft:
    return EvidenceDraft(
        title=row.title,
        kind=row.kind,
        form=row.form,
        source=row.source or "",
        formed_on="2026-09-10",
        proves=row.proves,
    )


def last_deed(workspace: Workspace) -> AuditRow:
    with workspace.read() as session:
        return list(audit_rows(session))[-1]


def test_that_an_edit_changes_what_was_typed_and_the_trail_shows_both(
    workspace: Workspace, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    draft = replace(
        draft_of(exhibit),
        title="手写投诉信",
        formed_on="2026-09-11",
        purpose="证明收到日期",
        proves=("C-01", "C-07"),
    )
    with workspace.write() as session:
        edit_evidence(session, exhibit.id, draft, exhibit.revision, actor=actor, clock=clock)
    with workspace.read() as session:
        row = evidence_row(session, exhibit.id)
        assert complaint_seqs(session, ComplaintFilter(query="手写投诉信"))
        assert complaint_seqs(session, ComplaintFilter(query="证明收到日期"))
    deed = last_deed(workspace)
    assert (row.title, row.formed_on, row.proves) == ("手写投诉信", date(2026, 9, 11), ("C-01", "C-07"))
    assert (row.revision, row.purpose) == (exhibit.revision + 1, "证明收到日期")
    assert deed.action == "evidence.edit"
    assert deed.before is not None
    assert deed.after is not None
    assert (deed.before["title"], deed.after["title"]) == ("投诉信", "手写投诉信")
    assert deed.after["formed_on"] == "2026-09-11"
    assert "kind" not in deed.after


def test_that_a_second_editor_is_shown_what_stands_now(
    workspace: Workspace, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    with workspace.write() as session:
        first = replace(draft_of(exhibit), note="先改")
        edit_evidence(session, exhibit.id, first, exhibit.revision, actor=actor, clock=clock)
    with pytest.raises(Conflict) as caught, workspace.write() as session:
        second = replace(draft_of(exhibit), note="后改")
        edit_evidence(session, exhibit.id, second, exhibit.revision, actor=actor, clock=clock)
    assert isinstance(caught.value.current, EvidenceRow)
    assert caught.value.current.note == "先改"


def test_that_an_edit_without_a_change_is_no_deed(
    workspace: Workspace, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    before = last_deed(workspace).position
    with workspace.write() as session:
        edit_evidence(session, exhibit.id, draft_of(exhibit), exhibit.revision, actor=actor, clock=clock)
    assert last_deed(workspace).position == before


def test_that_links_are_tied_once_and_untied_on_record(
    workspace: Workspace, registered: Registered, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    with workspace.write() as session:
        link_evidence(session, exhibit.id, ("RG01.E1", "C-01", "RG01.E1"), actor=actor, clock=clock)
    with workspace.read() as session:
        tied = [(row.number, row.target_id) for row in links(session, registered.id)]
    assert tied == [(1, "C-01"), (1, "RG01.E1")]
    with workspace.write() as session:
        unlink_evidence(session, exhibit.id, ("C-01", "S-01"), actor=actor, clock=clock)
    deed = last_deed(workspace)
    with workspace.read() as session:
        assert [row.target_id for row in links(session, registered.id)] == ["RG01.E1"]
    assert deed.before is not None
    assert deed.after is not None
    assert (deed.before["proves"], deed.after["proves"]) == (["C-01", "RG01.E1"], ["RG01.E1"])


def test_that_a_link_to_what_no_checklist_knows_is_refused(
    workspace: Workspace, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    with pytest.raises(UserError, match=r"evidence\.unknown_target"), workspace.write() as session:
        link_evidence(session, exhibit.id, ("RG99.E9",), actor=actor, clock=clock)


def test_that_an_answer_takes_the_place_of_an_earlier_one_and_a_no_must_be_explained(
    workspace: Workspace, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    def answer(question: str, said: str, note: str = "") -> None:
        with workspace.write() as session:
            answer_question(
                session, exhibit.id, PropertyAnswer(question, said, note), actor=actor, clock=clock
            )

    answer("T1", "yes")
    answer("T2", "no")
    with workspace.read() as session:
        found = admissible(session, exhibit.id)
    assert (found.admissible, found.blocked_by) == (False, ("T2",))
    assert "T3" in found.still_open
    answer("T2", "no", "落款日期缺失，由来电录音佐证")
    with workspace.read() as session:
        assert admissible(session, exhibit.id).admissible
        given = [(row.question_id, row.answer) for row in property_answers(session, exhibit.id)]
    assert given == [("T1", "yes"), ("T2", "no")]
    deed = last_deed(workspace)
    assert deed.before == {"answer": "no", "note": None}


def test_that_unknown_questions_and_answers_are_refused(
    workspace: Workspace, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    for answer, code in (
        (PropertyAnswer("T9", "yes"), "evidence.unknown_question"),
        (PropertyAnswer("T1", "maybe"), "evidence.unknown_answer"),
    ):
        with pytest.raises(UserError, match=code), workspace.write() as session:
            answer_question(session, exhibit.id, answer, actor=actor, clock=clock)


def test_that_a_withdrawn_exhibit_stays_listed_keeps_its_number_and_cannot_be_changed(
    workspace: Workspace,
    registered: Registered,
    exhibit: EvidenceRow,
    add: Add,
    tmp_path: Path,
    actor: Actor,
    clock: Clock,
) -> None:
    with workspace.write() as session:
        withdraw_evidence(session, exhibit.id, "提交人要求撤回", actor=actor, clock=clock)
    other = tmp_path / "病历.txt"
    other.write_text("血压正常")
    assert add(other).number == 2
    with workspace.read() as session:
        row = evidence_row(session, evidence_id_of(session, registered.id, 1))
        entry = case_entries(session, registered.id)[-2]
    assert (row.withdrawn, row.withdrawn_reason) == (True, "提交人要求撤回")
    assert (entry.code, entry.text) == ("evidence.withdrawn", "提交人要求撤回")
    with pytest.raises(UserError, match=r"evidence\.is_withdrawn"), workspace.write() as session:
        link_evidence(session, exhibit.id, ("C-07",), actor=actor, clock=clock)
    with pytest.raises(UserError, match=r"evidence\.is_withdrawn"), workspace.write() as session:
        withdraw_evidence(session, exhibit.id, "再来", actor=actor, clock=clock)


def test_that_a_withdrawal_needs_a_reason(
    workspace: Workspace, exhibit: EvidenceRow, actor: Actor, clock: Clock
) -> None:
    with (
        pytest.raises(UserError, match=r"evidence\.withdrawal_reason_missing"),
        workspace.write() as session,
    ):
        withdraw_evidence(session, exhibit.id, "  ", actor=actor, clock=clock)


def test_that_the_list_over_all_cases_filters_searches_sorts_and_pages(
    workspace: Workspace, exhibit: EvidenceRow, add: Add, tmp_path: Path
) -> None:
    for name, kind, stance in (("病历", "EK2", "adverse"), ("录音", "EK5", "favourable")):
        path = tmp_path / f"{name}.bin"
        path.write_bytes(name.encode())
        add(path, EvidenceDraft(title=name, kind=kind, form="original", stance=stance, source="市一医院"))

    def titles(**chosen: object) -> list[str]:
        with workspace.read() as session:
            ids = evidence_ids(session, EvidenceFilter(**chosen))  # type: ignore[arg-type]
            return [row.title for row in evidence_page(session, ids)]

    assert titles(sort="number", descending=False) == ["投诉信", "病历", "录音"]
    assert titles(sort="size_bytes")[0] == "投诉信"
    assert titles(kinds=("EK2", "EK5"), stances=("adverse",)) == ["病历"]
    assert sorted(titles(query="市一 医院")) == ["录音", "病历"]
    assert titles(query="当面") == ["投诉信"]
    assert titles(query="100%") == []


def test_that_the_same_file_in_several_exhibits_is_found_by_its_hash(
    workspace: Workspace, exhibit: EvidenceRow, add: Add, letter: Path
) -> None:
    add(letter)
    with workspace.read() as session:
        assert [row.number for row in exhibits_of_file(session, exhibit.sha256)] == [1, 2]
