"""What a custody event must say, how events are hashed onto each other, where a chain breaks."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta

from workbench.errors import Problem
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

Texts = dict[str, str | None]

_BETWEEN_TWO = (CustodyEvent.HANDED_OVER, CustodyEvent.LENT, CustodyEvent.RETURNED)
_BEFORE_TWO = (CustodyEvent.EXTRACTED, CustodyEvent.DESTROYED)


def event_hash(evidence_id: str, row: CustodyRow) -> str:
    """SM3 over the previous hash and the canonical JSON of everything in the event but its own hashes.

    Source: GB/T 32905-2016.
    """
    content: dict[str, object] = {part.name: getattr(row, part.name) for part in fields(row)}
    del content["previous_hash"], content["row_hash"]
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


def examine(draft: CustodyDraft, now: datetime, last_at: str | None) -> tuple[list[Problem], Texts]:
    """Everything that is wrong with an event as typed, and its texts ready to keep.

    Args:
        last_at: when the event before happened.
    """
    found: list[Problem] = []
    texts: Texts = {}
    for part in fields(draft):
        limit = NOTE_MAX_CHARS if part.name == "note" else TEXT_MAX_CHARS
        cleaned, problems = clean_input(getattr(draft, part.name), field=part.name, max_chars=limit)
        found.extend(problems)
        texts[part.name] = cleaned.strip() or None
    texts["at"] = _moment(draft.at, now, last_at, found)
    found.extend(_people_missing(texts))
    return found, texts


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


def _people_missing(texts: Mapping[str, str | None]) -> list[Problem]:
    event = texts["event"]
    if event not in set(CustodyEvent):
        return [Problem("event", "custody.unknown_event", {"value": (event or "")[:40]})]
    missing = []
    if event in _BETWEEN_TWO:
        missing = [who for who in ("from_person", "to_person") if texts[who] is None]
    if event in _BEFORE_TWO and texts["witness"] is None:
        missing.append("witness")
    return [Problem(who, "custody.person_missing") for who in missing]


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
