"""Writing the arrangement of a catalogue down: groups, places, and the entry in the trail."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.catalogue import ExhibitGroupRecord, ExhibitPlaceRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.catalogue import rules
from workbench.catalogue.model import Catalogue, GroupRow, PlaceRow
from workbench.catalogue.queries import catalogue_of, groups_of, places_of
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock

_GROUP, _PLACE = ExhibitGroupRecord, ExhibitPlaceRecord


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The groups as kept, the exhibits in each by group, and the ids that proposed groups got."""

    complaint_id: str
    groups: tuple[GroupRow, ...]
    exhibits: Mapping[str, list[str]]
    ids: Mapping[str, str]

    def id_of(self, group_id: str) -> str:
        """The id of a group as kept, of a proposed one too."""
        return self.ids.get(group_id, group_id)


def keep(session: Session, complaint_id: str, *, actor: Actor, clock: Clock) -> Arrangement:
    """Write down what is only proposed so far. Returns the arrangement as kept."""
    settled(session, complaint_id, actor=actor, clock=clock)
    catalogue = catalogue_of(session, complaint_id)
    topics = {f"{rules.PROPOSED}{group.element_id or ''}": group.id for group in catalogue.groups}
    return Arrangement(
        complaint_id,
        groups_of(session, complaint_id),
        {group.id: [entry.row.id for entry in group.entries] for group in catalogue.groups},
        topics,
    )


def settled(session: Session, complaint_id: str, *, actor: Actor, clock: Clock) -> bool:
    """Write down every group and place as it stands. Returns whether anything was still to be written."""
    catalogue = catalogue_of(session, complaint_id)
    places = places_of(session, complaint_id)
    loose = [row for row in (entry.row for entry in catalogue.entries) if _is_loose(row.id, places)]
    if not loose and all(group.kept for group in catalogue.groups):
        return False
    kept = _with_groups(session, complaint_id, catalogue, actor=actor, clock=clock)
    for group in catalogue.groups:
        for position, entry in enumerate(group.entries):
            where = {"group_id": kept[group.id], "position": position}
            if entry.row.id in places:
                session.execute(update(_PLACE).where(_PLACE.evidence_id == entry.row.id).values(**where))
                continue
            add_row(
                session,
                _PLACE,
                id=new_id(clock),
                complaint_id=complaint_id,
                evidence_id=entry.row.id,
                choice=None,
                reason=None,
                placed_by=actor.name,
                placed_at=clock.now(),
                **where,
            )
    return True


def keep_positions(session: Session, group_id: str, exhibits: Sequence[str]) -> None:
    """Let a group hold these exhibits in this order."""
    for position, evidence_id in enumerate(exhibits):
        where = update(_PLACE).where(_PLACE.evidence_id == evidence_id)
        session.execute(where.values(group_id=group_id, position=position))


def known_group(arrangement: Arrangement, group_id: str) -> GroupRow:
    """A group by its id, also by the one it had while it was proposed.

    Raises: UserError `catalogue.unknown_group`.
    """
    wanted = arrangement.id_of(group_id)
    found = next((group for group in arrangement.groups if group.id == wanted), None)
    if found is None:
        raise UserError.one("group", "catalogue.unknown_group", value=group_id[:60])
    return found


def group_of(arrangement: Arrangement, evidence_id: str) -> str | None:
    """The group in which an exhibit stands."""
    holding = (group for group, exhibits in arrangement.exhibits.items() if evidence_id in exhibits)
    return next(holding, None)


def tell(
    session: Session, complaint_id: str, action: str, after: Mapping[str, Any], *, actor: Actor, clock: Clock
) -> None:
    """Enter what was done in the trail."""
    record(session, Deed(action, f"complaint:{complaint_id}", after=after), actor=actor, clock=clock)


def changes_of(complaint_id: str, *ids: str) -> Changes:
    """What pages that show the catalogue look out for."""
    return Changes.of("catalogue", ids=(complaint_id, *ids))


def _is_loose(evidence_id: str, places: Mapping[str, PlaceRow]) -> bool:
    place = places.get(evidence_id)
    return place is None or place.group_id is None or place.position is None


def _with_groups(
    session: Session, complaint_id: str, catalogue: Catalogue, *, actor: Actor, clock: Clock
) -> dict[str, str]:
    """The ids under which the groups are kept, proposed ones now too."""
    kept: dict[str, str] = {}
    for position, group in enumerate(catalogue.groups):
        kept[group.id] = group.id if group.kept else new_id(clock)
        if group.kept:
            session.execute(update(_GROUP).where(_GROUP.id == group.id).values(position=position))
            continue
        add_row(
            session,
            _GROUP,
            id=kept[group.id],
            complaint_id=complaint_id,
            position=position,
            title="",
            element_id=group.element_id,
            made_by=actor.name,
            made_at=clock.now(),
        )
    return kept
