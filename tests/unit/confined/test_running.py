"""A task that crashes, hangs or swells is told by its code, and the next one is done all the same."""

import multiprocessing
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.confined.child import Task
from workbench.confined.model import ConfinedFailure, Limits
from workbench.confined.running import Confinement, run_confined
from workbench.errors import MachineError, UserError
from workbench.watch import Unwatched

TASKS = "tests.unit.confined.tasks"
FEW = Limits(seconds=60, memory_bytes=256 << 20)


@pytest.fixture(scope="module")
def confinement() -> Iterator[Confinement]:
    """One for all tests: each leaves it as good as new, which is what they show."""
    made = Confinement((TASKS,))
    yield made
    made.close()


def task(name: str, *arguments: object, limits: Limits = FEW) -> Task:
    return Task(f"{TASKS}:{name}", arguments, limits)


@pytest.mark.parametrize(
    ("name", "limits", "code"),
    [
        ("crash", FEW, "confined.died"),
        ("hang", Limits(0.05, 256 << 20), "confined.too_slow"),
        pytest.param(
            "swell",
            FEW,
            "confined.too_large",
            marks=pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux"),
        ),
    ],
)
def test_that_a_task_that_breaks_its_process_is_told_by_code_and_the_next_one_works(
    confinement: Confinement, name: str, limits: Limits, code: str
) -> None:
    with pytest.raises(ConfinedFailure) as failure:
        confinement.run(task(name, limits=limits))
    assert failure.value.code == code
    assert confinement.run(task("echo", "第二件")) == "第二件"


def test_that_the_child_stays_and_holds_neither_the_window_nor_the_store(confinement: Confinement) -> None:
    first, unwanted = confinement.run(task("loaded"))
    assert first != os.getpid()
    assert unwanted == []
    assert confinement.run(task("loaded")) == (first, [])


def test_that_errors_come_back_as_they_were_raised(confinement: Confinement) -> None:
    with pytest.raises(UserError) as mendable:
        confinement.run(task("refuse"))
    assert [(each.code, each.detail["name"]) for each in mendable.value.problems] == [
        ("evidence.file_missing", "信.txt")
    ]
    with pytest.raises(MachineError) as machine:
        confinement.run(task("fail"))
    assert (machine.value.code, machine.value.detail["path"]) == ("workspace.disk_full", "/somewhere")
    with pytest.raises(ConfinedFailure) as defect:
        confinement.run(task("stumble"))
    assert (defect.value.code, defect.value.detail["reason"]) == ("confined.failed", "KeyError")
    assert "nobody foresaw this" in defect.value.__notes__[0]


def test_that_a_task_can_be_stopped_and_one_that_was_about_to_end_costs_no_child(
    confinement: Confinement,
) -> None:
    class Stopped(Exception):
        pass

    class Stopper(Unwatched):
        def check(self) -> None:
            raise Stopped

    first, _ = confinement.run(task("loaded"))
    with pytest.raises(Stopped):
        confinement.run(task("hang", 0.2), Stopper())
    assert confinement.run(task("loaded"))[0] == first
    with pytest.raises(Stopped):
        confinement.run(task("hang"), Stopper())
    assert confinement.run(task("loaded"))[0] != first


def test_that_threads_take_turns_and_get_their_own_results(confinement: Confinement) -> None:
    found: dict[int, object] = {}

    def ask(number: int) -> None:
        found[number] = confinement.run(task("echo", number))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: number for number in range(8)}


def test_that_a_child_that_went_to_rest_is_replaced() -> None:
    restless = Confinement((TASKS,), idle_s=0.2)
    first, _ = restless.run(task("loaded"))
    resting = next(child for child in multiprocessing.active_children() if child.pid == first)
    resting.join()
    second, _ = restless.run(task("loaded"))
    restless.close()
    assert first != second


def test_that_only_tasks_of_the_folders_that_read_files_can_be_named() -> None:
    for name in ("os:remove", "workbench.audit.commands:record", f"{TASKS}:echo"):
        with pytest.raises(ValueError, match="no task"):
            run_confined(name)
