"""Hashes in sentences, as many letters of them as a panel has room for."""

import re
from collections.abc import Mapping

_HASH = re.compile(r"[0-9a-f]{40,}")
_SHOWN = 16


def with_short_hashes(detail: Mapping[str, str]) -> dict[str, str]:
    """The details of a sentence; a whole hash is a word that no line breaks, so that it is cut off."""
    return {name: f"{value[:_SHOWN]}…" if _HASH.fullmatch(value) else value for name, value in detail.items()}
