"""`data/manifest.json` of a pack: what is in it, in a form that other programs read."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

FORMAT = "case-workbench-pack/1"


@dataclass(frozen=True, slots=True)
class ManifestPdf:
    """The one PDF: `labels` are its page labels in order, `archival` the PDF/A flavour or None."""

    path: str
    sha256: str
    labels: tuple[str, ...]
    archival: str | None = None
    signed_by: str | None = None


@dataclass(frozen=True, slots=True)
class ManifestExhibit:
    """An exhibit as it went out.

    `file` is its path in the pack, None when its pages are all of it; `sha256`, `sm3` and `size_bytes` are of
    that file. `first_page` counts the pages of the PDF from 1; `first_text` and `last_text` are the numbers
    stamped on the first and last page. `sheet`: a sheet stands for a file without pages.
    """

    label: str
    number: int
    title: str
    file: str | None
    sha256: str
    sm3: str
    size_bytes: int
    media_type: str
    first_page: int
    pages: int
    first_text: str
    last_text: str
    sheet: bool = False
    redacted: bool = False
    archival: bool = True


@dataclass(frozen=True, slots=True)
class ManifestRun:
    """The run of page numbers of this production."""

    prefix: str
    digits: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PackManifest:
    """Everything that `manifest.json` says; `more` takes further members, which a reader may ignore."""

    number: str
    production: int
    case_no: str
    recipient: str
    made_at: datetime
    made_by: str
    pdf: ManifestPdf
    run: ManifestRun
    exhibits: tuple[ManifestExhibit, ...]
    audit_count: int
    audit_head: str
    more: Mapping[str, Any] | None = None


def manifest_bytes(manifest: PackManifest) -> bytes:
    """The file as it lies in the pack, in UTF-8; equal input gives equal bytes."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "number": manifest.number,
        "production": manifest.production,
        "case_no": manifest.case_no,
        "recipient": manifest.recipient,
        "made_at": manifest.made_at.isoformat(timespec="seconds"),
        "made_by": manifest.made_by,
        "pdf": {"pages": len(manifest.pdf.labels), **asdict(manifest.pdf)},
        "numbers": asdict(manifest.run),
        "exhibits": [asdict(exhibit) for exhibit in manifest.exhibits],
        "audit": {"count": manifest.audit_count, "head": manifest.audit_head},
        **(manifest.more or {}),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
