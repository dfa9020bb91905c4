"""What a pack's PDF says, read in a process that may break: the file is from whoever sent the pack."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import pikepdf

from workbench.verifier.bag_form import PACK_PDF
from workbench.verifier.container import Stretch, window
from workbench.verifier.described import page_problems
from workbench.verifier.model import PackNote, PackProblem

_SIGNED, _TAIL_BYTES = b"/ByteRange", 1 << 20
# What reading the pages and labels of a strange PDF raises.
_BROKEN_PDF = (
    *(pikepdf.PdfError, ValueError, TypeError, LookupError, AttributeError),
    *(ArithmeticError, RuntimeError, NotImplementedError),
)


@dataclass(frozen=True, slots=True)
class PdfFindings:
    """What was found, in parts that can be sent: path, code, details, and whether it is only a note."""

    found: tuple[tuple[str, str, dict[str, str], bool], ...]

    def all(self) -> Iterator[PackProblem | PackNote]:
        """Yield the problems and the notes."""
        for path, code, detail, is_note in self.found:
            yield PackNote(path, code, detail) if is_note else PackProblem(path, code, detail)


def findings_of(stretch: Stretch, said: Mapping[str, Any] | None, signed: bool) -> PdfFindings:
    """What the PDF and its description say of each other, and the signatures in the PDF.

    Args:
        said: the description; None where it or the PDF is not as it was, so that they need not agree.
        signed: whether the description names a signer.
    """
    with Path(stretch.path).open("rb") as file, window(file, stretch.first, stretch.size) as stream:
        findings = [*_pages(said, stream), *_signatures(stream, signed)]
    return PdfFindings(
        tuple((each.path, each.code, dict(each.detail), isinstance(each, PackNote)) for each in findings)
    )


def _pages(said: Mapping[str, Any] | None, stream: BinaryIO) -> Iterator[PackProblem]:
    if said is None:
        return
    try:
        yield from page_problems(said, stream)
    except _BROKEN_PDF:
        yield PackProblem(PACK_PDF, "verifier.pdf_unreadable")


def _signatures(stream: BinaryIO, expected: bool) -> Iterator[PackProblem | PackNote]:
    found = False
    if expected or _may_be_signed(stream):
        from workbench.verifier.pades import signature_findings

        for finding in signature_findings(PACK_PDF, stream):
            found = True
            yield finding
    if expected and not found:
        yield PackProblem(PACK_PDF, "verifier.signature_missing")


def _may_be_signed(stream: BinaryIO) -> bool:
    """Whether the end of the PDF, where a signature is added, speaks of one."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - _TAIL_BYTES))
    return _SIGNED in stream.read()
