"""One command at work on one case: the transaction, who acts and when, the timeline and the trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.evidence import EvidenceRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.complaints.standing import require_open
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.search.commands import SearchText, index_text
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part of a command needs, in one hand."""

    session: Session
    complaint_id: str
    actor: Actor
    clock: Clock

    @property
    def today(self) -> date:
        """The branch's date now."""
        return today(self.clock)

    @property
    def now(self) -> datetime:
        """The instant now."""
        return self.clock.now()

    def new_id(self) -> str:
        """A fresh id."""
        return new_id(self.clock)

    def tell(self, entry: EntryDraft) -> str:
        """Append to the timeline. Returns the entry's id."""
        return append_entry(self.session, entry, actor=self.actor, clock=self.clock)

    def index(self, kind: str, source_id: str, *texts: str | None) -> None:
        """Make what was written searchable, in the place of what its source said before."""
        text = "\n".join(text for text in texts if text)
        index_text(self.session, SearchText(self.complaint_id, kind, source_id, text))

    def sign(
        self, action: str, before: Mapping[str, Any] | None = None, after: Mapping[str, Any] | None = None
    ) -> None:
        """Write the command's entry into the trail."""
        deed = Deed(action, f"complaint:{self.complaint_id}", before, after)
        record(self.session, deed, actor=self.actor, clock=self.clock)

    def require_open(self) -> None:
        """Make sure that the case exists and is not closed.

        Raises: UserError `complaint.unknown_case` or `process.case_closed`.
        """
        require_open(self.session, self.complaint_id)

    def require_exhibit(self, evidence_id: str | None) -> None:
        """Make sure that an exhibit, where one is named, belongs to the case and still counts.

        Raises: UserError `evidence.unknown`.
        """
        if evidence_id is None:
            return
        row = EvidenceRecord
        mine = (row.id == evidence_id) & (row.complaint_id == self.complaint_id) & row.withdrawn_at.is_(None)
        if self.session.execute(select(row.id).where(mine)).scalar_one_or_none() is None:
            raise UserError.one("evidence_id", "evidence.unknown", value=evidence_id[:60])
