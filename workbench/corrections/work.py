"""One correction at work on one case: what it rests on, what it tells, what the trail will keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select

from db.timeline import TimelineEntryRecord
from workbench.checklists.desk import Desk
from workbench.corrections.differences import Values
from workbench.corrections.model import CorrectionAccepted, StandingCase
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft


@dataclass(slots=True)
class Work:
    """Handed from part to part; `before` and `after` are what the trail will keep."""

    desk: Desk
    standing: StandingCase
    accepted: CorrectionAccepted
    book: Rulebook
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)

    @property
    def case_id(self) -> str:
        """The complaint's id."""
        return self.standing.id

    def note(self, part_id: str, path: str, before: Values | None, after: Values | None) -> None:
        """Keep for the trail what stood and what stands; None where nothing did or does."""
        for kept, values in ((self.before, before), (self.after, after)):
            if values is not None:
                kept.setdefault(path, []).append({"id": part_id, **_filled(values)})

    def tell(self, entry: EntryDraft) -> str:
        """Append to the timeline with the reason, naming the entry that told of the same thing before."""
        entry_id = self.desk.tell(
            replace(
                entry,
                text=self.accepted.reason,
                occurred_on=entry.occurred_on or self.desk.today,
                corrects_id=entry.corrects_id or self.told_of(entry.source_kind, entry.source_id),
            )
        )
        self.desk.index("timeline", entry_id, self.accepted.reason)
        return entry_id

    def told_of(self, source_kind: str | None, source_id: str | None) -> str | None:
        """The last entry of this case that told of something."""
        if source_id is None:
            return None
        row = TimelineEntryRecord
        mine = (row.complaint_id == self.case_id) & (row.source_kind == source_kind)
        statement = select(row.id).where(mine, row.source_id == source_id).order_by(row.seq.desc()).limit(1)
        return self.desk.session.execute(statement).scalar_one_or_none()


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", None)}
