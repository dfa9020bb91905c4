"""What is seen of a signature: a small box with the signer's name, drawn with our own fonts."""

import io
from datetime import datetime
from functools import cache

import pikepdf

from workbench.moment import BRANCH_ZONE
from workbench.signing.model import CertificateFacts, SignatureChoice, SignatureSpot
from workbench.typesetting.canvas import make_canvas
from workbench.typesetting.style import ACCENT, TextStyle
from workbench.typesetting.text import colour, draw_line_of_text, shortened
from workbench.wording.messages import Messages

_TITLE = TextStyle(size=11, leading=14.5, bold=True, colour=ACCENT, align="left")
_LINE = TextStyle(size=8.5, leading=12.2, align="left")
_PAD = 9.0


def seen_pdf(
    facts: CertificateFacts, choice: SignatureChoice, signed_at: datetime, spot: SignatureSpot
) -> bytes:
    """A PDF of one page as large as the box."""
    width, height = spot.box[2] - spot.box[0], spot.box[3] - spot.box[1]
    drawn = io.BytesIO()
    canvas = make_canvas(drawn, pagesize=(width, height), invariant=1)
    canvas.setStrokeColor(colour(ACCENT))
    canvas.setLineWidth(0.8)
    canvas.roundRect(0.4, 0.4, width - 0.8, height - 0.8, 4)
    baseline = height - _PAD - _TITLE.size * 0.88
    title, *lines = _said(facts, choice, signed_at, spot.language)
    draw_line_of_text(canvas, _PAD, baseline, shortened(title, _TITLE, width - 2 * _PAD), _TITLE)
    baseline -= _TITLE.leading
    for line in lines:
        draw_line_of_text(canvas, _PAD, baseline, shortened(line, _LINE, width - 2 * _PAD), _LINE)
        baseline -= _LINE.leading
    canvas.showPage()
    canvas.save()
    return _with_plain_streams(drawn.getvalue())


def _said(facts: CertificateFacts, choice: SignatureChoice, signed_at: datetime, language: str) -> list[str]:
    messages = _messages(language)
    local = signed_at.astimezone(BRANCH_ZONE)
    said = [
        messages.text("signing.seen_title"),
        messages.text("signing.seen_holder", {"holder": facts.holder}),
        messages.text("signing.seen_time", {"time": f"{local:%Y-%m-%d %H:%M:%S} UTC+8"}),
        messages.text("signing.seen_issuer", {"issuer": facts.issuer, "serial": facts.serial}),
    ]
    if choice.reason:
        said.append(messages.text("signing.seen_reason", {"reason": choice.reason}))
    return said


@cache
def _messages(language: str) -> Messages:
    return Messages("en" if language == "en" else "zh")


def _with_plain_streams(drawn: bytes) -> bytes:
    """The same page in the plain form of PDF, which every reader of it takes."""
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        written = io.BytesIO()
        pdf.save(written, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return written.getvalue()
