"""A closed case keeps its exhibits as they are; their custody and copies go on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.custody.commands import record_act
from workbench.errors import UserError
from workbench.evidence.commands import (
    add_evidence,
    adopt_orphan,
    answer_question,
    edit_evidence,
    link_evidence,
    unlink_evidence,
    withdraw_evidence,
)
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent
from workbench.evidence.model import (
    Adoption,
    EvidenceAdded,
    EvidenceDraft,
    EvidenceRow,
    Intake,
    PropertyAnswer,
)
from workbench.evidence.particulars_commands import keep_particulars
from workbench.evidence.particulars_model import ParticularsDraft
from workbench.evidence.queries import custody_chain, evidence_row, evidence_rows
from workbench.evidence.store import contents, take_in
from workbench.moment import Clock
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]
Close = Callable[[], None]


@pytest.fixture
def exhibit(workspace: Workspace, add: Add, letter: Path) -> EvidenceRow:
    """The letter, taken in while the case was open."""
    added = add(letter)
    with workspace.read() as session:
        return evidence_row(session, added.id)


@pytest.fixture
def close(workspace: Workspace, registered: Registered, actor: Actor, clock: Clock) -> Close:
    """Closes the case: the complainant withdraws."""

    def run() -> None:
        proof = NoticeDraft("2026-09-18", "handed", "本人签字的撤回申请书")
        draft = MoveDraft("withdrawn", reason="投诉人撤回", notice=proof)
        with workspace.write() as session:
            move_case(session, registered.id, draft, actor=actor, clock=clock)

    return run


@pytest.mark.parametrize(
    "change",
    [
        lambda session, row, **who: edit_evidence(
            session, row.id, EvidenceDraft(title="另一标题"), row.revision, **who
        ),
        lambda session, row, **who: link_evidence(session, row.id, ("C-02",), **who),
        lambda session, row, **who: unlink_evidence(session, row.id, ("C-01",), **who),
        lambda session, row, **who: answer_question(session, row.id, PropertyAnswer("T1", "yes"), **who),
        lambda session, row, **who: withdraw_evidence(session, row.id, "误传", **who),
        lambda session, row, **who: keep_particulars(
            session, row.id, ParticularsDraft({"notarised": "yes"}), **who
        ),
    ],
    ids=["edit", "link", "unlink", "answer", "withdraw", "particulars"],
)
def test_that_nothing_about_an_exhibit_changes_after_closing(
    change: Callable[..., object],
    workspace: Workspace,
    exhibit: EvidenceRow,
    close: Close,
    actor: Actor,
    clock: Clock,
) -> None:
    close()
    with pytest.raises(UserError, match=r"process\.case_closed") as raised, workspace.write() as session:
        change(session, exhibit, actor=actor, clock=clock)
    assert raised.value.problems[0].detail == {"date": "2026-09-18"}
    with workspace.read() as session:
        assert evidence_row(session, exhibit.id) == exhibit


def test_that_a_closed_case_takes_no_file_and_leaves_none_in_the_store(
    workspace: Workspace, registered: Registered, letter: Path, close: Close, actor: Actor, clock: Clock
) -> None:
    close()
    with pytest.raises(UserError, match=r"process\.case_closed"):
        add_evidence(workspace, Intake(registered.id, letter), actor=actor, clock=clock)
    assert list(contents(workspace.layout.evidence)) == []


def test_that_a_closed_case_adopts_no_orphan(
    workspace: Workspace, registered: Registered, letter: Path, close: Close, actor: Actor, clock: Clock
) -> None:
    stored = take_in(workspace.layout.evidence, letter)
    close()
    adoption = Adoption(registered.id, stored.digests.sha256, letter.name)
    with pytest.raises(UserError, match=r"process\.case_closed"):
        adopt_orphan(workspace, adoption, actor=actor, clock=clock)


def test_that_a_case_closed_while_its_file_was_hashed_takes_it_no_more(
    workspace: Workspace, registered: Registered, letter: Path, close: Close, actor: Actor, clock: Clock
) -> None:
    class ClosingWatch:
        closed = False

        def progress(self, done: int, total: int, code: str = "") -> None:
            if not self.closed:
                self.closed = True
                close()

        def check(self) -> None:
            pass

    with pytest.raises(UserError, match=r"process\.case_closed"):
        add_evidence(workspace, Intake(registered.id, letter), actor=actor, clock=clock, watch=ClosingWatch())
    with workspace.read() as session:
        assert evidence_rows(session, registered.id) == []


def test_that_custody_goes_on_after_closing(
    workspace: Workspace, exhibit: EvidenceRow, close: Close, actor: Actor, clock: Clock
) -> None:
    close()
    handed_over = CustodyDraft(event=CustodyEvent.EXPORTED, to_person="法院立案庭")
    record_act(workspace, exhibit.id, handed_over, actor=actor, clock=clock)
    with workspace.read() as session:
        assert len(custody_chain(session, exhibit.id)) == 2
