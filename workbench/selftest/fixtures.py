"""The small workspaces that came with the program, one of each released schema."""

import lzma
from importlib.resources import files
from pathlib import Path

from workbench.moment import Clock
from workbench.workspace.model import Layout
from workbench.workspace.opening import write_marker

FOLDER = "selftest"
_BEFORE, _AFTER = "schema-", ".db.xz"


def fixture_name(revision: str) -> str:
    """The file that holds the workspace of a revision."""
    return f"{_BEFORE}{revision}{_AFTER}"


def fixture_revisions() -> tuple[str, ...]:
    """The revisions there is a workspace of, oldest first."""
    names = (entry.name for entry in files("resources").joinpath(FOLDER).iterdir())
    return tuple(sorted(name[len(_BEFORE) : -len(_AFTER)] for name in names if name.startswith(_BEFORE)))


def lay_out_fixture(revision: str, root: Path, *, clock: Clock) -> Layout:
    """Write the workspace of a revision into a new folder, closed."""
    packed = files("resources").joinpath(FOLDER, fixture_name(revision)).read_bytes()
    layout = Layout(root)
    root.mkdir(parents=True)
    layout.database.write_bytes(lzma.decompress(packed))
    write_marker(layout, clock)
    return layout
