"""The audit head as it is kept beside the database; readable without opening it."""

import json

from workbench.audit.model import AuditHead
from workbench.workspace.model import Layout


def outside_head(layout: Layout) -> AuditHead:
    """The head that the last commit left beside the database; the empty head when there is none."""
    try:
        kept = json.loads(layout.audit_head.read_text("utf-8"))
        return AuditHead(int(kept["count"]), str(kept["hash"]))
    except (OSError, ValueError, KeyError, TypeError):
        return AuditHead()
