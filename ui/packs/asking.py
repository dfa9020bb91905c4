"""Asks for what the pack's segment shows; runs on a worker."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ui.packs.model import Looked, PackState
from workbench.catalogue.queries import catalogue_of
from workbench.complaints.queries import rows_of
from workbench.packs.model import PackOrder, page_text
from workbench.packs.preflight import Preflight
from workbench.packs.queries import last_used, productions
from workbench.rulebook.model import Language
from workbench.watch import Watch
from workbench.workspace.opening import Workspace


def pack_state(session: Any, complaint_id: str, language: Language) -> PackState:
    """A case as it stands before a pack is made."""
    return PackState(
        complaint_id=complaint_id,
        case_no=rows_of(session, [complaint_id])[0].case_no,
        catalogue=catalogue_of(session, complaint_id, language),
        last_used=last_used(session, complaint_id),
        productions=tuple(productions(session, complaint_id)),
    )


def looked_over(workspace: Workspace, order: PackOrder, watch: Watch) -> Looked:
    """Hash, open and measure every exhibit that would go in; nothing is written."""
    with TemporaryDirectory(prefix="pack-") as scratch:
        plan, problems = Preflight(workspace, order, Path(scratch), watch).run()
    options = order.options
    return Looked(
        exhibits=len(plan.exhibits),
        sheets=sum(exhibit.sheet for exhibit in plan.exhibits),
        redacted=sum(exhibit.redacted for exhibit in plan.exhibits),
        pages=plan.total,
        first_text=page_text(options.prefix, options.digits, plan.first),
        last_text=page_text(options.prefix, options.digits, plan.last),
        problems=tuple(problems),
    )
