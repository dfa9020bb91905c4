"""What is wrong with a root cause or a rectification as typed; lists everything at once. Pure."""

from collections.abc import Iterable
from datetime import date

from workbench.complaints.examining import Examiner
from workbench.errors import Problem
from workbench.rectifications.model import (
    DropDraft,
    Fault,
    FinishDraft,
    RectificationDraft,
    RectificationRow,
    RootCause,
    RootCauseDraft,
)
from workbench.rulebook.reading import Rulebook

WORDS_MAX_CHARS = 5000
SHORT_MAX_CHARS = 200
WHYS_AT_MOST = 9
# Whoever stops asking after the first answer has found an occasion, not a root. Source: our own design.
WHYS_AT_LEAST = 2


def root_cause_of(
    draft: RootCauseDraft, book: Rulebook, today: date
) -> tuple[RootCause | None, tuple[Problem, ...]]:
    """The root cause, or everything that keeps it from standing.

    Source: 办法 9 (trace the cause back and mend it).
    """
    examiner = Examiner(book, today)
    cause = examiner.code(draft.cause, "cause", book.causes)
    if len(draft.whys) > WHYS_AT_MOST:
        examiner.refuse("whys", "rectification.too_many_whys", limit=str(WHYS_AT_MOST))
    typed = enumerate(draft.whys[:WHYS_AT_MOST])
    answers = [examiner.safe_text(why, f"whys.{place}", WORDS_MAX_CHARS) for place, why in typed]
    whys = tuple(answer for answer in answers if answer)
    finding = examiner.safe_text(draft.finding, "finding", WORDS_MAX_CHARS)
    if finding is None:
        examiner.refuse("finding", "rectification.finding_missing")
    unit = examiner.text(draft.unit, "unit", SHORT_MAX_CHARS)
    fault = _fault(examiner, draft.fault)
    if fault in (Fault.FULL, Fault.PART) and unit is None:
        examiner.refuse("unit", "rectification.unit_missing")
    if len(whys) < WHYS_AT_LEAST:
        examiner.warn("whys", "rectification.few_whys", count=str(len(whys)))
    if examiner.refused or finding is None or fault is None:
        return None, tuple(examiner.problems)
    return RootCause(cause, whys, finding, unit, fault), tuple(examiner.problems)


def rectification_of(
    draft: RectificationDraft, book: Rulebook, today: date
) -> tuple[tuple[str, str, date] | None, tuple[Problem, ...]]:
    """Action, owner and due date, or everything that is missing of them."""
    examiner = Examiner(book, today)
    action = examiner.safe_text(draft.action, "action", WORDS_MAX_CHARS)
    owner = examiner.text(draft.owner, "owner", SHORT_MAX_CHARS)
    due_on = examiner.day(draft.due_on, "due_on", may_be_future=True)
    if action is None:
        examiner.refuse("action", "rectification.action_missing")
    if owner is None:
        examiner.refuse("owner", "rectification.owner_missing")
    if not draft.due_on.strip():
        examiner.refuse("due_on", "rectification.due_missing")
    if due_on is not None and due_on < today:
        examiner.refuse("due_on", "rectification.due_passed", value=due_on.isoformat())
    if examiner.refused or action is None or owner is None or due_on is None:
        return None, tuple(examiner.problems)
    return (action, owner, due_on), tuple(examiner.problems)


def finish_of(
    draft: FinishDraft, row: RectificationRow, begun_on: date, book: Rulebook, today: date
) -> tuple[tuple[date, str] | None, tuple[Problem, ...]]:
    """The day and the proof of something mended, or everything that is wrong with them."""
    examiner = Examiner(book, today)
    examiner.problems.extend(_settled(row))
    done_on = examiner.day(draft.done_on, "done_on")
    proof = examiner.safe_text(draft.proof, "proof", WORDS_MAX_CHARS)
    if not draft.done_on.strip():
        examiner.refuse("done_on", "rectification.done_missing")
    if done_on is not None and done_on < begun_on:
        examiner.refuse("done_on", "rectification.done_before_begun", value=begun_on.isoformat())
    if proof is None:
        examiner.refuse("proof", "rectification.proof_missing")
    if done_on is not None and done_on > row.due_on:
        examiner.warn("done_on", "rectification.done_late", due=row.due_on.isoformat())
    if examiner.refused or done_on is None or proof is None:
        return None, tuple(examiner.problems)
    return (done_on, proof), tuple(examiner.problems)


def drop_of(
    draft: DropDraft, row: RectificationRow, book: Rulebook, today: date
) -> tuple[str, list[Problem]]:
    """The reason why something is not mended after all, and everything that is wrong with it."""
    examiner = Examiner(book, today)
    examiner.problems.extend(_settled(row))
    reason = examiner.safe_text(draft.reason, "reason", WORDS_MAX_CHARS)
    if reason is None:
        examiner.refuse("reason", "rectification.reason_missing")
    return reason or "", examiner.problems


def none_needed_of(
    typed: str, fault: Fault | None, rows: Iterable[RectificationRow], book: Rulebook, today: date
) -> tuple[str, list[Problem]]:
    """The reason why nothing is mended: only where the root cause says that we are not at fault."""
    examiner = Examiner(book, today)
    reason = examiner.safe_text(typed, "reason", WORDS_MAX_CHARS)
    if reason is None:
        examiner.refuse("reason", "rectification.reason_missing")
    if fault is None:
        examiner.refuse("reason", "rectification.cause_first")
    elif fault is not Fault.NONE:
        examiner.refuse("reason", "rectification.fault_needs_mending")
    if any(row.is_open for row in rows):
        examiner.refuse("reason", "rectification.still_open")
    return reason or "", examiner.problems


def _fault(examiner: Examiner, typed: str) -> Fault | None:
    wanted = typed.strip()
    if not wanted:
        examiner.refuse("fault", "rectification.fault_missing")
        return None
    if wanted not in set(Fault):
        examiner.refuse("fault", "rectification.unknown_fault", value=wanted[:40], allowed=", ".join(Fault))
        return None
    return Fault(wanted)


def _settled(row: RectificationRow) -> list[Problem]:
    if row.done_on is not None:
        detail = {"on": row.done_on.isoformat()}
        return [Problem("rectification_id", "rectification.done_already", detail)]
    if row.dropped_at is not None:
        return [Problem("rectification_id", "rectification.dropped_already")]
    return []
