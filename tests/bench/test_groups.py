"""How looking for groups grows with the store: texts are compared with few others, never all with all."""

from pathlib import Path
from typing import Any

from tests.bench.conftest import seconds
from tests.bench.test_detection import FEW, MANY, stored
from workbench.groups.finding import groups_found
from workbench.groups.model import Found
from workbench.workspace.opening import Workspace

GROWTH_CEILING = 11.0


def find(workspace: Workspace) -> list[Found]:
    """Look through the whole store."""
    with workspace.read() as session:
        return groups_found(session)


def test_that_looking_for_groups_grows_with_the_store_and_not_with_its_square(
    tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    with stored(tmp_path / "warm", 200) as warm:
        find(warm)
    with stored(tmp_path / "few", FEW) as few:
        of_few = seconds(lambda: find(few))
    with stored(tmp_path / "many", MANY) as many:
        of_many = seconds(lambda: find(many))
    found = of_many / of_few
    ledger.append(
        {
            "what": "looking for groups among 100,000 narratives",
            "floor": "the same among 10,000",
            "ratio": found,
            "ceiling": GROWTH_CEILING,
            "note": "words, likeness within 30 days, crowds and their events",
        }
    )
    assert found <= GROWTH_CEILING
