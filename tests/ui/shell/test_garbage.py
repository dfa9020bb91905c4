"""Rings of objects are found by the window's thread alone."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.shell.garbage import GarbageSearch


class Ring(QObject):
    """Refers to itself, so that only a search finds it."""

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: died_in.append(threading.get_ident()))


@pytest.fixture
def search(qapp: QObject) -> Iterator[GarbageSearch]:
    was_on, threshold = gc.isenabled(), gc.get_threshold()
    made = GarbageSearch(qapp)
    made.start()
    gc.set_threshold(50, 2, 2)
    yield made
    gc.set_threshold(*threshold)
    made.deleteLater()
    if was_on:
        gc.enable()


def in_a_worker(many: int) -> list[list[int]]:
    """Make so many objects in another thread that Python would search there; what dies is not counted."""
    kept: list[list[int]] = []
    worker = threading.Thread(target=lambda: kept.extend([place] for place in range(many)))
    worker.start()
    worker.join()
    return kept


def test_that_a_worker_never_buries_a_widget(search: GarbageSearch) -> None:
    died_in: list[int] = []
    Ring(died_in)
    kept = in_a_worker(5_000)
    assert died_in == []
    search.search()
    assert (died_in, len(kept)) == ([threading.get_ident()], 5_000)


def test_that_the_search_comes_by_itself(search: GarbageSearch, qtbot: QtBot) -> None:
    died_in: list[int] = []
    Ring(died_in)
    # Many: what an earlier test left to die is taken off the number that were made.
    kept = in_a_worker(20_000)
    qtbot.waitUntil(lambda: bool(died_in), timeout=5_000)
    assert (died_in, len(kept)) == ([threading.get_ident()], 20_000)


def test_that_nothing_is_searched_while_little_was_made(search: GarbageSearch) -> None:
    gc.collect()
    gc.set_threshold(1_000_000, 10, 10)
    died_in: list[int] = []
    Ring(died_in)
    search.search()
    assert died_in == []
    gc.collect()
