"""The place beside the target where a pack grows, and its way to its place once it is on record."""

import os
import shutil
from pathlib import Path

from workbench.bagging.stage import Stage
from workbench.errors import MachineError, UserError
from workbench.evidence.store import SPARE_BYTES
from workbench.workspace.files import sync_folder, told_as_machine_errors
from workbench.workspace.opening import Workspace

ZIP = ".zip"
_COPIES = 5


def place_of(workspace: Workspace, path: Path) -> Path:
    """The place of a pack, after making sure that one may lie there.

    Raises: UserError `packs.inside_workspace`, `bagging.exists`; MachineError when there is no such folder.
    """
    with told_as_machine_errors(path):
        target = path.expanduser().absolute()
        if not target.parent.is_dir():
            raise MachineError("machine.folder_missing", path=str(target.parent), reason="")
        if workspace.layout.owns(target):
            raise UserError.one("path", "packs.inside_workspace", path=str(target))
        if os.path.lexists(target):
            raise UserError.one("path", "bagging.exists", path=str(target))
    return target


class StagedPack:
    """A folder beside the target for everything unfinished; gone at the end, or swept when it was killed."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._stage = Stage(target)
        self.folder = self._stage.path
        # The bag knows by its ending what it is to be.
        self.bag = self.folder / f"bag{ZIP if target.suffix.lower() == ZIP else ''}"

    def __enter__(self) -> "StagedPack":
        with told_as_machine_errors(self._target):
            self._stage.__enter__()
            self.folder.mkdir()
        return self

    def __exit__(self, *_: object) -> None:
        self._stage.__exit__(*_)

    @property
    def pictures(self) -> Path:
        """Where pictures lie that were made into pages."""
        return self.folder / "pictures"

    def require_room(self, files_bytes: int) -> None:
        """Refuse before anything is written when the disk cannot hold what is made of files of this size.

        Raises: MachineError `machine.disk_full`.
        """
        # Merged, bound, and signed pages, and the files and pages in the container.
        with told_as_machine_errors(self._target):
            free = shutil.disk_usage(self.folder).free
        if free < _COPIES * files_bytes + SPARE_BYTES:
            raise MachineError("machine.disk_full", path=str(self._target.parent), reason="")

    def clear(self) -> None:
        """Remove what was made, for another attempt."""
        with told_as_machine_errors(self._target):
            shutil.rmtree(self.folder)
            self.folder.mkdir()

    def put_in_place(self, number: str) -> None:
        """Give the finished pack its name in one step, never over something that is there.

        Raises: MachineError `packs.not_put_in_place`; the pack then stays beside its place, under its number.
        """
        try:
            if os.path.lexists(self._target):
                raise FileExistsError(17, os.strerror(17))
            self.bag.rename(self._target)
        except OSError as error:
            kept = self._target.with_name(f"{number}-{self.folder.name[-6:]}{self.bag.suffix}")
            self.bag.rename(kept)
            reason = error.strerror or str(error)
            detail = {"number": number, "path": str(self._target), "kept": str(kept), "reason": reason}
            raise MachineError("packs.not_put_in_place", **detail) from error
        sync_folder(self._target.parent)
