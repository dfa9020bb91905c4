"""Costly things that tests only read are made once for all workers of a run."""

import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")
PATIENCE_S, PAUSE_S = 590, 0.05


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], T]) -> T:
    """What `make` returns, given an empty folder; whichever worker comes first makes it, the others wait.

    Raises: RuntimeError when the worker that made it failed.
    """
    folder = _common_folder(factory) / f"once-{name}"
    kept, broken = folder.with_suffix(".kept"), folder.with_suffix(".broken")
    try:
        folder.mkdir()
    except FileExistsError:
        return _awaited(kept, broken)
    try:
        made = make(folder)
        written = folder.with_suffix(".part")
        written.write_bytes(pickle.dumps(made))
        written.rename(kept)
    except BaseException:
        broken.touch()
        raise
    return made


def _common_folder(factory: pytest.TempPathFactory) -> Path:
    """Each worker has a folder inside that of the run; without workers they are the same."""
    own = factory.getbasetemp()
    return own.parent if own.name.startswith("popen-") else own


def _awaited(kept: Path, broken: Path) -> T:  # type: ignore[type-var]
    until = time.monotonic() + PATIENCE_S
    while not kept.exists():
        if broken.exists() or time.monotonic() > until:
            raise RuntimeError(f"{kept.stem} was not made: see the test that came first")
        time.sleep(PAUSE_S)
    made: T = pickle.loads(kept.read_bytes())
    return made
