"""The place beside the target where a bag grows until it is whole."""

import contextlib
import os
import secrets
import shutil
import time
from pathlib import Path

from workbench.errors import UserError
from workbench.workspace.files import sync_folder

# No pack takes a day.
_ABANDONED_AFTER_S = 86_400
_MARK = ".evidence-pack-"


class Stage:
    """`path` does not exist yet; it is gone when it was not put in place."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self.path = target.with_name(f"{_MARK}{secrets.token_hex(6)}")

    def __enter__(self) -> "Stage":
        self._sweep()
        return self

    def __exit__(self, *_: object) -> None:
        _remove(self.path)

    def put_in_place(self) -> None:
        """Give the finished bag its name, never over something that is there.

        Raises: UserError `bagging.exists` when somebody was faster; OSError.
        """
        if self.path.is_dir():
            self._refuse_existing()
            self.path.rename(self._target)
        else:
            self._link()
        sync_folder(self._target.parent)

    def _link(self) -> None:
        try:
            os.link(self.path, self._target)
        except OSError:  # it exists, or the file system has no links
            self._refuse_existing()
            self.path.rename(self._target)

    def _refuse_existing(self) -> None:
        if os.path.lexists(self._target):
            raise UserError.one("path", "bagging.exists", path=str(self._target))

    def _sweep(self) -> None:
        """Remove what a process that was killed has left here."""
        for left in self._target.parent.glob(f"{_MARK}*"):
            if time.time() - left.lstat().st_mtime > _ABANDONED_AFTER_S:
                _remove(left)


def _remove(path: Path) -> None:
    # Where nothing can be removed something worse is being told already.
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
