"""Takes a file that no exhibit names out of the store; it is kept beside it, never deleted."""

import mimetypes
from pathlib import Path

from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.evidence import rules
from workbench.evidence.model import AsideDraft, SetAside, Unclaimed
from workbench.evidence.unclaimed import unclaimed_file
from workbench.moment import Clock
from workbench.text import clean_input
from workbench.workspace.files import sync_folder, told_as_machine_errors
from workbench.workspace.opening import Workspace


def set_aside(workspace: Workspace, draft: AsideDraft, *, actor: Actor, clock: Clock) -> SetAside:
    """Move an unclaimed file into the workspace's `set-aside` folder and write that down.

    The file goes first: whoever ends the program in between finds it set aside without an entry in the
    trail, never an entry about a file that still lies in the store.
    Raises: UserError `evidence.not_unclaimed` or about the reason; MachineError when it cannot be moved.
    """
    reason, problems = clean_input(draft.reason, field="reason", max_chars=rules.REASON_MAX_CHARS)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    if not reason.strip():
        raise UserError.one("reason", "evidence.set_aside_reason_missing")
    layout = workspace.layout
    with workspace.write() as session:
        found = unclaimed_file(session, layout.evidence, draft.name)
        if found is None:
            raise UserError.one("file", "evidence.not_unclaimed", value=draft.name[:120])
        target = _moved(layout.evidence.joinpath(found.name), layout.set_aside, found)
        after = {
            "file": found.name,
            "kind": found.kind,
            "size_bytes": found.size_bytes,
            "moved_to": target.relative_to(layout.root).as_posix(),
            "reason": reason.strip(),
        }
        record(
            session, Deed("evidence.set_aside", "workspace:evidence", after=after), actor=actor, clock=clock
        )
    return SetAside(target, Changes.of("evidence"))


def _moved(path: Path, folder: Path, found: Unclaimed) -> Path:
    with told_as_machine_errors(folder):
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)
        target = _free(folder, found)
        path.rename(target)
        sync_folder(folder)
        sync_folder(path.parent)
    return target


def _free(folder: Path, found: Unclaimed) -> Path:
    """A name that is not taken; a content gets the ending that lets it be opened."""
    name = Path(found.name)
    ending = (mimetypes.guess_extension(found.media_type) or "") if found.kind == "orphan" else name.suffix
    stem = name.name.removesuffix(ending)
    target, number = folder / f"{stem}{ending}", 1
    while target.exists() or target.is_symlink():
        number += 1
        target = folder / f"{stem}-{number}{ending}"
    return target
