"""What reads otherwise after a correction: for the timeline in short, for the trail in full."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from workbench.complaints.model import (
    ContractAccepted,
    ContractDraft,
    DemandAccepted,
    DemandDraft,
    PartyAccepted,
    PartyDraft,
    ReceiptAccepted,
    ReceiptDraft,
)
from workbench.money import format_amount

Draft = ReceiptDraft | DemandDraft | ContractDraft | PartyDraft
Accepted = ReceiptAccepted | DemandAccepted | ContractAccepted | PartyAccepted
Values = Mapping[str, Any]

_NAMES = {"asked_fen": "amount", "yearly_premium_fen": "yearly_premium"}
_OURS = ("number_key", "person")
# Names and numbers of people and their own words: the timeline says that they changed, the trail from what.
_QUIET = frozenset({
    "narrative", "note", "number", "proxy_for", "proxy_scope", "sales_agent", "complained_unit",
    "severity_reason", "late_entry_reason",
})  # fmt: skip


def values_of(part: Draft | Accepted) -> dict[str, Any]:
    """A part as it could be typed, by the names that drafts use; people are told by their id elsewhere."""
    return {
        _NAMES.get(name, name): _plain(name, value)
        for name, value in asdict(part).items()
        if name not in _OURS
    }


def differing(before: Values, after: Values) -> tuple[str, ...]:
    """The names of what reads otherwise."""
    return tuple(name for name, value in after.items() if value != before.get(name))


def told(before: Values, after: Values, names: Iterable[str]) -> str:
    """The differences as a detail of a timeline entry."""
    parts = (
        [name] if name in _QUIET else [name, _text(before.get(name)), _text(after[name])] for name in names
    )
    return json.dumps(list(parts), ensure_ascii=False)


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return value
    if name.endswith("_fen") and value is not None:
        return format_amount(value)
    # Nobody knows is not the same as no, but a text that is not there is an empty one.
    return value if value is not None or name in ("proxy_original_seen", "proxy_paid") else ""


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return " ".join(str(part) for part in value)
    return "" if value is None else str(value)
