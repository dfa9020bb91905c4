"""The audit head as it is kept beside the database; readable without opening it."""

import json
import os

from workbench.audit.model import AuditHead
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.model import Layout

_LINE_BYTES = 128


def outside_head(layout: Layout) -> AuditHead:
    """The head that the last commit left beside the database; the empty head when there is none."""
    try:
        kept = json.loads(layout.audit_head.read_text("utf-8"))
        return AuditHead(int(kept["count"]), str(kept["hash"]))
    except (OSError, ValueError, KeyError, TypeError):
        return AuditHead()


def keep_outside(layout: Layout, head: AuditHead) -> None:
    """Leave the head beside the database.

    A line of one length is written over in place: it fits into one sector, so that the old one stands or the
    new one. A new file each time would make the disk work more than the commit itself.
    Raises: MachineError when the folder is missing or not writable.
    """
    line = json.dumps({"count": head.count, "hash": head.hash}).ljust(_LINE_BYTES)
    with told_as_machine_errors(layout.audit_head):
        descriptor = os.open(layout.audit_head, os.O_WRONLY | os.O_CREAT, 0o666)
        try:
            os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)
