"""Turning a drawn PDF into PDF/A-2b, and proving that it is one.

Source: ISO 19005-2 (PDF/A-2), conformance level B.
"""

import io
from datetime import datetime
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import pdfa

from workbench.typesetting.model import DocumentSpec

FLAVOUR = "2b"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
   <xmp:CreatorTool>{producer}</xmp:CreatorTool>
   <xmp:CreateDate>{instant}</xmp:CreateDate>
   <xmp:ModifyDate>{instant}</xmp:ModifyDate>
   <xmp:MetadataDate>{instant}</xmp:MetadataDate>
   <pdf:Producer>{producer}</pdf:Producer>{claim}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_CLAIM = """
   <pdfaid:part>{part}</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>"""


def archival(drawn: bytes, spec: DocumentSpec, *, flavour: str = FLAVOUR) -> bytes:
    """The same pages as PDF/A; equal input gives equal bytes."""
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        pdfa.prepare(pdf, flavour)
        # `prepare` stamps the current time and its own name; the document carries its own instant instead.
        describe(pdf, spec, part=flavour[0])
        written = io.BytesIO()
        pdf.save(written, **pdfa.resolve_save_kwargs(flavour, deterministic_id=True))
    return written.getvalue()


def require_archival(content: bytes, *, flavour: str = FLAVOUR) -> None:
    """Raises: pikepdf.pdfa.PdfaError when the file is not valid PDF/A, which is a defect of this program."""
    report = pdfa.validate_written(io.BytesIO(content), flavour)
    if not report.passed:
        raise pdfa.PdfaError(report)


def describe(pdf: pikepdf.Pdf, spec: DocumentSpec, *, part: str = "") -> None:
    """Say in the file what it is and when it was made; with a part of ISO 19005 also that it is PDF/A."""
    texts = {"title": spec.title, "author": spec.author, "subject": spec.subject, "producer": spec.producer}
    instant = spec.made_at.isoformat(timespec="seconds")
    claim = _CLAIM.format(part=part) if part else ""
    packet = _PACKET.format(
        **{key: escape(value) for key, value in texts.items()}, instant=instant, claim=claim
    )
    pdf.Root.Metadata = pdf.make_stream(
        packet.encode("utf-8"), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
    )
    entries = {
        "/Title": spec.title,
        "/Author": spec.author,
        "/Subject": spec.subject,
        "/Creator": spec.producer,
        "/Producer": spec.producer,
        "/CreationDate": pdf_date(spec.made_at),
        "/ModDate": pdf_date(spec.made_at),
    }
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    for key, value in entries.items():
        pdf.docinfo[key] = pikepdf.String(value)


def pdf_date(instant: datetime) -> str:
    """An aware instant in the notation of PDF: `D:20261121190000+08'00'`."""
    offset = instant.strftime("%z")
    return f"{instant:D:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"
