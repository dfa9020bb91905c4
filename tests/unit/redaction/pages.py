"""Small PDFs with everything in them that people forget when they black something out."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from workbench.redaction.model import Pattern, Rect, Wanted
from workbench.redaction.painting import Box

PDF = "application/pdf"
ID, PHONE = "11010519491231002X", "13800138000"
SIZE = (240, 160)
LINES = (f"姓名：张三  {ID}", f"Tel {PHONE}", "Refused on 2026-09-18")


def written(
    path: Path, pages: Sequence[Sequence[str]] = (LINES,), change: Callable[[Pdf], None] | None = None
) -> Path:
    """A PDF with these lines on its pages."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    drawn = io.BytesIO()
    canvas = Canvas(drawn, pagesize=SIZE, invariant=1)
    for lines in pages:
        canvas.setFont("STSong-Light", 12)
        for place, line in enumerate(lines):
            canvas.drawString(16, 130 - 24 * place, line)
        canvas.showPage()
    canvas.save()
    with pikepdf.open(drawn) as document:
        if change is not None:
            change(document)
        document.save(path)
    return path


def boxes(path: Path, wanted: Wanted | None = None) -> list[Box]:
    """Boxes over all that is found."""
    from workbench.redaction.finding import find

    found = find(path, PDF, wanted or Wanted((Pattern.RESIDENT_ID, Pattern.PHONE)))
    return [Box(hit.page, rect, "隐私") for hit in found.hits for rect in hit.rects]


def everywhere(page: int = 1) -> Box:
    """A box over a whole page."""
    return Box(page, Rect(0.0, 0.0, 1.0, 1.0))


def telling(document: Pdf) -> None:
    """Put the number into every corner of a file where it does not show."""
    root = document.Root
    page = document.pages[0]
    document.docinfo["/Title"] = String(f"Statement of {ID}")
    with document.open_metadata() as metadata:
        metadata["dc:description"] = f"About {ID}"
    document.attachments["letter.txt"] = f"His number is {ID}".encode()
    root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{ID}')"))
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"{ID}", 0))
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=[10, 10, 30, 30], Contents=String(f"see {ID}"), F=2
    )
    page.Annots = document.make_indirect(Array([document.make_indirect(note)]))
    page.Thumb = document.make_stream(ID.encode())
    page.PieceInfo = Dictionary(Us=Dictionary(Private=String(ID)))
    content = page.Contents.read_bytes()
    span = f"/Span <</ActualText ({ID}) /Alt ({ID})>> BDC ".encode()
    page.Contents = document.make_stream(span + content + b" EMC")
    root.StructTreeRoot = Dictionary(
        Type=Name.StructTreeRoot, K=Dictionary(S=Name.P, ActualText=String(ID), Alt=String(ID))
    )
