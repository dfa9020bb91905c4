"""The text of a paragraph as it is seen once all tracked changes are accepted."""

from typing import Any

from docx.oxml.ns import qn

_LEFT_OUT = ("w:del", "w:moveFrom", "w:txbxContent", "w:pict", "w:object", "w:rPr", "w:pPr")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = {*map(qn, _LEFT_OUT), _FALLBACK}
_SIGNS = {qn("w:tab"): "\u3000", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT, _RUN = qn("w:t"), qn("w:r")
_HIDDEN = f"{qn('w:rPr')}/{qn('w:vanish')}"
_PAGE_BREAKS = ("page", "column")


def visible_text(paragraph: Any) -> str:
    """The words of a paragraph; deleted, moved-away and hidden ones are left out."""
    parts: list[str] = []
    _gather(paragraph, parts)
    return "".join(parts)


def _gather(element: Any, parts: list[str]) -> None:
    for child in element.iterchildren():
        tag = child.tag
        if tag in _GONE or (tag == _RUN and child.find(_HIDDEN) is not None):
            continue
        if tag == _TEXT:
            parts.append(child.text or "")
        elif tag in _SIGNS:
            is_page_break = child.get(qn("w:type")) in _PAGE_BREAKS
            parts.append("" if is_page_break else _SIGNS[tag])
        else:
            _gather(child, parts)


def mark_deleted(paragraph: Any) -> bool:
    """Whether the end of the paragraph was deleted, so that it goes on with the next one."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def row_deleted(row: Any) -> bool:
    """Whether a row of a table was deleted."""
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None
