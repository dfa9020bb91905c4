"""What the dialog asks of the workspace: the case, keeping what is typed, saving it."""

from typing import Any

from ui.contacts.model import CaseForContact
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.contacts.model import ContactAdded, ContactDraft


def case_for_contact(desk: Desk, complaint_id: str) -> Any:
    """A question for `desk.read`: the case and what this person left unfinished in it."""
    actor = desk.actor

    def ask(session: Any, _context: JobContext) -> CaseForContact:
        from workbench.complaints.queries import complaint_sheet
        from workbench.contacts.drafts import kept_contact
        from workbench.rulebook.reading import shipped_rulebook

        # The dialog's lists and hints, read while nobody waits for the window.
        for table in ("contact_channels", "emotions", "emotion_levels", "roles", "strategies"):
            getattr(shipped_rulebook(), table)
        kept = kept_contact(session, complaint_id, actor=actor)
        return CaseForContact(complaint_sheet(session, complaint_id), kept)

    return ask


def keeping(desk: Desk, complaint_id: str, draft: ContactDraft) -> Any:
    """A deed for `desk.write`: keep what is typed so far."""
    actor, clock = desk.actor, desk.clock

    def act(session: Any, _context: JobContext) -> None:
        from workbench.contacts.drafts import keep_contact

        keep_contact(session, complaint_id, draft, actor=actor, clock=clock)

    return act


def throwing_away(desk: Desk, complaint_id: str) -> Any:
    """A deed for `desk.write`: forget what was left unfinished."""
    actor = desk.actor

    def act(session: Any, _context: JobContext) -> None:
        from workbench.contacts.drafts import drop_contact

        drop_contact(session, complaint_id, actor=actor)

    return act


def saving(desk: Desk, complaint_id: str, draft: ContactDraft) -> Any:
    """A deed for `desk.write`: keep the contact and forget its draft, both or neither."""
    actor, clock = desk.actor, desk.clock

    def act(session: Any, _context: JobContext) -> ContactAdded:
        from workbench.contacts.commands import add_contact
        from workbench.contacts.drafts import drop_contact

        added = add_contact(session, complaint_id, draft, actor=actor, clock=clock)
        drop_contact(session, complaint_id, actor=actor)
        return added

    return act
