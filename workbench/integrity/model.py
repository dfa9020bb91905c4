"""What a check found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.audit.model import AuditHead

PARTS = ("database", "search", "evidence", "letters", "audit")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be; `part` is one of PARTS."""

    part: str
    code: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """All findings, and the audit head at the time; sound when there is none."""

    findings: tuple[Finding, ...]
    head: AuditHead
    files_checked: int

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings
