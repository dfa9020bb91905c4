"""What travels beside the PDF for other programs: the manifest, custody and audit as plain data.

What is written is listed by name; notes, reasons and what deeds changed stay inside.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from importlib.metadata import version

from sqlalchemy.orm import Session

from workbench.audit.model import AuditHead, AuditRow
from workbench.audit.queries import audit_rows_about
from workbench.bagging.manifest import (
    ManifestExhibit,
    ManifestPdf,
    ManifestRun,
    PackManifest,
    manifest_bytes,
)
from workbench.bagging.model import Payload
from workbench.binding.model import Bound
from workbench.packpages.model import CustodyLine, PackContent
from workbench.packs.parts import ranges_of
from workbench.packs.planning import Exhibit, Plan

PDF_PATH, MANIFEST_PATH = "data/PACK.pdf", "data/manifest.json"
# Deeds about the evidence itself; their content is not told.
_DEEDS = ("custody.", "evidence.", "packs.", "redaction.")
_DEEDS_AT_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Written:
    """The PDF as it goes out: what was bound, its digest after signing, whether it is PDF/A, who signed."""

    bound: Bound
    sha256: str
    archival: bool
    signed_by: str | None = None


def payloads_of(plan: Plan, content: PackContent, written: Written, deeds: bytes) -> tuple[Payload, ...]:
    """Everything that goes into the bag beside the PDF."""
    files = tuple(Payload(exhibit.name, exhibit.source, exhibit.digests) for exhibit in plan.exhibits)
    return (
        *files,
        Payload(MANIFEST_PATH, _manifest(plan, content, written)),
        Payload("data/custody.json", _custody_json(content)),
        Payload("data/custody.csv", _custody_csv(content)),
        Payload("data/audit.json", deeds),
    )


def deeds_of(session: Session, complaint_id: str, head: AuditHead) -> bytes:
    """The deeds about a case's evidence up to a head of the trail, by time, person and hash."""
    rows = audit_rows_about(session, f"complaint:{complaint_id}", _DEEDS_AT_MOST)
    told = [_deed(row) for row in reversed(rows) if row.position <= head.count and _is_told(row)]
    return _json({"count": head.count, "head": head.hash, "entries": told})


def _is_told(row: AuditRow) -> bool:
    return row.action.startswith(_DEEDS)


def _deed(row: AuditRow) -> dict[str, object]:
    return {
        "position": row.position,
        "at": row.at.isoformat(),
        "fixed_clock": row.fixed_clock,
        "actor": row.actor,
        "door": row.door,
        "action": row.action,
        "previous_hash": row.previous_hash,
        "hash": row.hash,
    }


def _manifest(plan: Plan, content: PackContent, written: Written) -> bytes:
    asked, options, bound = content.asked, plan.order.options, written.bound
    manifest = PackManifest(
        number=asked.number,
        production=asked.production,
        case_no=content.case.head.case_no,
        recipient=options.recipient,
        made_at=content.made_at,
        made_by=content.made_by,
        pdf=ManifestPdf(
            PDF_PATH,
            written.sha256,
            bound.labels,
            archival="PDF/A-2b" if written.archival else None,
            signed_by=written.signed_by,
        ),
        run=ManifestRun(options.prefix, options.digits, plan.first, plan.last),
        exhibits=tuple(_exhibits(plan, bound)),
        audit_count=content.audit_head.count,
        audit_head=content.audit_head.hash,
        more={
            "options": {"language": options.language, "show_form": options.show_form},
            "program": {"name": "case-workbench", "version": version("case-workbench")},
            "placed": [_placed(exhibit) for exhibit in plan.exhibits],
        },
    )
    return manifest_bytes(manifest)


def _exhibits(plan: Plan, bound: Bound) -> Iterator[ManifestExhibit]:
    ranges = ranges_of(plan)
    lie = {part.key: part for part in bound.parts}
    for exhibit in plan.exhibits:
        span = ranges[exhibit.key]
        yield ManifestExhibit(
            label=exhibit.label,
            number=exhibit.entry.row.number,
            title=exhibit.entry.row.title,
            file=exhibit.name,
            **asdict(exhibit.digests),
            media_type=exhibit.facts.media_type,
            first_page=lie[exhibit.key].first_page + 1,
            pages=span.pages,
            first_text=span.first_text,
            last_text=span.last_text,
            sheet=exhibit.sheet,
            redacted=exhibit.redacted,
            archival=not exhibit.measured.archival,
        )


def _placed(exhibit: Exhibit) -> dict[str, object]:
    """What the bound copy of an exhibit lacks of its file, and why it is not archival."""
    found = exhibit.measured
    return {"label": exhibit.label, "left_out": list(found.left_out), "not_archival": found.archival or None}


def _custody_json(content: PackContent) -> bytes:
    exhibits = [
        {"label": label, "events": [asdict(line) for line in lines]}
        for label, lines in content.custody.items()
    ]
    return _json({"number": content.asked.number, "exhibits": exhibits})


def _custody_csv(content: PackContent) -> bytes:
    names = [part.name for part in fields(CustodyLine)]
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(["label", *names])
    for label, lines in content.custody.items():
        writer.writerows(_cells(label, (getattr(line, name) for name in names)) for line in lines)
    # Spreadsheet programs take a file without the mark for one in the system's own encoding.
    return written.getvalue().encode("utf-8-sig")


def _cells(label: str, values: Iterable[object]) -> list[str]:
    """Cells that no spreadsheet program takes for a date or a formula."""
    texts = [label, *("" if value is None else str(value) for value in values)]
    return [f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text for text in texts]


def _json(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
