"""One command at work on one group: the transaction, who acts and when, the trail, the members' timelines."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.groups import GroupMemberRecord, GroupRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.groups.model import GroupSheet, Reason
from workbench.groups.queries import group_sheet
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind


@dataclass(frozen=True, slots=True)
class GroupDesk:
    """What every part of a command on a group needs, in one hand."""

    session: Session
    group_id: str
    actor: Actor
    clock: Clock

    @property
    def today(self) -> date:
        """The branch's date now."""
        return today(self.clock)

    def open_sheet(self) -> GroupSheet:
        """The group as it stands.

        Raises: UserError `group.unknown`, or `group.closed`.
        """
        sheet = group_sheet(self.session, self.group_id)
        if sheet.closed_at is not None:
            raise UserError.one("group", "group.closed", number=sheet.number)
        return sheet

    def add_member(self, number: str, complaint_id: str, reasons: Sequence[Reason] = ()) -> None:
        """Let a case join, and tell it on its timeline."""
        add_row(
            self.session, GroupMemberRecord, id=new_id(self.clock), group_id=self.group_id,
            complaint_id=complaint_id, reasons=[asdict(reason) for reason in reasons],
            joined_by=self.actor.name, joined_at=self.clock.now(),
        )  # fmt: skip
        self.tell(complaint_id, "group.joined", number, " ".join(reason.value for reason in reasons))

    def tell(self, complaint_id: str, code: str, number: str, why: str) -> None:
        """Append to a member's timeline."""
        entry = EntryDraft(
            complaint_id, EntryKind.NOTE, code, {"number": number}, text=why or None,
            occurred_at=self.clock.now(),
        )  # fmt: skip
        append_entry(self.session, entry, actor=self.actor, clock=self.clock)

    def update(self, **values: Any) -> None:
        """Change the group's own row."""
        self.session.execute(update(GroupRecord).where(GroupRecord.id == self.group_id).values(**values))

    def sign(
        self, action: str, before: Mapping[str, Any] | None = None, after: Mapping[str, Any] | None = None
    ) -> None:
        """Write the command's entry into the trail."""
        deed = Deed(action, f"group:{self.group_id}", before, after)
        record(self.session, deed, actor=self.actor, clock=self.clock)

    def changes(self, *complaint_ids: str) -> Changes:
        """What the command altered."""
        return Changes.of("groups", "timeline", ids=(self.group_id, *complaint_ids))
