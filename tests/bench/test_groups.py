"""How looking for groups grows with the store: texts are compared with few others, never all with all."""

import statistics
from pathlib import Path
from typing import Any

from tests.bench.test_detection import FEW, MANY, processor_seconds, stored
from workbench.groups.finding import _words, groups_found
from workbench.groups.model import Found
from workbench.workspace.opening import Workspace

GROWTH_CEILING = 11.0


def find(workspace: Workspace) -> list[Found]:
    """Look through the whole store."""
    with workspace.read() as session:
        return groups_found(session)


def look_through(root: Path, count: int) -> float:
    """Processor time of one look through a store, of which no text was read before."""
    _words.cache_clear()
    with stored(root, count) as made:
        return processor_seconds(lambda: find(made))


def test_that_looking_for_groups_grows_with_the_store_and_not_with_its_square(
    tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    with stored(tmp_path / "warm", 200) as warm:
        find(warm)
    of_few = [look_through(tmp_path / f"before{turn}", FEW) for turn in range(2)]
    of_many = look_through(tmp_path / "many", MANY)
    # Afterwards too: a machine that was at work for a minute is slower than one that just began.
    of_few += [look_through(tmp_path / f"after{turn}", FEW) for turn in range(2)]
    found = of_many / statistics.mean(of_few)
    ledger.append(
        {
            "what": "looking for groups among 100,000 narratives",
            "floor": "the same among 10,000, by processor time, twice before and twice after",
            "ratio": found,
            "ceiling": GROWTH_CEILING,
            "note": "words, likeness within 30 days, crowds and their events",
        }
    )
    assert found <= GROWTH_CEILING
