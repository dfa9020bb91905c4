"""The road of a case: one state on, any way back, side roads, and what each move asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from workbench.rulebook.model import State
from workbench.rulebook.reading import Rulebook

if TYPE_CHECKING:
    from workbench.process.model import Ask, CaseStand, MoveKind, RoadStep

ARCHIVED = "archived"
DECIDED = "decided"
DECLINED = "declined"
INFORMED = "informed"
INVESTIGATING = "investigating"
LITIGATED = "litigated"
MERGED = "merged"
REOPENED = "reopened"
UNDER_REVIEW = "under_review"
WITHDRAWN = "withdrawn"

# Entered by what happens to a clock, never by hand.
SET_BY_CLOCKS = ("restarted", "paused", "extended")

# Received from outside or to be told to somebody: each needs its day and its proof.
# Source: 办法 15 (withdrawal), 18 (not handled), 20 (review), 21 (notice).
NEEDS_NOTICE = (INFORMED, DECLINED, WITHDRAWN, LITIGATED, UNDER_REVIEW)

# What the side roads ask for besides. Source: 办法 18(4), 18(3), 20.
_ASKED_BESIDE: dict[str, Ask] = {
    DECLINED: "ground",
    MERGED: "merged_into",
    UNDER_REVIEW: "review",
    LITIGATED: "court",
}

# Where a case goes on from a side state.
WAYS_BACK = {UNDER_REVIEW: (INVESTIGATING, INFORMED), REOPENED: ("assigned", INVESTIGATING)}


def main_road(book: Rulebook) -> tuple[State, ...]:
    """The states of the main road in their order."""
    on_it = (state for state in book.states.values() if state.active and state.order is not None)
    return tuple(sorted(on_it, key=lambda state: state.order or 0))


def destinations(here: str, book: Rulebook, road_state: str = "") -> dict[str, MoveKind]:
    """The states that a case can go to from a state, whatever stands in the way.

    `road_state`: where it stood on the main road last; what happens to a clock does not take it off the road.
    """
    if here in SET_BY_CLOCKS and road_state:
        return {**destinations(road_state, book), road_state: "forward"}
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
    was_decided = here == UNDER_REVIEW or (left is not None and left >= decided)
    return was_decided and entered is not None and entered < decided


def decision_stands(state: str, book: Rulebook) -> bool:
    """Whether a decision was made that the case is about to carry out, or that is under review."""
    decided = book.states[DECIDED].order or 0
    return state == UNDER_REVIEW or (book.states[state].order or 0) >= decided


def asked_for(stand: CaseStand, to_state: str, kind: MoveKind) -> tuple[Ask, ...]:
    """What has to be given along with a move; a decision that was told with proof is not told twice."""
    asks: list[Ask] = []
    reviewed = stand.state == UNDER_REVIEW and kind == "forward"
    if to_state in _ASKED_BESIDE:
        asks.append(_ASKED_BESIDE[to_state])
    if reviewed:
        asks.append("findings")
    if reviewed or (to_state in NEEDS_NOTICE and not (to_state == INFORMED and stand.told)):
        asks.append("notice")
    if kind != "forward" and to_state != ARCHIVED:
        asks.append("reason")
    elif to_state == INFORMED and not reviewed:
        asks.append("late_reason")
    return tuple(asks)


def stepper(road_state: str, book: Rulebook) -> tuple[RoadStep, ...]:
    """The main road for the header; `road_state` is where the case stands or stood on it last."""
    from workbench.process.model import RoadStep

    current = book.states[road_state].order or 0
    return tuple(RoadStep(state.id, _phase(state.order or 0, current)) for state in main_road(book))


def _phase(order: int, current: int) -> Literal["done", "current", "future"]:
    if order < current:
        return "done"
    return "current" if order == current else "future"
