"""A QR code drawn as rectangles is the code that was made, module by module."""

import io

import pypdfium2
import segno
from reportlab.pdfgen.canvas import Canvas

from workbench.typesetting.qr_code import QUIET_MODULES, QrCode

CONTENT = "CW-CUSTODY 2026-0917-0042 E3 SHA256:0123456789ABCDEF 5/5 SM3:" + "AB" * 32
SIDE, SCALE = 120.0, 4


def test_that_every_module_is_drawn_where_it_belongs() -> None:
    code = QrCode(CONTENT, side=SIDE)
    drawn = io.BytesIO()
    canvas = Canvas(drawn, pagesize=(SIDE, SIDE))
    code.wrap(SIDE, SIDE)
    code.drawOn(canvas, 0, 0)
    canvas.save()
    with pypdfium2.PdfDocument(drawn.getvalue()) as document:
        picture = document[0].render(scale=SCALE).to_pil().convert("L")
    expected = [list(row) for row in segno.make(CONTENT, error="m", micro=False).matrix]
    size = SIDE * SCALE / (len(expected) + 2 * QUIET_MODULES)

    def dark(line: int, column: int) -> bool:
        x, y = ((QUIET_MODULES + place + 0.5) * size for place in (column, line))
        return bool(picture.getpixel((int(x), int(y))) < 128)

    found = [[dark(line, column) for column in range(len(row))] for line, row in enumerate(expected)]
    assert found == [[bool(module) for module in row] for row in expected]
    assert all(not dark(-2, column) and not dark(column, -2) for column in range(len(expected)))
