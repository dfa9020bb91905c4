"""Verifies that the store holds what the catalogue says, byte for byte, and that custody chains are whole."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from db.complaints import ComplaintRecord
from db.evidence import EvidenceFileRecord, EvidenceRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.evidence.chains import chain_fault, fault_of, witnessed_heads
from workbench.evidence.custody_model import CustodyFault, CustodyHead
from workbench.evidence.findings import inspect_file, settle
from workbench.evidence.findings_model import FileFault, FileFinding
from workbench.evidence.mismatches import red_files
from workbench.evidence.model import Digests
from workbench.evidence.queries import custody_head, evidence_row
from workbench.evidence.unclaimed import unclaimed_in
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

_FILE_FAULTS = {
    FileFault.CHANGED: "evidence.stored_changed",
    FileFault.MISSING: "evidence.stored_missing",
    FileFault.UNREADABLE: "evidence.stored_unreadable",
}


@dataclass(frozen=True, slots=True)
class EvidenceFault:
    """Something that is not as it should be; `exhibits` says whom it concerns, as (case number, number)."""

    code: str
    detail: Mapping[str, str] = field(default_factory=dict)
    exhibits: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceReport:
    """What hashing all stored files anew has found; sound when there is no fault."""

    files_checked: int
    bytes_checked: int
    faults: tuple[EvidenceFault, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found, and what changed because that is on record now."""

    report: EvidenceReport
    changes: Changes


Found = Callable[[str, FileFinding | None], None]


@dataclass(frozen=True, slots=True)
class _Exhibit:
    id: str
    case_no: str
    number: int
    sha256: str
    custody: CustodyHead

    @property
    def place(self) -> tuple[str, int]:
        return self.case_no, self.number


def verify_evidence_on_record(
    workspace: Workspace, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> Verified:
    """As `verify_evidence`, with each finding put on record at once, so that stopping loses none.

    Raises: whatever `watch.check` raises.
    """
    settling = _Settling(workspace, actor, clock)
    return Verified(verify_evidence(workspace, watch, found=settling.settle), settling.changes)


def verify_exhibit_on_record(
    workspace: Workspace, evidence_id: str, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> Verified:
    """Hash one exhibit's file anew and walk its custody chain; what is found of the file is put on record.

    Raises: UserError `evidence.unknown`; whatever `watch.check` raises.
    """
    with workspace.read() as session:
        row, head = evidence_row(session, evidence_id), custody_head(session, evidence_id)
    exhibit = _Exhibit(row.id, row.case_no, row.number, row.sha256, head)
    digests = Digests(row.sha256, row.sm3, row.size_bytes)
    finding = inspect_file(workspace.layout.evidence, digests, watch)
    settling = _Settling(workspace, actor, clock)
    settling.settle(row.sha256, finding)
    with workspace.read() as session:
        chain = chain_fault(session, row)
    faults = [*_file_faults(finding, (exhibit.place,)), *([] if chain is None else [_told(exhibit, chain)])]
    return Verified(EvidenceReport(1, digests.size_bytes, tuple(faults)), settling.changes)


def verify_evidence(
    workspace: Workspace, watch: Watch = UNWATCHED, *, found: Found | None = None
) -> EvidenceReport:
    """Hash every stored file anew and walk every custody chain; nothing is changed, whatever is found.

    Args:
        found: called with the SHA-256 and the finding, if any, of each file.
    Raises: whatever `watch.check` raises.
    """
    workspace = workspace.whole()
    recorded, exhibits = _recorded(workspace)
    of_file: dict[str, list[_Exhibit]] = {}
    for exhibit in exhibits:
        of_file.setdefault(exhibit.sha256, []).append(exhibit)
    total = sum(digests.size_bytes for digests in recorded.values())
    faults: list[EvidenceFault] = []
    done = 0
    for sha256, digests in recorded.items():
        places = tuple(exhibit.place for exhibit in of_file.get(sha256, ()))
        finding = inspect_file(workspace.layout.evidence, digests, watch)
        faults += _file_faults(finding, places)
        if found is not None:
            found(sha256, finding)
        done += digests.size_bytes
        watch.progress(done, total)
    faults += _strangers(workspace.layout.evidence, recorded)
    faults += _custody_faults(workspace, exhibits, recorded)
    return EvidenceReport(len(recorded), done, tuple(faults))


class _Settling:
    """Puts on record what is found of a file, where that is news."""

    def __init__(self, workspace: Workspace, actor: Actor, clock: Clock) -> None:
        self._workspace, self._actor, self._clock = workspace, actor, clock
        with workspace.whole().read() as session:
            self._red = red_files(session)
        self.changes = Changes.of()

    def settle(self, sha256: str, finding: FileFinding | None) -> None:
        """Put on record what was found of one file."""
        if finding is None and sha256 not in self._red:
            return
        changed = settle(self._workspace, sha256, finding, actor=self._actor, clock=self._clock)
        if changed is not None:
            self.changes = Changes(self.changes.topics | changed.topics, self.changes.ids | changed.ids)


def _recorded(workspace: Workspace) -> tuple[dict[str, Digests], list[_Exhibit]]:
    file, exhibit = EvidenceFileRecord, EvidenceRecord
    with workspace.read() as session:
        files = session.execute(select(file.sha256, file.sm3, file.size_bytes).order_by(file.sha256)).all()
        rows = session.execute(
            select(
                exhibit.id,
                ComplaintRecord.case_no,
                exhibit.number,
                exhibit.sha256,
                exhibit.custody_count,
                exhibit.custody_hash,
            )
            .join(ComplaintRecord, ComplaintRecord.id == exhibit.complaint_id)
            .order_by(ComplaintRecord.case_no, exhibit.number)
        ).all()
    return (
        {row.sha256: Digests(*row) for row in files},
        [_Exhibit(*row[:4], custody=CustodyHead(*row[4:])) for row in rows],
    )


def _file_faults(finding: FileFinding | None, places: tuple[tuple[str, int], ...]) -> Iterator[EvidenceFault]:
    if finding is None:
        return
    exhibits = ", ".join(f"{case} #{number}" for case, number in places)
    detail = {"sha256": finding.sha256, "exhibits": exhibits}
    if finding.reason:
        detail["reason"] = finding.reason
    yield EvidenceFault(_FILE_FAULTS[finding.fault], detail, places)


def _strangers(folder: Path, recorded: Mapping[str, Digests]) -> Iterator[EvidenceFault]:
    for found in unclaimed_in(folder, recorded):
        detail = {"path": found.name, "size": str(found.size_bytes)}
        if found.kind == "orphan":
            detail["media_type"] = found.media_type
        yield EvidenceFault(f"evidence.{found.kind}", detail)


def _custody_faults(
    workspace: Workspace, exhibits: Iterable[_Exhibit], recorded: Mapping[str, Digests]
) -> Iterator[EvidenceFault]:
    with workspace.read() as session:
        witnesses = witnessed_heads(session)
        for exhibit in exhibits:
            kept = (exhibit.custody, recorded[exhibit.sha256])
            fault = fault_of(session, exhibit.id, kept, witnesses)
            if fault is not None:
                yield _told(exhibit, fault)


def _told(exhibit: _Exhibit, fault: CustodyFault) -> EvidenceFault:
    detail = {"case_no": exhibit.case_no, "number": str(exhibit.number), "position": str(fault.position)}
    return EvidenceFault(fault.code, {**detail, **fault.detail}, (exhibit.place,))
