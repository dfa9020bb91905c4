"""How many cases a person has, and when the last one came."""

from dataclasses import replace
from datetime import date

import pytest

from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ReceiptDraft
from workbench.moment import FixedClock
from workbench.persons.queries import person_rows, person_seqs
from workbench.workspace.opening import Workspace


@pytest.mark.parametrize("days", [("2026-09-10", "2026-09-15"), ("2026-09-15", "2026-09-10")])
def test_that_a_case_entered_later_but_received_earlier_is_not_the_last(
    workspace: Workspace, actor: Actor, clock: FixedClock, days: tuple[str, str]
) -> None:
    for day in days:
        draft = replace(REFUSAL, receipts=(ReceiptDraft(channel="CH06", received_on=day),))
        with workspace.write() as session:
            register_complaint(session, draft, actor=actor, clock=clock)
    with workspace.read() as session:
        (person,) = person_rows(session, person_seqs(session))
    assert (person.complaint_count, person.last_received_on) == (2, date(2026, 9, 15))
