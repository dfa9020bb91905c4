"""Laying out sections on pages and writing the archival file."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Protocol

from workbench.errors import UserError
from workbench.typesetting import fonts
from workbench.typesetting.archival import archival, require_archival
from workbench.typesetting.characters import one_line
from workbench.typesetting.layout import Layout
from workbench.typesetting.model import BuiltDocument, DocumentSpec, Section
from workbench.workspace.files import write_whole

# Fonts are shared by all documents and keep their place while they are read.
DRAWING = Lock()


class Drawing(Protocol):
    """A document that can be drawn once."""

    @property
    def missing(self) -> Mapping[str, str]:
        """Characters that could not be drawn, with the words around the first place of each."""

    def draw(self) -> bytes:
        """The document as the drawing library writes it."""


def build(
    spec: DocumentSpec, sections: Sequence[Section], path: Path, *, prove: bool = True
) -> BuiltDocument:
    """Draw the sections, make the file archival, and put it in place in one step.

    The same spec and sections give the same bytes. Flowables are used up: make new ones for another build.

    Args: prove: check the finished file against PDF/A, which takes longer than drawing it; documents whose
        tests do so may leave it out.

    Raises: UserError `typesetting.no_glyph`, one problem for each character that no font can draw;
        MachineError when the file cannot be written. Nothing is written in either case.
    """
    described = described_in_lines(spec)
    layout = Layout(described, sections)
    content = archived(layout, described, prove=prove)
    write_whole(path, content)
    return BuiltDocument(path, layout.page, hashlib.sha256(content).hexdigest(), layout.placed())


def archived(drawing: Drawing, spec: DocumentSpec, *, prove: bool = False) -> bytes:
    """The drawing as an archival file.

    Raises: UserError `typesetting.no_glyph`, one problem for each character that no font can draw.
    """
    with DRAWING:
        drawn = drawing.draw()
    if drawing.missing:
        raise UserError(fonts.no_glyph(character, excerpt) for character, excerpt in drawing.missing.items())
    content = archival(drawn, spec)
    if prove:
        require_archival(content)
    return content


def described_in_lines(spec: DocumentSpec) -> DocumentSpec:
    """The spec with the texts of the file's description as one printable line each."""
    fonts.require_drawable([spec.title, spec.author, spec.subject])
    return replace(
        spec, title=one_line(spec.title), author=one_line(spec.author), subject=one_line(spec.subject)
    )
