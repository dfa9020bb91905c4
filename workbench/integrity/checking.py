"""Runs all proofs over a workspace, one after the other, so that one broken part hides no other."""

from collections.abc import Iterator

from workbench.audit.queries import chain_report
from workbench.evidence.verify import verify_evidence
from workbench.integrity.model import Finding, IntegrityReport
from workbench.letters.verify import letter_faults
from workbench.search.queries import index_differences, index_faults, stale_narratives
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import database_faults


class _PartWatch:
    """Tells the name of the part beside how far the part is."""

    def __init__(self, watch: Watch, part: str) -> None:
        self._watch, self._part = watch, part
        self.progress(0, 0)

    def progress(self, done: int, total: int, code: str = "") -> None:  # noqa: ARG002
        """Pass on how far the part is."""
        self._watch.progress(done, total, self._part)
        self._watch.check()

    def check(self) -> None:
        """Pass on whether to stop."""
        self._watch.check()


def check_workspace(workspace: Workspace, watch: Watch = UNWATCHED) -> IntegrityReport:
    """Everything that is wrong with the workspace; `watch` is told each part by its name.

    Raises: whatever `watch.check` raises.
    """
    workspace = workspace.whole()
    findings: list[Finding] = []
    _PartWatch(watch, "database")
    findings += _database(workspace)
    _PartWatch(watch, "search")
    findings += _search(workspace)
    report = verify_evidence(workspace, _PartWatch(watch, "evidence"))
    findings += [Finding("evidence", fault.code, fault.detail) for fault in report.faults]
    for letter in letter_faults(workspace, _PartWatch(watch, "letters")):
        findings.append(Finding("letters", letter.code, {"number": letter.number, "case_no": letter.case_no}))
    _PartWatch(watch, "audit")
    with workspace.read() as session:
        chain = chain_report(session, workspace.outside_head())
    if chain.fault is not None:
        detail = {"position": str(chain.fault.position), **chain.fault.detail}
        findings.append(Finding("audit", chain.fault.code, detail))
    return IntegrityReport(tuple(findings), chain.head, report.files_checked)


def _database(workspace: Workspace) -> Iterator[Finding]:
    with workspace.read() as session:
        for fault in database_faults(session):
            yield Finding("database", "integrity.database", {"fault": fault})


def _search(workspace: Workspace) -> Iterator[Finding]:
    with workspace.read() as session:
        for fault in index_faults(session):
            yield Finding("search", "integrity.search_index", {"fault": fault})
        if different := index_differences(session):
            yield Finding("search", "integrity.search_differs", {"count": str(different)})
        for case_no in stale_narratives(session):
            yield Finding("search", "integrity.search_stale", {"case_no": case_no})
