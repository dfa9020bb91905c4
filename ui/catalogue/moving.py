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
        where = groups.index(target.group.id) + drop.below if target else len(groups)
        here = groups.index(moved.group.id)
        return GroupMove(moved.group.id, where - (where > here))
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
        return GroupMove(line.group.id, where) if 0 <= where < len(groups) else None
    ids = [entry.row.id for entry in line.group.entries]
    place = ids.index(line.entry.row.id) + step
    if 0 <= place < len(ids):
        return ExhibitMove(line.entry.row.id, line.group.id, place)
    if not 0 <= here + step < len(groups):
        return None
    return ExhibitMove(line.entry.row.id, groups[here + step], None if step < 0 else 0)


def _groups(lines: Sequence[ListLine]) -> list[str]:
    return list(dict.fromkeys(line.group.id for line in lines))


def _line(lines: Sequence[ListLine], line_id: str) -> ListLine | None:
    return next((line for line in lines if line.id == line_id), None)
