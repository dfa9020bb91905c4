"""Check a pack from its bytes alone."""

from pathlib import Path

from workbench.verifier.model import PackReport
from workbench.watch import UNWATCHED, Watch


def verify_pack(path: Path, watch: Watch = UNWATCHED) -> PackReport:
    """Everything that is wrong with a pack, a folder or a zip; changes nothing.

    Raises: UserError `verifier.not_a_pack`; MachineError when it cannot be read.
    """
    raise NotImplementedError
