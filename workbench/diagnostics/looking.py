"""Looks at places that may be forbidden."""

from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether there is anything at a place, as far as whoever asks may know."""
    try:
        return path.exists()
    except OSError:
        return False
