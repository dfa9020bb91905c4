"""What comes back from a word processor."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors import Problem
from workbench.letters.content import Block


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a returned file says; `problems` (all warnings) tell what of it could not be taken over.

    `draft_id` is the mark of the draft that the file was made of; empty where the file has lost it.
    """

    blocks: tuple[Block, ...]
    salutation: str
    title: str
    problems: tuple[Problem, ...]
    draft_id: str = ""
