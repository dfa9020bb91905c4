"""The codes that have a sentence."""

from functools import cache
from importlib.resources import files

_FOLDER = files("resources") / "messages"


@cache
def known_codes() -> frozenset[str]:
    """Every code of the messages, without reading the sentences."""
    codes: set[str] = set()
    for entry in _FOLDER.iterdir():
        if entry.name.endswith(".yaml"):
            lines = entry.read_text("utf-8").splitlines()
            codes.update(line.removesuffix(":") for line in lines if line.endswith(":") and line[0].isalpha())
    return frozenset(codes)
