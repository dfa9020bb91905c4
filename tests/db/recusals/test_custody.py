"""Whoever is kept away from a case hears nothing of its originals; what they find of a file is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.db.recusals.conftest import CHEN, CLOCK, SHEN
from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.custody.commands import record_act
from workbench.custody.queries import lent_exhibits, red_exhibits, standing_of, standings
from workbench.custodyforms.commands import print_form
from workbench.custodyforms.model import FormKind, FormOrder
from workbench.errors import UserError
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.mismatches import mismatches
from workbench.evidence.queries import evidence_rows
from workbench.evidence.store import path_of
from workbench.evidence.verify import verify_evidence_on_record
from workbench.moment import today
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.queries import case_entries
from workbench.today.waiting import originals
from workbench.workspace.opening import Workspace

LENT = CustodyDraft("lent", from_person=CHEN.name, to_person="赵敏", due_back_on="2026-09-18")


@pytest.fixture
def lent(workspace: Workspace, hidden: Registered) -> Iterator[str]:
    """The exhibit of the hidden case, out of the house, its file gone."""
    with workspace.read() as session:
        (row,) = evidence_rows(session, hidden.id)
    record_act(workspace, row.id, LENT, actor=CHEN, clock=CLOCK)
    path_of(workspace.layout.evidence, row.sha256).unlink()
    yield row.id


def test_that_lists_of_originals_leave_out_a_hidden_case(
    workspace: Workspace, hidden: Registered, lent: str
) -> None:
    seen, book = workspace.seen_by(SHEN), shipped_rulebook()
    # What she finds of a file concerns the store, not the case: it is on record there like any other.
    verify_evidence_on_record(seen, actor=Actor(SHEN), clock=CLOCK)
    with workspace.read() as session:
        assert [row.evidence_id for row in red_exhibits(session)] == [lent]
        assert [row.evidence_id for row in lent_exhibits(session)] == [lent]
        assert len(originals(session, today(CLOCK), book)) == 2
        assert "custody.found_missing" in {entry.code for entry in case_entries(session, hidden.id)}
        sha256 = evidence_rows(session, hidden.id)[0].sha256
        assert [row.found_by for row in mismatches(session, sha256)] == [SHEN]
    with seen.read() as session:
        assert (red_exhibits(session), lent_exhibits(session)) == ([], [])
        assert originals(session, today(CLOCK), book) == ()
        assert standings(session, hidden.id) == {}
        with pytest.raises(UserError, match=r"evidence\.unknown"):
            standing_of(session, lent)


def test_that_nothing_is_recorded_or_printed_of_it(workspace: Workspace, lent: str, tmp_path: Path) -> None:
    seen, who = workspace.seen_by(SHEN), Actor(SHEN)
    with pytest.raises(UserError, match=r"evidence\.unknown"):
        record_act(seen, lent, CustodyDraft("viewed", note="x"), actor=who, clock=CLOCK)
    order = FormOrder(lent, FormKind.SHEET, tmp_path / "a.pdf")
    with pytest.raises(UserError, match=r"evidence\.unknown"):
        print_form(seen, order, actor=who, clock=CLOCK)
    assert not (tmp_path / "a.pdf").exists()
