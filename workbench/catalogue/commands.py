"""Arrange the catalogue of a case: groups, the order in them, and what goes out."""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.catalogue import ExhibitGroupRecord, ExhibitPlaceRecord
from workbench.actor import Actor
from workbench.catalogue import rules
from workbench.catalogue.arranging import (
    Arrangement,
    changes_of,
    group_of,
    keep,
    keep_positions,
    known_group,
    settled,
    tell,
)
from workbench.catalogue.model import ChoiceDraft, GroupDraft, GroupRow, MoveDraft
from workbench.catalogue.queries import catalogue_of, places_of
from workbench.changes import Changes
from workbench.complaints.standing import require_known
from workbench.errors import UserError
from workbench.evidence.queries import evidence_row
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.rulebook.governing import governing_rulebook
from workbench.text import clean_input

_GROUP, _PLACE = ExhibitGroupRecord, ExhibitPlaceRecord


def settle(session: Session, complaint_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """Write the arrangement down as it stands, so that numbers stay: later exhibits come last in their group.

    Nothing happens where it is written down already.
    Raises: UserError `complaint.unknown_case`.
    """
    require_known(session, complaint_id)
    if settled(session, complaint_id, actor=actor, clock=clock):
        tell(session, complaint_id, "catalogue.settle", {}, actor=actor, clock=clock)
    return changes_of(complaint_id)


def make_group(session: Session, draft: GroupDraft, *, actor: Actor, clock: Clock) -> Changes:
    """Add an empty group behind the others; its id is among the ids of the changes.

    Raises: UserError `complaint.unknown_case` or what is wrong with the title.
    """
    require_known(session, draft.complaint_id)
    title = _title(draft.title, optional=bool(draft.element_id))
    if draft.element_id and draft.element_id not in rules.topics(governing_rulebook(session)):
        raise UserError.one("element", "catalogue.unknown_topic", value=draft.element_id[:40])
    arrangement = keep(session, draft.complaint_id, actor=actor, clock=clock)
    if len(arrangement.groups) >= rules.GROUPS_AT_MOST:
        raise UserError.one("title", "catalogue.too_many_groups", limit=str(rules.GROUPS_AT_MOST))
    group_id = new_id(clock)
    add_row(
        session,
        _GROUP,
        id=group_id,
        complaint_id=draft.complaint_id,
        position=len(arrangement.groups),
        title=title,
        element_id=draft.element_id or None,
        made_by=actor.name,
        made_at=clock.now(),
    )
    after = {"group": group_id, "title": title, "element": draft.element_id or None}
    tell(session, draft.complaint_id, "catalogue.group_made", after, actor=actor, clock=clock)
    return changes_of(draft.complaint_id, group_id)


def rename_group(
    session: Session, complaint_id: str, group_id: str, title: str, *, actor: Actor, clock: Clock
) -> Changes:
    """Call a group something else; without a title it is called what it is about.

    Raises: UserError `complaint.unknown_case`, `catalogue.unknown_group`, or what is wrong with the title.
    """
    arrangement, group = _group(session, complaint_id, group_id, actor=actor, clock=clock)
    cleaned = _title(title, optional=group.element_id is not None)
    session.execute(update(_GROUP).where(_GROUP.id == group.id).values(title=cleaned))
    after = {"group": group.id, "title": cleaned, "was": group.title}
    tell(session, complaint_id, "catalogue.group_renamed", after, actor=actor, clock=clock)
    return changes_of(complaint_id, arrangement.id_of(group_id))


def move_group(
    session: Session, complaint_id: str, group_id: str, position: int, *, actor: Actor, clock: Clock
) -> Changes:
    """Put a group at another place among the groups (from 0).

    Raises: UserError `complaint.unknown_case`, `catalogue.unknown_group`.
    """
    arrangement, group = _group(session, complaint_id, group_id, actor=actor, clock=clock)
    ids = [each.id for each in arrangement.groups if each.id != group.id]
    ids.insert(max(0, min(position, len(ids))), group.id)
    for place, each in enumerate(ids):
        session.execute(update(_GROUP).where(_GROUP.id == each).values(position=place))
    after = {"group": group.id, "position": ids.index(group.id)}
    tell(session, complaint_id, "catalogue.group_moved", after, actor=actor, clock=clock)
    return changes_of(complaint_id, group.id)


def remove_group(
    session: Session, complaint_id: str, group_id: str, into_id: str = "", *, actor: Actor, clock: Clock
) -> Changes:
    """Take a group away; what stands in it goes to the end of another group.

    Raises: UserError `complaint.unknown_case`, `catalogue.unknown_group`, or `catalogue.group_not_empty` when
        something stands in it and no other group is named.
    """
    arrangement, group = _group(session, complaint_id, group_id, actor=actor, clock=clock)
    moved = arrangement.exhibits[group.id]
    if moved:
        into = arrangement.id_of(into_id)
        if into not in arrangement.exhibits or into == group.id:
            raise UserError.one("group", "catalogue.group_not_empty")
        keep_positions(session, into, [*arrangement.exhibits[into], *moved])
    session.execute(delete(_GROUP).where(_GROUP.id == group.id))
    after = {"group": group.id, "title": group.title, "exhibits": moved, "into": arrangement.id_of(into_id)}
    tell(session, complaint_id, "catalogue.group_removed", after, actor=actor, clock=clock)
    return changes_of(complaint_id, group.id)


def move_exhibit(session: Session, draft: MoveDraft, *, actor: Actor, clock: Clock) -> Changes:
    """Put an exhibit into a group, at a place in it.

    Raises: UserError `evidence.unknown`, `complaint.unknown_case`, `catalogue.unknown_group`.
    """
    row = evidence_row(session, draft.evidence_id)
    arrangement, group = _group(session, row.complaint_id, draft.group_id, actor=actor, clock=clock)
    before = group_of(arrangement, row.id)
    for each, exhibits in arrangement.exhibits.items():
        if row.id in exhibits and each != group.id:
            keep_positions(session, each, [one for one in exhibits if one != row.id])
    others = [one for one in arrangement.exhibits[group.id] if one != row.id]
    place = len(others) if draft.position is None else max(0, min(draft.position, len(others)))
    keep_positions(session, group.id, [*others[:place], row.id, *others[place:]])
    after = {"evidence": row.id, "number": row.number, "from": before, "group": group.id, "position": place}
    tell(session, row.complaint_id, "catalogue.exhibit_moved", after, actor=actor, clock=clock)
    return changes_of(row.complaint_id, row.id)


def choose(session: Session, draft: ChoiceDraft, *, actor: Actor, clock: Clock) -> Changes:
    """Take an exhibit in or out with a reason, or leave it to the rules again.

    Raises: UserError `evidence.unknown`, `complaint.unknown_case`, `catalogue.reason_missing`,
        `catalogue.never_in` for what may not go out whatever the reason.
    Source: 民诉解释 107 (settlement talk only with the agreement of the parties).
    """
    row = evidence_row(session, draft.evidence_id)
    require_known(session, row.complaint_id)
    reason, problems = clean_input(draft.reason, field="reason", max_chars=rules.REASON_MAX_CHARS)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    if draft.choice is not None:
        _require_may_choose(session, draft, row.complaint_id, reason.strip())
    arrangement = keep(session, row.complaint_id, actor=actor, clock=clock)
    was = places_of(session, row.complaint_id)[row.id]
    choice = draft.choice.value if draft.choice else None
    kept = reason.strip() if draft.choice else ""
    session.execute(
        update(_PLACE)
        .where(_PLACE.evidence_id == row.id)
        .values(choice=choice, reason=kept or None, placed_by=actor.name, placed_at=clock.now())
    )
    after = {"evidence": row.id, "number": row.number, "choice": choice, "reason": kept or None}
    after["was"] = was.choice.value if was.choice else None
    tell(session, row.complaint_id, "catalogue.chosen", after, actor=actor, clock=clock)
    return changes_of(arrangement.complaint_id, row.id)


def propose_anew(session: Session, complaint_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """Give up groups and places and group anew by what exhibits prove; what goes out stays as decided.

    Raises: UserError `complaint.unknown_case`.
    """
    require_known(session, complaint_id)
    titles = [group.title for group in catalogue_of(session, complaint_id).groups if group.kept]
    placed = update(_PLACE).where(_PLACE.complaint_id == complaint_id)
    session.execute(placed.values(group_id=None, position=None))
    session.execute(delete(_GROUP).where(_GROUP.complaint_id == complaint_id))
    tell(session, complaint_id, "catalogue.proposed_anew", {"titles": titles}, actor=actor, clock=clock)
    return changes_of(complaint_id)


def _group(
    session: Session, complaint_id: str, group_id: str, *, actor: Actor, clock: Clock
) -> tuple[Arrangement, GroupRow]:
    require_known(session, complaint_id)
    arrangement = keep(session, complaint_id, actor=actor, clock=clock)
    return arrangement, known_group(arrangement, group_id)


def _title(typed: str, *, optional: bool) -> str:
    cleaned, problems = clean_input(typed, field="title", max_chars=rules.TITLE_MAX_CHARS)
    title = " ".join(cleaned.split())
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    if not title and not optional:
        raise UserError.one("title", "catalogue.title_missing")
    return title


def _require_may_choose(session: Session, draft: ChoiceDraft, complaint_id: str, reason: str) -> None:
    if not reason:
        raise UserError.one("reason", "catalogue.reason_missing")
    entries = catalogue_of(session, complaint_id).entries
    entry = next(each for each in entries if each.row.id == draft.evidence_id)
    if entry.left_out is not None and entry.left_out.final:
        raise UserError.one("evidence", "catalogue.never_in", number=str(entry.row.number))
