"""Where the program's own files lie; importlib.resources would cost a tenth of the start."""

from pathlib import Path

import resources

ROOT = Path(resources.__path__[0])


def resource_path(*parts: str) -> Path:
    """A file or folder under resources/, there or not."""
    return ROOT.joinpath(*parts)
