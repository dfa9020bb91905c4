"""What a returned file holds that a letter does not take over, and what was decided in its place."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from workbench.errors import Problem

_EMPHASIS = ("w:b", "w:u", "w:highlight", "w:strike")


def losses(document: Document) -> tuple[Problem, ...]:
    """One warning for each kind of thing that was left out or accepted."""
    body: Any = document.element.body
    counts = {
        "word.pictures_lost": _count(body, "w:drawing", "w:pict", "w:object"),
        "word.comments_lost": _count(body, "w:commentReference"),
        "word.changes_accepted": _count(body, "w:ins", "w:del", "w:moveFrom", "w:moveTo"),
        "word.notes_lost": _count(body, "w:footnoteReference", "w:endnoteReference"),
        "word.text_boxes_lost": _count(body, "w:txbxContent"),
        "word.hidden_lost": _count(body, "w:vanish"),
        "word.numbering_lost": sum(1 for one in body.iter(qn("w:numPr")) if _is_numbered(one)),
        "word.emphasis_lost": sum(1 for run in body.iter(qn("w:r")) if _is_emphasised(run)),
        "word.equations_lost": sum(1 for one in body.iter() if str(one.tag).endswith("/math}oMath")),
    }
    return tuple(
        Problem("path", code, {"count": str(count)}, "warning") for code, count in counts.items() if count
    )


def _count(body: Any, *names: str) -> int:
    return sum(1 for _ in body.iter(*(qn(name) for name in names)))


def _is_numbered(properties: Any) -> bool:
    number = properties.find(qn("w:numId"))
    return number is not None and number.get(qn("w:val")) != "0"


def _is_emphasised(run: Any) -> bool:
    look = run.find(qn("w:rPr"))
    if look is None:
        return False
    found = [look.find(qn(name)) for name in _EMPHASIS]
    return any(one is not None and one.get(qn("w:val")) not in ("0", "false", "none") for one in found)
