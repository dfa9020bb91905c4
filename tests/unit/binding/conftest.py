"""Small PDFs made for the tests, and a short way to bind them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from workbench.binding.model import Bound, Numbers, Part
from workbench.binding.placing import Order, bind
from workbench.typesetting.model import DocumentSpec

SPEC = DocumentSpec("证据卷宗", "某公司", "案件的证据", datetime(2026, 9, 18, tzinfo=UTC))
A4 = (0.0, 0.0, 595.0, 842.0)
Bind = Callable[..., Bound]


def add_page(pdf: pikepdf.Pdf, content: bytes, **entries: object) -> pikepdf.Object:
    """A page with Helvetica and further entries of its dictionary."""
    fonts = Dictionary(F0=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    page = Dictionary(Type=Name.Page, MediaBox=Array(A4), Resources=Dictionary(Font=fonts))
    page.Contents = pdf.make_stream(content)
    for key, value in entries.items():
        page[f"/{key}"] = value
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf.pages[-1].obj


def words(text: str) -> bytes:
    """A content stream that shows a line."""
    return f"BT /F0 24 Tf 72 700 Td ({text}) Tj ET".encode("latin-1")


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes a PDF whose pages have these contents."""

    def write(name: str, *contents: bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        with pikepdf.new() as pdf:
            for content in contents:
                add_page(pdf, content)
            pdf.save(path, static_id=True)
        return path

    return write


@pytest.fixture
def bound(tmp_path: Path) -> Bind:
    """Binds parts into one document; numbered ones are counted for the run."""

    def run(*parts: Part, total: int, numbers: Numbers = Numbers(), name: str = "bound.pdf") -> Bound:
        return bind(Order(parts, replace(numbers, total=total), SPEC), tmp_path / name)

    return run
