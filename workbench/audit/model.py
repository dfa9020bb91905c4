"""What an audit entry says, and what checking the chain finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

# The hash that stands before the first entry.
GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Deed:
    """What a command reports to the trail; `subject` is `kind:id`, before and after are JSON values."""

    action: str
    subject: str
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class AuditHead:
    """Length and last hash of the chain; kept apart from it and printed in every export."""

    count: int = 0
    hash: str = GENESIS


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One entry, to read."""

    position: int
    at: datetime
    fixed_clock: bool
    actor: str
    door: str
    action: str
    subject: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class ChainFault:
    """The first place where the chain breaks; `code` says how."""

    position: int
    code: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What a walk along the chain found."""

    head: AuditHead
    fault: ChainFault | None
