"""Write a bag: a folder or a zip, streamed, put in place in one step."""

from datetime import datetime
from pathlib import Path

from workbench.bagging.model import Bag, BagMade
from workbench.watch import UNWATCHED, Watch


def write_bag(target: Path, bag: Bag, *, made_at: datetime, watch: Watch = UNWATCHED) -> BagMade:
    """Write the bag as a folder, or as a zip when `target` ends in `.zip`; equal input gives equal bytes.

    Raises: UserError `bagging.exists` and `bagging.name_*`; MachineError when the disk is full or not writable.
    """
    raise NotImplementedError
