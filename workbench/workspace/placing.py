"""Where a file that leaves the program may be written to."""

from pathlib import Path

from workbench.errors import MachineError, UserError
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.model import Layout


def place_outside(layout: Layout, path: Path) -> Path:
    """The place of a file: in a folder that is there, and never over what the workspace keeps.

    Raises: UserError `casefile.inside_workspace`; MachineError without a folder, or where no file lies.
    """
    with told_as_machine_errors(path):
        target = path.expanduser().absolute()
        if layout.owns(target):
            raise UserError.one("path", "casefile.inside_workspace", path=str(target))
        if not target.parent.is_dir():
            raise MachineError("machine.folder_missing", path=str(target.parent), reason="")
        if target.is_dir():
            raise MachineError("machine.is_a_folder", path=str(target), reason="")
        if target.exists() and not target.is_file():
            # A device or a pipe would be replaced by the file.
            raise MachineError("machine.not_writable", path=str(target), reason="")
    return target
