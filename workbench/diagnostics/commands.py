"""Gather the diagnostics to look at, and write exactly what was looked at into a zip."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from workbench.diagnostics.files_part import files_lines
from workbench.diagnostics.log_part import log_lines
from workbench.diagnostics.model import Diagnostics, DiagnosticsFile, DiagnosticsMade, ProgramFacts
from workbench.diagnostics.program_part import program_lines, settings_lines
from workbench.diagnostics.readme_part import readme_lines
from workbench.diagnostics.workspace_part import workspace_lines
from workbench.errors import MachineError
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors, write_whole
from workbench.workspace.model import Layout
from workbench.workspace.placing import place_outside

# Before 1980 a zip cannot say when a file was made; the file program.txt says it.
_SAME_TIME = (1980, 1, 1, 0, 0, 0)
README, PROGRAM, SETTINGS, WORKSPACE, FILES, LOG = (
    "README.txt", "program.txt", "settings.txt", "workspace.txt", "files.txt", "log.txt",
)  # fmt: skip


def write_diagnostics(
    path: Path,
    *,
    layout: Layout | None,
    program: ProgramFacts,
    clock: Clock,
    watch: Watch = UNWATCHED,
) -> DiagnosticsMade:
    """Gather the diagnostics and write them; the workspace is not opened, and nothing in it is changed.

    Args:
        layout: the workspace, in whatever state it is; None where there is none.
    Raises: as `save_diagnostics`; whatever `watch.check` raises.
    """
    gathered = gather_diagnostics(layout=layout, program=program, clock=clock, watch=watch)
    return save_diagnostics(gathered, path, layout=layout)


def gather_diagnostics(
    *, layout: Layout | None, program: ProgramFacts, clock: Clock, watch: Watch = UNWATCHED
) -> Diagnostics:
    """All that would be given away, as text; what cannot be read is said in its place.

    Raises: whatever `watch.check` raises.
    """
    parts: tuple[tuple[str, Callable[[], list[str]]], ...] = (
        (README, readme_lines),
        (PROGRAM, lambda: program_lines(program, layout, clock)),
        (SETTINGS, lambda: settings_lines(program)),
        (WORKSPACE, lambda: workspace_lines(layout, program, watch)),
        (FILES, lambda: files_lines(layout, watch)),
        (LOG, lambda: log_lines(layout, program, watch)),
    )
    files = []
    for done, (name, lines) in enumerate(parts):
        watch.progress(done, len(parts), "diagnostics.gathering")
        watch.check()
        files.append(DiagnosticsFile(name, "\n".join(lines()) + "\n"))
    return Diagnostics(tuple(files))


def save_diagnostics(
    diagnostics: Diagnostics, path: Path, *, layout: Layout | None = None
) -> DiagnosticsMade:
    """Write the zip; the same diagnostics give the same bytes.

    Raises: UserError `casefile.inside_workspace`; MachineError when the place cannot be written.
    """
    target = path.expanduser().absolute() if layout is None else place_outside(layout, path)
    if target.is_dir():
        raise MachineError("machine.is_a_folder", path=str(target), reason="")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in diagnostics.files:
            entry = zipfile.ZipInfo(file.name, _SAME_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, file.text.encode())
    with told_as_machine_errors(target):
        write_whole(target, packed.getvalue())
    return DiagnosticsMade(target, tuple(file.name for file in diagnostics.files), len(packed.getvalue()))
