"""Every promise still to be kept, however far ahead."""

from datetime import UTC, date, datetime, timedelta

from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.contacts.commands import add_contact, keep_promise
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.moment import FixedClock
from workbench.rulebook.reading import shipped_rulebook
from workbench.today.model import Lane
from workbench.today.queries import promise_lane
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 18)
CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))


def promised(workspace: Workspace, case: Registered, *days: int) -> tuple[str, ...]:
    promises = tuple(PromiseDraft("回电", (TODAY + timedelta(days=number)).isoformat()) for number in days)
    called = ContactDraft(
        "phone_out", "2026-09-18 08:30", "5", recording_told=True, said="好", promises=promises
    )
    with workspace.write() as session:
        return add_contact(session, case.id, called, actor=Actor("陈一鸣"), clock=CLOCK).promise_ids


def lane(workspace: Workspace, limit: int = 50) -> Lane:
    with workspace.read() as session:
        return promise_lane(session, today=TODAY, book=shipped_rulebook(), limit=limit)


def test_that_promises_far_ahead_are_listed_too_the_earliest_first(
    workspace: Workspace, registered: Registered
) -> None:
    promised(workspace, registered, 200, 3)
    assert [line.days for line in lane(workspace).lines] == [3, 200]


def test_that_a_kept_promise_leaves_and_the_total_counts_what_is_not_listed(
    workspace: Workspace, registered: Registered
) -> None:
    first, *_rest = promised(workspace, registered, 1, 2, 3)
    with workspace.write() as session:
        keep_promise(session, first, actor=Actor("陈一鸣"), clock=CLOCK)
    found = lane(workspace, limit=1)
    assert [line.days for line in found.lines] == [2]
    assert found.total == 2
