"""Where matplotlib keeps its list of fonts: in the workspace, never in somebody's home folder."""

import os
from pathlib import Path


def keep_cache_in(folder: Path) -> None:
    """Name the place; matplotlib looks once, when it is first imported."""
    os.environ["MPLCONFIGDIR"] = str(folder / "matplotlib")
