"""What taking in a big file and very many small ones costs beyond reading, hashing and writing them."""

import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.conftest import NOW
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.bulk.commands import begin_bulk
from workbench.bulk.looking import look_through
from workbench.bulk.model import BulkOrder, Chosen
from workbench.bulk.running import carry_on_bulk
from workbench.complaints.commands import register_complaint
from workbench.evidence.hashing import TwoDigests
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

BIG_BYTES, BIG_CEILING = 256 << 20, 1.5
FEW, MANY, GROWTH_CEILING = 500, 5000, 11.0
SMALL_CEILING = 45.0
ACTOR, CLOCK = Actor("陈一鸣", "command_line"), FixedClock(NOW)


def test_that_a_big_file_costs_little_more_than_copying_and_hashing_it(
    tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    path = tmp_path / "双录.bin"
    path.write_bytes(os.urandom(1 << 20) * (BIG_BYTES >> 20))
    with Workspace.create(tmp_path / "w", clock=CLOCK) as workspace:
        ours = processor_time(lambda: take_in(workspace, path))
    floor = processor_time(lambda: copy_and_hash([path], tmp_path / "copies"))
    keep(ledger, "taking in a file of 256 MB", ours / floor, BIG_CEILING)
    assert ours / floor <= BIG_CEILING


def test_that_small_files_cost_the_same_each_however_many_the_case_has(
    tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    counts = {"before": FEW, "many": MANY, "after": FEW}
    spent = {}
    with Workspace.create(tmp_path / "w", clock=CLOCK) as workspace:
        for name, count in counts.items():
            folder = fill(tmp_path / name, count)
            spent[name] = processor_time(partial(take_in, workspace, folder))
    paths = sorted((tmp_path / "many").glob("*/*.txt"))
    floor = processor_time(lambda: copy_and_hash(paths, tmp_path / "copies"))
    what = "taking in 5,000 small files, catalogued with custody, trail and index"
    keep(ledger, what, spent["many"] / floor, SMALL_CEILING)
    growth = spent["many"] / statistics.mean((spent["before"], spent["after"]))
    grown = {"what": "the same", "floor": "500 of them, by processor time, before and after", "ratio": growth}
    ledger.append({**grown, "ceiling": GROWTH_CEILING, "note": "each into a case of its own"})
    assert spent["many"] / floor <= SMALL_CEILING
    assert growth <= GROWTH_CEILING


def fill(folder: Path, count: int) -> Path:
    """A folder of so many small files, each with a content of its own."""
    for number in range(count):
        path = folder / f"{number // 100:03d}" / f"材料{number:05d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{folder.name} 第{number}份\n" * 50, "utf-8")
    return folder


def keep(ledger: list[dict[str, Any]], what: str, ratio: float, ceiling: float) -> None:
    floor = "copying them, hashing twice (SHA-256, SM3) and making each durable, by processor time"
    ledger.append({"what": what, "floor": floor, "ratio": ratio, "ceiling": ceiling, "note": "folder import"})


def take_in(workspace: Workspace, path: Path) -> None:
    with workspace.write() as session:
        case = register_complaint(session, REFUSAL, actor=ACTOR, clock=CLOCK).id
    plan = look_through(workspace, case, (path,))
    chosen = tuple(Chosen(place) for place in range(len(plan.candidates)))
    with workspace.write() as session:
        begun = begin_bulk(session, BulkOrder(plan, chosen), actor=ACTOR, clock=CLOCK)
    carry_on_bulk(workspace, begun.id, lambda _item: None, actor=ACTOR, clock=CLOCK)


def copy_and_hash(paths: list[Path], folder: Path) -> None:
    folder.mkdir()
    for number, path in enumerate(paths):
        digests = TwoDigests()
        with path.open("rb", buffering=0) as source, (folder / str(number)).open("xb", buffering=0) as copy:
            while piece := source.read(1 << 20):
                digests.update(piece)
                copy.write(piece)
            os.fsync(copy.fileno())
        digests.digests()


def processor_time(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
