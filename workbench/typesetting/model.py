"""What a document is made of: its description, its sections, and what came out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable


class Numbering(Enum):
    """How the pages of a section take part in the page count."""

    PRINTED = "printed"
    SILENT = "silent"  # counted, the number is not shown (a cover)
    NONE = "none"  # neither counted nor shown


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """All that is printed around the content, and the instant that the file says it was made at.

    `reference` stands at the foot (case and export number), `running_title` and `mark` at the head (such as
    that the text is masked or internal), `watermark` across every page.
    """

    title: str
    author: str
    subject: str
    made_at: datetime
    reference: str = ""
    running_title: str = ""
    mark: str = ""
    watermark: str = ""
    folio: str = "第 {page} 页/共 {pages} 页"
    language: str = "zh-CN"
    producer: str = "Case Workbench"


@dataclass(frozen=True, slots=True)
class Section:
    """A part that begins on a new page.

    Its title is a bookmark; also a heading if `heading`, and a line of the contents if `in_contents`.
    """

    title: str
    flowables: "Sequence[Flowable]"
    heading: bool = True
    in_contents: bool = True
    numbering: Numbering = Numbering.PRINTED
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading and its page: the number in the file (from 1), and the printed one if the page is counted."""

    title: str
    level: int
    page: int
    folio: int | None


@dataclass(frozen=True, slots=True)
class BuiltDocument:
    """A written file."""

    path: Path
    pages: int
    sha256: str
    headings: tuple[Placed, ...]
