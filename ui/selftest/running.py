"""Runs every step of the self-test one after the other, tells each, and cleans up."""

import time
import traceback
import warnings
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from types import TracebackType

from ui.cli.options import wanted_language
from ui.cli.voice import complain, open_streams
from ui.messages import Messages
from ui.selftest.place import can_be_made, place_for, surroundings
from ui.selftest.telling import Telling
from workbench.errors import MachineError
from workbench.selftest.model import Bench, Outcome, Step

DONE, FAILED, NO_PLACE = 0, 1, 3
LOG_NAME = "self-test.txt"
FindSteps = Callable[[], Sequence[Step]]


def run_self_test(keep: Path | None, messages: Messages | None = None, *, as_json: bool = False) -> int:
    """Prove that the program works here, telling each step; nothing is left of it but in `keep`.

    Returns: 0 when every step did what it must, 1 when one did not, 3 when there is no place to work in.
    """
    open_streams()
    words = messages or Messages(wanted_language())
    telling = Telling(words, as_json=as_json)
    try:
        with place_for(keep) as place:
            outcomes = run_in(place, telling, all_steps)
            telling.end(outcomes, _notes(words))
            if keep is not None:
                (place / LOG_NAME).write_text("\n".join(telling.lines) + "\n", "utf-8")
    except MachineError as error:
        complain(words.sentence(error))
        return NO_PLACE
    return DONE if all(outcome.is_done for outcome in outcomes) else FAILED


def all_steps() -> tuple[Step, ...]:
    """What is proven, in this order."""
    # Only now, so that a part that is not there is told as a step that failed.
    from ui.selftest.looks import look_steps
    from ui.selftest.window import window_steps
    from workbench.selftest.job import job_steps
    from workbench.selftest.parts import model_steps, part_steps
    from workbench.selftest.present import present_steps
    from workbench.selftest.schemas import schema_steps

    work = (*part_steps(), *schema_steps(), *job_steps(), *present_steps(), *model_steps())
    return (*work, *look_steps(), *window_steps())


def run_in(place: Path, telling: Telling, find: FindSteps) -> tuple[Outcome, ...]:
    """Find the steps and run them all; one that fails stops none of the others."""
    bench = Bench(place)
    found: list[Step] = []
    begin = Step("selftest.step_begin", lambda _bench: found.extend(find()))
    with surroundings(place):
        return tuple(_told(step, bench, telling) for step in chain((begin,), found))


def _notes(words: Messages) -> list[str]:
    """What does not keep the program from working, but will be missed."""
    from ui.shell.preferences import preferences_file

    file = preferences_file()
    if can_be_made(file):
        return []
    return [words.text("selftest.settings_not_kept", {"path": str(file.parent)})]


def _told(step: Step, bench: Bench, telling: Telling) -> Outcome:
    outcome = _run(step, bench)
    telling.step(outcome)
    return outcome


def _run(step: Step, bench: Bench) -> Outcome:
    begun = time.monotonic()
    caught = _Caught()
    with warnings.catch_warnings(record=True) as warned, caught:
        step.run(bench)
    said = "".join(f"{each.category.__name__}: {each.message}\n" for each in warned)
    return Outcome(step, time.monotonic() - begun, caught.trace or said)


class _Caught:
    """Holds back whatever a step raises: the one thing it may not do is end the others."""

    def __init__(self) -> None:
        self.trace = ""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self.trace = "".join(traceback.format_exception(error))
        return True
