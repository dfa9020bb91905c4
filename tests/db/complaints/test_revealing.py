"""Looking at what is masked is a deed with a reason."""

import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows_about
from workbench.complaints.model import Registered
from workbench.complaints.revealing import reveal_case
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace


def test_that_who_looked_and_why_goes_into_the_trail(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        reveal_case(session, registered.id, reason=" to call\nback ", actor=actor, clock=clock)
        newest = audit_rows_about(session, f"complaint:{registered.id}")[0]
    assert (newest.action, newest.actor) == ("complaint.reveal", actor.name)
    assert newest.after == {"reason": "to call back"}


@pytest.mark.parametrize(("case", "reason", "code"), [
    (None, "  ", "complaint.reason_missing"),
    ("nowhere", "to call back", "complaint.unknown_case"),
])  # fmt: skip
def test_that_nothing_is_shown_without_a_reason_or_a_case(
    workspace: Workspace,
    registered: Registered,
    actor: Actor,
    clock: FixedClock,
    case: str | None,
    reason: str,
    code: str,
) -> None:
    with workspace.write() as session:
        before = audit_head(session)
        with pytest.raises(UserError) as refused:
            reveal_case(session, case or registered.id, reason=reason, actor=actor, clock=clock)
        assert refused.value.problems[0].code == code
        assert audit_head(session) == before
