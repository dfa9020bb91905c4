"""The mark by which a returned file is recognised: a property of the file and a bookmark at the title."""

import re
from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

_PROPERTY = "CaseWorkbenchDraft"
_BOOKMARK = "CaseWorkbench_"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_VALUES = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}lpwstr"
# Source: ECMA-376 part 1, 22.3.2: the format id of custom properties; numbers begin at 2.
_CUSTOM = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
 xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property
 fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2"
 name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>
</Properties>"""


def put_mark(document: Document, title: Any, draft_id: str) -> None:
    """Mark the file as made of this draft; a bookmark holds no hyphens and gets underscores for them."""
    if not draft_id:
        return
    package = document.part.package
    blob = _CUSTOM.format(name=_PROPERTY, value=escape(draft_id)).encode()
    part = Part(PackURI("/docProps/custom.xml"), _CONTENT_TYPE, blob, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), "1")
    start.set(qn("w:name"), _BOOKMARK + re.sub("[^0-9A-Za-z]", "_", draft_id))
    end.set(qn("w:id"), "1")
    title._p.append(start)
    title._p.append(end)


def mark_of(document: Document) -> str:
    """The id of the draft that the file was made of; empty where there is none."""
    for part in document.part.package.iter_parts():
        if part.content_type == _CONTENT_TYPE:
            for entry in parse_xml(part.blob):
                if entry.get("name") == _PROPERTY:
                    return str(entry.findtext(_VALUES) or "").strip()
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        name = start.get(qn("w:name")) or ""
        if name.startswith(_BOOKMARK):
            return name.removeprefix(_BOOKMARK).replace("_", "-")
    return ""
