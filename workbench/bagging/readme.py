"""The README of a pack: how anybody checks it with tools that are not ours, and what that proves."""

from functools import cache
from importlib.resources import files

from workbench.bagging.model import Bag

_BEGIN = "\ufeff"  # so that old editors of Windows read Chinese


def readme_bytes(bag: Bag) -> bytes:
    """Chinese first, then English; lines end as Windows wants them."""
    text = "\n\n".join((_text("zh"), "=" * 72, _text("en")))
    said = text.replace("{name}", bag.info.get("External-Identifier", bag.name))
    return (_BEGIN + said.replace("\n", "\r\n")).encode("utf-8", "replace")


@cache
def _text(language: str) -> str:
    path = files("resources").joinpath("packs", f"readme_{language}.txt")
    return path.read_text(encoding="utf-8").strip()
