"""A draft as a file for a word processor, and what comes back of it."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import Problem, UserError
from workbench.letters.content import LetterContent
from workbench.letters.word_model import ReadBack

__all__ = ["ReadBack", "read_docx", "write_docx"]


def write_docx(content: LetterContent, path: Path, *, draft_id: str = "") -> None:
    """Write the draft to be edited elsewhere; the file is complete or not there at all.

    It carries the id of the draft, and no name of a person in its properties.

    Raises: MachineError when the file cannot be written.
    """
    # The library for word processor files is slow to load, and this module is read at start-up.
    from workbench.letters.word_writing import word_bytes
    from workbench.workspace.files import write_whole

    write_whole(path, word_bytes(content, draft_id))


def read_docx(path: Path, *, draft_id: str = "") -> ReadBack:
    """The words of a returned file as blocks, as they are seen with all changes accepted.

    Raises: UserError `word.…` when it is no readable .docx, is protected, carries macros, is too large, or
        was made of another draft than `draft_id`; MachineError when the file cannot be read.
    """
    from workbench.letters.word_checking import checked_bytes
    from workbench.letters.word_reading import read_back

    back = read_back(checked_bytes(path))
    if draft_id and back.draft_id and back.draft_id != draft_id:
        raise UserError.one("path", "word.other_draft")
    if draft_id and not back.draft_id:
        unmarked = Problem("path", "word.unmarked", level="warning")
        return ReadBack(back.blocks, back.salutation, back.title, (unmarked, *back.problems))
    return back
