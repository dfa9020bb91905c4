"""Runs all proofs over a workspace, one after the other, so that one broken part hides no other."""

from collections.abc import Callable, Iterator

from workbench.audit.queries import chain_report
from workbench.evidence.verify import verify_evidence
from workbench.integrity.model import Finding, IntegrityReport
from workbench.search.queries import index_faults, stale_narratives
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import database_faults


def check_workspace(workspace: Workspace, progress: Callable[[str], object] = str) -> IntegrityReport:
    """Everything that is wrong with the workspace; `progress` is told each part as it begins."""
    findings: list[Finding] = []
    progress("database")
    findings += _database(workspace)
    progress("search")
    findings += _search(workspace)
    progress("evidence")
    report = verify_evidence(workspace)
    findings += [Finding("evidence", fault.code, fault.detail) for fault in report.faults]
    progress("audit")
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
        for case_no in stale_narratives(session):
            yield Finding("search", "integrity.search_stale", {"case_no": case_no})
