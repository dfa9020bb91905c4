"""Asks for what the pack's segment shows; runs on a worker."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ui.packs.model import Looked, PackState
from workbench.catalogue.queries import catalogue_of
from workbench.complaints.queries import rows_of
from workbench.errors import Problem, UserError
from workbench.packs.model import PackOrder, page_text
from workbench.packs.preflight import Preflight
from workbench.packs.queries import last_used, productions
from workbench.rulebook.model import Language
from workbench.signing.model import SignatureChoice
from workbench.watch import Watch
from workbench.workspace.opening import Workspace


def pack_state(session: Any, complaint_id: str, language: Language) -> PackState:
    """A case as it stands before a pack is made.

    Raises: UserError `complaint.unknown_case`, also when it is hidden from whoever asks.
    """
    rows = rows_of(session, [complaint_id])
    if not rows:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id)
    return PackState(
        complaint_id=complaint_id,
        case_no=rows[0].case_no,
        catalogue=catalogue_of(session, complaint_id, language),
        last_used=last_used(session, complaint_id),
        productions=tuple(productions(session, complaint_id)),
    )


def looked_over(workspace: Workspace, order: PackOrder, at: datetime, watch: Watch) -> Looked:
    """Hash, open and measure every exhibit that would go in, try the certificate; nothing is written."""
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
        problems=(*problems, *_certificate_problems(options.signature, at)),
    )


def _certificate_problems(choice: SignatureChoice | None, at: datetime) -> tuple[Problem, ...]:
    if choice is None:
        return ()
    from workbench.signing.certificate import certificate_facts

    try:
        certificate_facts(choice, at)
    except UserError as error:
        return error.problems
    return ()
