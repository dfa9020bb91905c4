"""What a bag must be before a byte of it is written."""

from collections.abc import Iterator

from workbench.bagging.model import DATA, Bag
from workbench.bagging.names import folded, safe_name
from workbench.errors import Problem
from workbench.verifier.bag_form import (
    BAG_INFO,
    BAGIT,
    BLOCK_LIST,
    MANIFEST,
    SM3_LIST,
    TAG_MANIFEST,
    TIMESTAMPS,
    is_inside,
)

_OURS = {BAGIT, BAG_INFO, BLOCK_LIST, MANIFEST, SM3_LIST, TAG_MANIFEST}
_MOST_PATH_BYTES = 220


def bag_problems(bag: Bag) -> Iterator[Problem]:
    """Yield every name that cannot be in a bag: at the field `name`, with the path."""
    if safe_name(bag.name) != bag.name:
        yield Problem("name", "bagging.name_unsafe", {"path": bag.name})
    seen: set[str] = set()
    for payload in (*bag.payloads, *bag.tag_files):
        path = payload.name
        if not is_inside(path) or any(safe_name(part) != part for part in path.split("/")):
            yield Problem("name", "bagging.name_unsafe", {"path": path})
        elif len(path.encode()) > _MOST_PATH_BYTES:
            yield Problem("name", "bagging.name_too_long", {"path": path})
        if folded(path) in seen:
            yield Problem("name", "bagging.name_twice", {"path": path})
        seen.add(folded(path))
    misplaced = [each.name for each in bag.payloads if not each.name.startswith(DATA)]
    misplaced += [
        each.name for each in bag.tag_files if each.name in _OURS or each.name.startswith((DATA, TIMESTAMPS))
    ]
    for path in misplaced:
        yield Problem("name", "bagging.name_misplaced", {"path": path})
