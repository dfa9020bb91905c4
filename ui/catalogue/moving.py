"""Where a dragged or stepped line of the catalogue goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.catalogue.catalogue_lines import ListLine
from ui.catalogue.catalogue_table import Drop


@dataclass(frozen=True, slots=True)
class ExhibitMove:
    """An exhibit goes into a group, before the one at `position` in it, or last."""

    evidence_id: str
    group_id: str
    position: int | None


@dataclass(frozen=True, slots=True)
class GroupMove:
    """A group goes to a place among the groups."""

    group_id: str
    position: int


Move = ExhibitMove | GroupMove


def dropped(lines: Sequence[ListLine], drop: Drop) -> Move | None:
    """What a drop means; None when nothing would move."""
    moved = _line(lines, drop.line_id)
    target = _line(lines, drop.target_id)
    if moved is None or moved is target:
        return None
    groups = _groups(lines)
    if moved.entry is None:
        beside = target.group.id if target else groups[-1]
        return _beside(moved, beside, below=drop.below or target is None)
    evidence_id = moved.entry.row.id
    if target is None:
        return ExhibitMove(evidence_id, groups[-1], None)
    if target.entry is None:
        return ExhibitMove(evidence_id, target.group.id, 0 if drop.below else None)
    others = [entry.row.id for entry in target.group.entries if entry.row.id != evidence_id]
    return ExhibitMove(evidence_id, target.group.id, others.index(target.entry.row.id) + drop.below)


def stepped(lines: Sequence[ListLine], line: ListLine, step: int) -> Move | None:
    """One place up or down; an exhibit at the edge of its group goes into the next one."""
    groups = _groups(lines)
    here = groups.index(line.group.id)
    if line.entry is None:
        where = here + step
        return _beside(line, groups[where], below=step > 0) if 0 <= where < len(groups) else None
    # What the outward list does not show is stepped over.
    shown = [each.entry.row.id for each in lines if each.entry and each.group.id == line.group.id]
    own = line.entry.row.id
    place = shown.index(own) + step
    if 0 <= place < len(shown):
        others = [entry.row.id for entry in line.group.entries if entry.row.id != own]
        return ExhibitMove(own, line.group.id, others.index(shown[place]) + (step > 0))
    if not 0 <= here + step < len(groups):
        return None
    return ExhibitMove(own, groups[here + step], None if step < 0 else 0)


def _beside(line: ListLine, group_id: str, *, below: bool) -> GroupMove | None:
    """A group goes above or below another one; the outward list does not show all groups there are."""
    others = [group.id for group in line.sheet.catalogue.groups if group.id != line.group.id]
    if group_id not in others:
        return None
    return GroupMove(line.group.id, others.index(group_id) + below)


def _groups(lines: Sequence[ListLine]) -> list[str]:
    return list(dict.fromkeys(line.group.id for line in lines))


def _line(lines: Sequence[ListLine], line_id: str) -> ListLine | None:
    return next((line for line in lines if line.id == line_id), None)
