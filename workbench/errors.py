"""What can go wrong, by who can act on it: the person, the machine, or a colleague who was faster."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from types import MappingProxyType
from typing import Literal

NO_DETAIL: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input; `field` is a domain path such as `complainant.id_no`, never a widget."""

    field: str
    code: str
    detail: Mapping[str, str] = with_default(default_factory=lambda: NO_DETAIL)
    level: Literal["error", "warning"] = "error"


class WorkbenchError(Exception):
    """Anything the program foresees; everything else is our defect."""


class UserError(WorkbenchError):
    """The person can mend it; every problem is listed, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.field}: {p.code}" for p in self.problems))

    @classmethod
    def one(cls, field_path: str, code: str, **detail: str) -> "UserError":
        """A UserError with a single problem."""
        return cls([Problem(field_path, code, detail)])


class MachineError(WorkbenchError):
    """The machine is at fault: disk full, locked, damaged, newer version; `code` says which."""

    def __init__(self, code: str, **detail: str) -> None:
        self.code = code
        self.detail: Mapping[str, str] = MappingProxyType(detail)
        super().__init__(f"{code} {detail}" if detail else code)


class Conflict(WorkbenchError):
    """The record changed since it was opened; `current` is what stands now."""

    def __init__(self, current: object) -> None:
        self.current = current
        super().__init__("the record changed since it was opened")
