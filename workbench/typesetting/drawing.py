"""What we need of reportlab's drawing surface that it keeps to itself: read here and nowhere else."""

from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas


def document_of(canvas: Canvas) -> pdfdoc.PDFDocument:
    """The document that the canvas draws on."""
    internals: Any = canvas
    document: pdfdoc.PDFDocument = internals._doc
    return document


def page_size(canvas: Canvas) -> tuple[float, float]:
    """Width and height of the current page."""
    internals: Any = canvas
    width, height = internals._pagesize
    return float(width), float(height)


def refer(document: pdfdoc.PDFDocument, content: object, key: str) -> pdfdoc.PDFObjectReference:
    """Put an object into the document; returns the reference to it."""
    internals: Any = document
    reference: pdfdoc.PDFObjectReference = internals.Reference(content, key)
    return reference


def draw_embedded(canvas: Canvas, image: pdfdoc.PDFStream, name: str) -> None:
    """Draw an image object into the unit square; an image of the same name is put into the file once."""
    internals: Any = canvas
    document: Any = document_of(canvas)
    resource = document.getXObjectName(name)
    if resource not in document.idToObject:
        document.Reference(image, resource)
    canvas.addLiteral(f"/{resource} Do")
    internals._formsinuse.append(name)
