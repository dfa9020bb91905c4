"""What is wrong with a follow-up as typed; which are due; when nobody can be reached. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from workbench.errors import Problem, UserError
from workbench.followups.model import (
    HIGHEST,
    LOWEST,
    FollowUpAccepted,
    FollowUpDraft,
    Occasion,
    PlannedFollowUp,
    Standing,
    Try,
)
from workbench.moment import branch_date
from workbench.rulebook.reading import Rulebook
from workbench.text import half_width

if TYPE_CHECKING:
    from workbench.complaints.examining import Examiner

# Source: our own design: a call after three and fifteen days, a look for a new complaint after ninety.
DAYS_AFTER = {Occasion.D3: 3, Occasion.D15: 15, Occasion.D90: 90}
# How long the last look stays due before it counts as missed. Source: our own design.
LAST_LOOK_DAYS = 30
# Somebody cannot be reached after so many tries, each on another day. Source: our own design.
TRIES_ON_DAYS = 3
# A satisfaction with the outcome that opens the case again. Source: our own design.
REOPENS_AT_MOST = 2
WORDS_MAX_CHARS = 10_000
SCORES = ("outcome_score", "process_score", "attitude_score", "timeliness_score")


@dataclass(frozen=True, slots=True)
class FollowUpExamination:
    """The problems found; `accepted` is there when none of them is an error."""

    problems: tuple[Problem, ...]
    accepted: FollowUpAccepted | None


def examine(
    draft: FollowUpDraft, informed_on: date | None, book: Rulebook, now: datetime
) -> FollowUpExamination:
    """Everything that is wrong with a follow-up as typed, and its parsed form when nothing is.

    `informed_on` is the day on which the decision was told.
    """
    from workbench.complaints.examining import Examiner

    examiner = Examiner(book, branch_date(now))
    occasion = _occasion(examiner, draft.occasion)
    tried_at = _tried_at(examiner, draft.tried_at, now)
    if draft.reached is None:
        examiner.refuse("reached", "followup.reached_missing")
    accepted = FollowUpAccepted(
        occasion=occasion or Occasion.OTHER,
        tried_at=tried_at or now,
        reached=bool(draft.reached),
        outcome_score=_score(examiner, draft, "outcome_score"),
        process_score=_score(examiner, draft, "process_score"),
        attitude_score=_score(examiner, draft, "attitude_score"),
        timeliness_score=_score(examiner, draft, "timeliness_score"),
        still_demands=examiner.safe_text(draft.still_demands, "still_demands", WORDS_MAX_CHARS),
        contact_again=draft.contact_again,
        words=examiner.safe_text(draft.words, "words", WORDS_MAX_CHARS),
    )
    if draft.reached is not None:
        _look_at_the_answer(examiner, accepted)
    if occasion is not None and tried_at is not None:
        _look_at_the_day(examiner, occasion, branch_date(tried_at), informed_on)
    return FollowUpExamination(tuple(examiner.problems), None if examiner.refused else accepted)


def reopens(follow_up: FollowUpAccepted) -> bool:
    """Whether an answer is so dissatisfied with the outcome that the case is taken up again."""
    return follow_up.outcome_score is not None and follow_up.outcome_score <= REOPENS_AT_MOST


def plan(informed_on: date, tries: Iterable[Try]) -> tuple[PlannedFollowUp, ...]:
    """The occasions of a decision with what became of them; tries before it belong to an earlier one."""
    since = sorted((one for one in tries if one.on >= informed_on), key=lambda one: one.on)
    return tuple(
        _planned(occasion, informed_on + timedelta(days=days), [t for t in since if t.occasion == occasion])
        for occasion, days in DAYS_AFTER.items()
    )


def standing(tries: Sequence[Try]) -> tuple[Standing, date | None]:
    """What became of the tries of one occasion, oldest first, and the day on which it was settled.

    Three calls on one day are one try: nobody counts as unreachable before the third day. Unreachable is
    never satisfied.
    """
    days: set[date] = set()
    for one in tries:
        if one.reached:
            return Standing.REACHED, one.on
        days.add(one.on)
        if len(days) == TRIES_ON_DAYS:
            return Standing.UNREACHED, one.on
    return (Standing.TRIED if tries else Standing.OPEN), None


def due_now(planned: Sequence[PlannedFollowUp], day: date) -> PlannedFollowUp | None:
    """The occasion that is due on a day: the latest whose day has come, unless it is done or long over."""
    come = [one for one in planned if one.due_on <= day]
    if not come or come[-1].done_on is not None:
        return None
    last = come[-1]
    over = last.occasion is Occasion.D90 and day > last.due_on + timedelta(days=LAST_LOOK_DAYS)
    return None if over else last


def _planned(occasion: Occasion, due_on: date, tries: list[Try]) -> PlannedFollowUp:
    found, done_on = standing(tries)
    return PlannedFollowUp(occasion, due_on, found, sum(not one.reached for one in tries), done_on)


def _occasion(examiner: Examiner, typed: str) -> Occasion | None:
    wanted = typed.strip()
    if not wanted:
        examiner.refuse("occasion", "followup.occasion_missing")
        return None
    named = {occasion.value.lower(): occasion for occasion in Occasion}
    found = named.get(wanted.lower())
    if found is None:
        examiner.refuse(
            "occasion", "followup.unknown_occasion", value=wanted[:40], allowed=", ".join(Occasion)
        )
    return found


def _tried_at(examiner: Examiner, typed: str, now: datetime) -> datetime | None:
    from workbench.contacts.times import parse_instant

    if not typed.strip():
        examiner.refuse("tried_at", "followup.tried_at_missing")
        return None
    try:
        tried_at = parse_instant(typed, "tried_at")
    except UserError as error:
        examiner.problems.extend(error.problems)
        return None
    if tried_at > now:
        examiner.refuse("tried_at", "followup.in_future", value=typed.strip()[:40])
    return tried_at


def _score(examiner: Examiner, draft: FollowUpDraft, name: str) -> int | None:
    typed: str = getattr(draft, name)
    text = half_width(typed).strip()
    if not text:
        return None
    if text not in {str(score) for score in range(LOWEST, HIGHEST + 1)}:
        examiner.refuse(
            name, "followup.score_out_of_range",
            value=typed.strip()[:40], lowest=str(LOWEST), highest=str(HIGHEST),
        )  # fmt: skip
        return None
    return int(text)


def _look_at_the_answer(examiner: Examiner, follow_up: FollowUpAccepted) -> None:
    """Nobody who was not reached can have answered; who was reached and did not rate is no satisfied one."""
    if follow_up.reached:
        if follow_up.outcome_score is None:
            examiner.warn("outcome_score", "followup.score_missing")
        elif reopens(follow_up) and not (follow_up.words or follow_up.still_demands):
            # They become the reason for which the case is taken up again.
            examiner.refuse("words", "followup.low_score_without_words", score=str(follow_up.outcome_score))
        return
    for name in SCORES:
        if getattr(follow_up, name) is not None:
            examiner.refuse(name, "followup.unreached_has_score")
    if follow_up.still_demands:
        examiner.refuse("still_demands", "followup.unreached_has_answer")
    if follow_up.contact_again is not None:
        examiner.refuse("contact_again", "followup.unreached_has_answer")


def _look_at_the_day(examiner: Examiner, occasion: Occasion, on: date, informed_on: date | None) -> None:
    days = DAYS_AFTER.get(occasion)
    if days is None:
        return
    if informed_on is None:
        examiner.refuse("occasion", "followup.not_informed", occasion=occasion.value)
        return
    due_on = informed_on + timedelta(days=days)
    if on < informed_on:
        examiner.refuse("tried_at", "followup.before_decision", informed=informed_on.isoformat())
    elif on < due_on:
        detail = {"occasion": occasion.value, "due": due_on.isoformat()}
        # The last look says that nobody came again within the ninety days, so the last must have come.
        early = examiner.refuse if occasion is Occasion.D90 else examiner.warn
        early("tried_at", "followup.early", **detail)
