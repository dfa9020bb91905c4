"""What an attempt to deliver a letter proves, and when a person counts as unreachable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from workbench.contacts.times import parse_instant
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.letters.model import DeliveryDraft, DeliveryRow, Mode
from workbench.letters.outcomes import COUNTS, DeliveryResult
from workbench.moment import branch_date
from workbench.process.model import NoticeMode
from workbench.text import clean_input

TEXT_MAX_CHARS = 2000
# Three attempts on three days. Source: ours; 办法 21 names no number.
UNREACHABLE_DAYS = 3

# Which way of art. 21 each mode is; a public announcement takes effect when it is made (民法典 139).
NOTICE_MODES = {
    Mode.HANDED: NoticeMode.HANDED,
    Mode.POSTED: NoticeMode.POSTED,
    Mode.EMAIL: NoticeMode.SENT,
    Mode.SMS: NoticeMode.SENT,
    Mode.CALL: NoticeMode.CALLED,
    Mode.PUBLIC: NoticeMode.SENT,
}
# Whoever is handed a letter or picks up the phone has it at once; with the others somebody must say when.
_AT_ONCE = (Mode.HANDED, Mode.CALL, Mode.PUBLIC)


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt that was examined and found fit to keep."""

    mode: Mode
    attempted_at: datetime
    result: DeliveryResult
    proof: str
    received_on: date | None
    receiver: str | None
    note: str | None

    @property
    def counts(self) -> bool:
        """Whether it went out, so that the duty to tell is met."""
        return self.result in COUNTS


def accepted(
    draft: DeliveryDraft, issued_at: datetime, now: datetime, *, in_writing: bool
) -> tuple[Attempt | None, tuple[Problem, ...]]:
    """The attempt, or everything that is wrong with it: without day, way and proof it proves nothing."""
    problems: list[Problem] = []
    mode = _choice(draft.mode, Mode, "mode", problems)
    result = _choice(draft.result, DeliveryResult, "result", problems)
    at = _instant(draft.at, issued_at, now, problems)
    texts = {name: _text(getattr(draft, name), name, problems) for name in ("proof", "receiver", "note")}
    if not texts["proof"] and (result is None or result in COUNTS):
        problems.append(Problem("proof", "letter.delivery_proof_missing"))
    if in_writing and mode == Mode.CALL and result in COUNTS:
        problems.append(Problem("mode", "letter.call_is_not_enough"))
    received_on = _received(draft, result, mode, at, problems)
    if received_on is not None and received_on > branch_date(now):
        detail = {"value": received_on.isoformat(), "today": branch_date(now).isoformat()}
        problems.append(Problem("received_on", "date.in_future", detail))
    if problems or mode is None or result is None or at is None:
        return None, tuple(problems)
    mode, result = Mode(mode), DeliveryResult(result)
    receiver, note = texts["receiver"] or None, texts["note"] or None
    return Attempt(mode, at, result, texts["proof"], received_on, receiver, note), ()


def is_unreachable(tries: Sequence[DeliveryRow]) -> bool:
    """Whether three attempts on three different days were in vain and none was not."""
    if any(one.result in COUNTS for one in tries):
        return False
    return len({branch_date(one.attempted_at) for one in tries}) >= UNREACHABLE_DAYS


def _choice(
    typed: str, allowed: type[Mode] | type[DeliveryResult], field: str, problems: list[Problem]
) -> str | None:
    value = typed.strip()
    if value in set(allowed):
        return value
    detail = {"value": value[:40], "allowed": ", ".join(allowed)}
    problems.append(Problem(field, f"letter.unknown_delivery_{field}", detail))
    return None


def _instant(typed: str, issued_at: datetime, now: datetime, problems: list[Problem]) -> datetime | None:
    if not typed.strip():
        problems.append(Problem("at", "letter.delivery_time_missing"))
        return None
    try:
        at = parse_instant(typed, "at")
    except UserError as error:
        problems += error.problems
        return None
    if at > now:
        problems.append(Problem("at", "letter.delivery_ahead", {"value": typed.strip()[:40]}))
    elif at < issued_at.replace(second=0, microsecond=0):
        problems.append(Problem("at", "letter.delivery_before_issue", {"value": typed.strip()[:40]}))
    return at


def _received(
    draft: DeliveryDraft, result: str | None, mode: str | None, at: datetime | None, problems: list[Problem]
) -> date | None:
    if result != DeliveryResult.DELIVERED or at is None:
        if draft.received_on.strip():
            problems.append(Problem("received_on", "letter.received_without_delivery"))
        return None
    sent_on = branch_date(at)
    if not draft.received_on.strip():
        if mode in _AT_ONCE:
            return sent_on
        problems.append(Problem("received_on", "letter.received_missing"))
        return None
    try:
        day = parse_date(draft.received_on, "received_on")
    except UserError as error:
        problems += error.problems
        return None
    if day < sent_on:
        problems.append(Problem("received_on", "letter.received_before_sent", {"date": sent_on.isoformat()}))
    return day


def _text(typed: str, field: str, problems: list[Problem]) -> str:
    cleaned, found = clean_input(typed, field=field, max_chars=TEXT_MAX_CHARS)
    problems += [problem for problem in found if problem.level == "error"]
    return cleaned.strip()
