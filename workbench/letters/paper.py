"""A letter or form as an archival PDF in the official layout."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.letters.content import LetterContent
from workbench.moment import BRANCH_ZONE, Clock


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A finished file and how many pages it has."""

    data: bytes
    pages: int


def letter_pdf(content: LetterContent, clock: Clock) -> PaperFile:
    """The letter as PDF/A; the same content at the same instant gives the same bytes.

    Raises: UserError `typesetting.no_glyph`, one problem for each character that no font can draw.
    Source: GB/T 9704-2012 (layout), ISO 19005-2 (archival file).
    """
    # Drawing libraries are slow to load, and this module is read at start-up.
    from workbench.letters.paper_layout import LetterLayout
    from workbench.typesetting.document import archived, described_in_lines
    from workbench.typesetting.model import DocumentSpec

    spec = described_in_lines(
        DocumentSpec(
            title=content.title,
            author=content.organisation,
            subject=" ".join(part for part in (content.case_no, content.number) if part),
            made_at=clock.now().astimezone(BRANCH_ZONE),
        )
    )
    layout = LetterLayout(spec, content)
    data = archived(layout, spec)
    return PaperFile(data, layout.page)
