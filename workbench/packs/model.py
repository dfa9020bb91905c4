"""What an evidence pack is asked to be, what was made, and what the register of productions says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.changes import Changes
from workbench.rulebook.model import Language

if TYPE_CHECKING:
    from workbench.signing.model import SignatureChoice

DIGITS = 6


@dataclass(frozen=True, slots=True)
class PackOptions:
    """How a pack is numbered, for whom it is and why.

    `start`: the first page number; None continues after the last number that the case has used.
    `show_form`: whether the outer catalogue says original or copy.
    """

    prefix: str = ""
    digits: int = DIGITS
    start: int | None = None
    recipient: str = ""
    reason: str = ""
    language: Language = "zh"
    show_form: bool = False
    signature: SignatureChoice | None = None


@dataclass(frozen=True, slots=True)
class PackOrder:
    """A pack to be made: of which case, where to (a folder, or a file that ends in .zip), and how."""

    complaint_id: str
    path: Path
    options: PackOptions


@dataclass(frozen=True, slots=True)
class NotArchival:
    """An exhibit that keeps the pack from being PDF/A, and why."""

    label: str
    title: str
    code: str


@dataclass(frozen=True, slots=True)
class PackMade:
    """A pack that lies at its place and is on record; `pages` are those of PACK.pdf."""

    number: str
    production: int
    path: Path
    pages: int
    first_text: str
    last_text: str
    exhibits: int
    pdf_sha256: str
    manifest_sha256: str
    not_archival: tuple[NotArchival, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class PackRow:
    """A production in the register."""

    id: str
    complaint_id: str
    number: str
    production: int
    prefix: str
    digits: int
    first_number: int
    last_number: int
    exhibits: int
    recipient: str
    reason: str
    path: str
    pdf_sha256: str
    manifest_sha256: str
    size_bytes: int
    pages: int
    signed_by: str | None
    audit_count: int
    audit_head: str
    made_at: datetime
    made_by: str
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def first_text(self) -> str:
        """The first page number as it is printed."""
        return page_text(self.prefix, self.digits, self.first_number)

    @property
    def last_text(self) -> str:
        """The last page number as it is printed."""
        return page_text(self.prefix, self.digits, self.last_number)


@dataclass(frozen=True, slots=True)
class PackItemRow:
    """An exhibit in a production: the label it had there, the bytes that went out, its pages."""

    evidence_id: str
    number: int
    title: str
    label: str
    sha256: str
    redacted: bool
    first_number: int
    last_number: int


def page_text(prefix: str, digits: int, number: int) -> str:
    """A page number as it is printed, such as `JD000012`."""
    return f"{prefix}{number:0{digits}d}"
