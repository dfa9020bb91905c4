"""What a custody event must say, how events are hashed onto each other, where a chain breaks."""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from typing import Any

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.evidence.custody_model import (
    CustodyDraft,
    CustodyEvent,
    CustodyFault,
    CustodyHead,
    CustodyRow,
)
from workbench.evidence.hashing import sm3_hex
from workbench.evidence.model import Digests
from workbench.moment import BRANCH_ZONE
from workbench.text import clean_input

TEXT_MAX_CHARS = 200
NOTE_MAX_CHARS = 2000
# Two clocks in one office may differ by this much.
AHEAD_AT_MOST = timedelta(minutes=5)

# What a link says of an event, by the names of its columns.
Given = dict[str, Any]

# Links of earlier versions were hashed without these, so they are hashed only where something was given.
_LATER = ("photos", "due_back_on", "clock_note")


def event_hash(evidence_id: str, row: CustodyRow) -> str:
    """SM3 over the previous hash and the canonical JSON of everything in the event but its own hashes.

    Source: GB/T 32905-2016.
    """
    content: dict[str, object] = {part.name: getattr(row, part.name) for part in fields(row)}
    del content["previous_hash"], content["row_hash"]
    for name in _LATER:
        if content[name] is None:
            del content[name]
    if row.due_back_on is not None:
        content["due_back_on"] = row.due_back_on.isoformat()
    content["evidence_id"] = evidence_id
    content["recorded_at"] = row.recorded_at.astimezone(UTC).isoformat(timespec="microseconds")
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sm3_hex(f"{row.previous_hash}{text}".encode())


def walk(
    evidence_id: str, rows: Iterable[CustodyRow], head: CustodyHead, digests: Digests
) -> CustodyFault | None:
    """The first place where a chain breaks, or None.

    Args:
        digests: those of the file when it was taken in; every event must state the same.
    """
    last = CustodyHead()
    for row in rows:
        fault = _fault_of(evidence_id, row, last, digests)
        if fault is not None:
            return fault
        last = CustodyHead(row.position, row.row_hash)
    if last != head:
        return CustodyFault(last.count + 1, "custody.tail_differs", {"expected": str(head.count)})
    return None


def examine(draft: CustodyDraft, now: datetime, last_at: str | None) -> tuple[list[Problem], Given]:
    """Everything that cannot be read in an event as typed, and what it says, ready to keep.

    Args:
        last_at: when the event before happened.
    """
    found: list[Problem] = []
    given: Given = {}
    for part in fields(draft):
        if part.name == "photos":
            continue
        limit = NOTE_MAX_CHARS if part.name == "note" else TEXT_MAX_CHARS
        cleaned, problems = clean_input(getattr(draft, part.name), field=part.name, max_chars=limit)
        found.extend(problems)
        given[part.name] = cleaned.strip() or None
    given["at"] = _moment(draft.at, now, last_at, found)
    given["due_back_on"] = _day(given["due_back_on"], found)
    given["photos"] = sorted(set(draft.photos)) or None
    if draft.event not in set(CustodyEvent):
        found.append(Problem("event", "custody.unknown_event", {"value": draft.event[:40]}))
    return found, given


def _day(typed: str | None, found: list[Problem]) -> date | None:
    if typed is None:
        return None
    try:
        return parse_date(typed, "due_back_on")
    except UserError as error:
        found.extend(error.problems)
        return None


def _moment(typed: str, now: datetime, last_at: str | None, found: list[Problem]) -> str:
    at = now.astimezone(BRANCH_ZONE)
    if typed.strip():
        try:
            at = _parsed(typed.strip())
        except ValueError:
            found.append(Problem("at", "custody.bad_instant", {"value": typed[:40]}))
    if at > now + AHEAD_AT_MOST:
        found.append(Problem("at", "custody.in_future", {"value": typed[:40]}))
    if last_at is not None and at < datetime.fromisoformat(last_at):
        found.append(Problem("at", "custody.before_last", {"last": last_at}, level="warning"))
    return at.isoformat(timespec="seconds")


def _parsed(typed: str) -> datetime:
    at = datetime.fromisoformat(typed)
    return at if at.tzinfo else at.replace(tzinfo=BRANCH_ZONE)


def _fault_of(evidence_id: str, row: CustodyRow, last: CustodyHead, digests: Digests) -> CustodyFault | None:
    if row.position != last.count + 1:
        return CustodyFault(last.count + 1, "custody.row_missing")
    if row.previous_hash != last.hash:
        return CustodyFault(row.position, "custody.link_broken")
    if row.row_hash != event_hash(evidence_id, row):
        return CustodyFault(row.position, "custody.row_changed")
    if Digests(row.sha256, row.sm3, row.size_bytes) != digests:
        return CustodyFault(row.position, "custody.other_file")
    return None
