"""Looks for what may have to be blacked out of an exhibit, in a confined process; nothing is kept."""

from workbench.confined.running import run_confined
from workbench.errors import UserError
from workbench.evidence.queries import evidence_row
from workbench.evidence.store import path_of
from workbench.redaction import queries, rules
from workbench.redaction.model import AreaDraft, Findings, Hit, Rect, Wanted
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

_SECONDS = 600.0


def find_in_exhibit(
    workspace: Workspace, evidence_id: str, wanted: Wanted, watch: Watch = UNWATCHED
) -> Findings:
    """Where in an exhibit's file something wanted stands.

    Raises: UserError listing what is wrong with what is wanted, `redaction.type`, `.encrypted`, `.damaged`,
        `.too_many`, `evidence.unknown`; MachineError when the file breaks what reads it.
    """
    problems = rules.wanted_problems(wanted)
    if problems:
        raise UserError(problems)
    with workspace.read() as session:
        exhibit = evidence_row(session, evidence_id)
    path = path_of(workspace.layout.evidence, exhibit.sha256)
    found: Findings = run_confined(
        "workbench.redaction.finding:find", path, exhibit.media_type, wanted, seconds=_SECONDS, watch=watch
    )
    return found


def same_words(workspace: Workspace, evidence_id: str, watch: Watch = UNWATCHED) -> Findings:
    """Where else in the file the words stand that lie under the areas.

    Raises: as `find_in_exhibit`.
    """
    with workspace.read() as session:
        exhibit, areas = evidence_row(session, evidence_id), queries.areas(session, evidence_id)
    path = path_of(workspace.layout.evidence, exhibit.sha256)
    rects: dict[int, list[Rect]] = {}
    for area in areas:
        rects.setdefault(area.page, []).append(area.rect)
    found: Findings = run_confined(
        "workbench.redaction.finding:find_same",
        path,
        exhibit.media_type,
        rects,
        seconds=_SECONDS,
        watch=watch,
    )
    return found


def drafts_of(hits: tuple[Hit, ...], reason: str) -> tuple[AreaDraft, ...]:
    """What was found, as areas with a reason."""
    return tuple(
        AreaDraft(hit.page, *rect, reason=reason, kind=hit.kind) for hit in hits for rect in hit.rects
    )
