"""Opens a workspace of every released schema, which brings it up to date, and looks whether all is there."""

from sqlalchemy import text

from db import schema
from db.sqlite import open_copy
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_rows, complaint_seqs, complaint_sheet
from workbench.integrity.checking import check_workspace
from workbench.selftest.fixtures import fixture_revisions, lay_out_fixture
from workbench.selftest.model import Bench, Step, need
from workbench.workspace.model import Layout
from workbench.workspace.opening import Workspace

# Words that somebody said in the case of the fixtures that is refused.
SAID = "支架"
_COUNTED = ("complaint", "person", "contract", "demand", "contact", "audit_entry")


def schema_steps() -> tuple[Step, ...]:
    """One step for each released schema."""
    return tuple(_step(revision) for revision in fixture_revisions())


def _step(revision: str) -> Step:
    return Step("selftest.step_schema", lambda bench: open_fixture(bench, revision), {"revision": revision})


def open_fixture(bench: Bench, revision: str) -> None:
    """Open the workspace of a revision and hold what it holds against what it held before.

    Raises: Fault.
    """
    layout = lay_out_fixture(revision, bench.fixture(revision), clock=bench.clock)
    before = _counts(layout)
    need(before["complaint"] and before["audit_entry"], "the workspace that came with the program is empty")
    with Workspace.open(layout.root, clock=bench.clock) as workspace:
        report = check_workspace(workspace)
        need(report.sound, f"not whole after opening: {report.findings[:3]}")
        with workspace.read() as session:
            seqs = complaint_seqs(session, ComplaintFilter(query=SAID))
            found = complaint_rows(session, seqs)
            need(len(found) == 1, f"{len(found)} cases were found by what was said in one")
            sheet = complaint_sheet(session, found[0].id)
            need(SAID in sheet.narrative and sheet.contracts, "the case lost what was told of it")
    after = _counts(layout)
    need(after["alembic"] == schema.HEAD_REVISION, f"it stands at {after['alembic']}")
    lost = [name for name in _COUNTED if int(after[name]) < int(before[name])]
    need(not lost, f"rows were lost of {lost}")
    upgraded = revision != schema.HEAD_REVISION
    copies = list(layout.backups.glob(f"before-upgrade-from-{revision}-*.db"))
    need(bool(copies) == upgraded, "no copy was made before it was brought up to date")


def _counts(layout: Layout) -> dict[str, str | int]:
    """How many rows the tables hold, in a closed workspace, and at which revision it stands."""
    engine = open_copy(layout.database)
    try:
        with engine.connect() as connection:
            counts: dict[str, str | int] = {
                name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
                for name in _COUNTED
            }
            counts["alembic"] = schema.revision_of(engine) or ""
            return counts
    finally:
        engine.dispose()
