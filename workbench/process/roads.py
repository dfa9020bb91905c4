"""The road of a case: one state on, any way back, side roads, and what each move asks for."""

from typing import Literal

from workbench.process.model import Ask, MoveKind, RoadStep
from workbench.rulebook.model import State
from workbench.rulebook.reading import Rulebook

ARCHIVED = "archived"
MERGED = "merged"
INFORMED = "informed"
WITHDRAWN = "withdrawn"
DECIDED = "decided"
REOPENED = "reopened"

# Entered by what happens to a clock, never by hand.
SET_BY_CLOCKS = ("restarted", "paused", "extended")

# Received from outside or to be told to somebody: each needs its day and its proof.
# Source: 办法 15 (withdrawal), 18 (not handled), 21 (notice).
NEEDS_NOTICE = (INFORMED, "declined", WITHDRAWN, "litigated")

# Where a case goes on from a side state.
WAYS_BACK = {"under_review": ("investigating", INFORMED), "reopened": ("assigned", "investigating")}


def main_road(book: Rulebook) -> tuple[State, ...]:
    """The states of the main road in their order."""
    on_it = (state for state in book.states.values() if state.active and state.order is not None)
    return tuple(sorted(on_it, key=lambda state: state.order or 0))


def destinations(here: str, book: Rulebook) -> dict[str, MoveKind]:
    """The states that a case can go to from a state, whatever stands in the way."""
    state = book.states[here]
    found: dict[str, MoveKind] = {}
    if state.order is not None and not state.closed:
        for other in main_road(book):
            if other.order == state.order + 1:
                found[other.id] = "close" if other.closed else "forward"
            elif (other.order or 0) < state.order:
                found[other.id] = "back"
    found |= dict.fromkeys(WAYS_BACK.get(here, ()), "forward")
    for other in book.states.values():
        by_hand = other.active and other.order is None and other.id not in SET_BY_CLOCKS
        opens = here in other.only_from or (not other.only_from and not state.closed)
        if by_hand and opens and other.id != here:
            found[other.id] = "close" if other.closed else "side"
    return found


def undoes_decision(here: str, there: str, book: Rulebook) -> bool:
    """Whether a move takes back a decision that was made, so that a new one must be told anew."""
    if there == REOPENED:
        return True
    decided = book.states[DECIDED].order or 0
    left, entered = book.states[here].order, book.states[there].order
    return entered is not None and entered < decided and (left is None or left >= decided)


def asked_for(to_state: str, kind: MoveKind) -> tuple[Ask, ...]:
    """What has to be given along with a move."""
    asks: list[Ask] = []
    if kind != "forward" and to_state != ARCHIVED:
        asks.append("reason")
    if to_state in NEEDS_NOTICE:
        asks.append("notice")
    if to_state == MERGED:
        asks.append("merged_into")
    return tuple(asks)


def stepper(road_state: str, book: Rulebook) -> tuple[RoadStep, ...]:
    """The main road for the header; `road_state` is where the case stands or stood on it last."""
    current = book.states[road_state].order or 0
    return tuple(RoadStep(state.id, _phase(state.order or 0, current)) for state in main_road(book))


def _phase(order: int, current: int) -> Literal["done", "current", "future"]:
    if order < current:
        return "done"
    return "current" if order == current else "future"
