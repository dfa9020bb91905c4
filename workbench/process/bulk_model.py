"""What became of the cases of a bulk move."""

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.errors import Problem


@dataclass(frozen=True, slots=True)
class Stopped:
    """A case that stays where it is, and everything that keeps it there."""

    case_no: str
    complaint_id: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class BulkMoved:
    """What became of each case; `warnings` belong to cases that moved."""

    to_state: str
    moved: tuple[str, ...]
    stopped: tuple[Stopped, ...]
    warnings: tuple[tuple[str, Problem], ...]
    changes: Changes
