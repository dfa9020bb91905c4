"""What a confined task may use, and how it can fail."""

from dataclasses import dataclass
from typing import Final

from workbench.errors import MachineError

SECONDS: Final = 30.0
MEMORY_BYTES: Final = 1 << 30
# A crowd of idle children would cost more than a start; a person turning pages never waits for one.
IDLE_S: Final = 180.0
# Tasks in these folders alone may be named; nothing a file holds can name another.
PREFIXES: Final = (
    "workbench.binding.",
    "workbench.evidence.",
    "workbench.redaction.",
    "workbench.verifier.",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of waiting, and bytes beyond what the child holds before it begins."""

    seconds: float = SECONDS
    memory_bytes: int = MEMORY_BYTES


class ConfinedFailure(MachineError):
    """The task ended without a result.

    `code` is `confined.too_slow`, `.too_large`, `.died` (a crash), `.failed` (a defect of ours) or
    `.cannot_start`.
    """
