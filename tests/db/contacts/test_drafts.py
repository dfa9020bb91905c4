"""What was typed and not saved comes back, to whoever typed it."""

from datetime import timedelta

from workbench.actor import Actor
from workbench.audit.queries import audit_head
from workbench.complaints.model import Registered
from workbench.complaints.queries import drafts
from workbench.contacts.drafts import drop_contact, keep_contact, kept_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

TYPED = ContactDraft(
    kind="phone_out",
    started_at="2026-09-18 09",
    recording_told=False,
    said="没人听我说",
    promises=(PromiseDraft("回电", "9-2"),),
)


def test_that_a_contact_left_unfinished_comes_back_as_it_was_typed(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        keep_contact(session, registered.id, ContactDraft(said="没"), actor=actor, clock=clock)
    later = FixedClock(clock.instant + timedelta(minutes=3))
    with workspace.write() as session:
        keep_contact(session, registered.id, TYPED, actor=actor, clock=later)
    with workspace.read() as session:
        kept = kept_contact(session, registered.id, actor=actor)
    assert kept is not None
    assert kept.draft == TYPED
    assert kept.updated_at == later.now()


def test_that_nobody_finds_a_colleague_s_words(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        keep_contact(session, registered.id, TYPED, actor=actor, clock=clock)
        assert kept_contact(session, registered.id, actor=Actor("李若水")) is None


def test_that_typing_is_neither_a_deed_nor_an_unfinished_complaint(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        before = audit_head(session)
        keep_contact(session, registered.id, TYPED, actor=actor, clock=clock)
        assert audit_head(session) == before
        assert drafts(session) == []


def test_that_a_dropped_draft_is_gone(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        keep_contact(session, registered.id, TYPED, actor=actor, clock=clock)
        drop_contact(session, registered.id, actor=actor)
        assert kept_contact(session, registered.id, actor=actor) is None
