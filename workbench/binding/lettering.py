"""The letters of all stamps of a document, embedded once and written with the fewest operators.

The fonts are those of our own documents; a character that none of them has is refused by name.
"""

import hashlib
import io
from collections.abc import Iterable
from typing import NamedTuple

import pikepdf
from pikepdf import Name

from workbench.typesetting import fonts
from workbench.typesetting.canvas import make_canvas
from workbench.typesetting.characters import one_line
from workbench.typesetting.document import DRAWING

FIELD = "stamp"


class _Letter(NamedTuple):
    font: str
    code: str
    advance: float


class Lettering:
    """The characters of some texts; `plain` and `bold` letters are two sets."""

    def __init__(self, plain: Iterable[str], bold: Iterable[str]) -> None:
        """Raises: UserError `typesetting.no_glyph`, one problem for each character that cannot be drawn."""
        plain, bold = [one_line(text) for text in plain], [one_line(text) for text in bold]
        fonts.require_drawable([*plain, *bold], field=FIELD)
        with DRAWING:
            self._drawn, self._letters = _drawn({False: plain, True: bold})
        self._fonts: dict[str, pikepdf.Object] = {}
        self._names: dict[str, str] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """What the fonts are called on the pages."""
        return tuple(self._fonts)

    def embed(self, pdf: pikepdf.Pdf, about: str) -> None:
        """Put the fonts into a document, once for all its pages; names hold what the document is about."""
        # Pages of an earlier pack may come in as evidence, with fonts of their own stamps.
        seed = hashlib.sha256(about.encode()).hexdigest()[:8]
        with pikepdf.open(io.BytesIO(self._drawn)) as source:
            for key, font in source.pages[0].obj.Resources.Font.items():
                name = f"/Stamp{seed}{key[1:]}"
                self._names[key[1:]] = name[1:]
                self._fonts[name] = pdf.copy_foreign(font)

    def lend_to(self, page: pikepdf.Object) -> None:
        """Let a page of the document refer to the fonts."""
        resources = page.get(Name.Resources)
        if not isinstance(resources, pikepdf.Dictionary):
            resources = page.Resources = pikepdf.Dictionary()
        known = resources.get(Name.Font)
        if not isinstance(known, pikepdf.Dictionary):
            resources.Font = pikepdf.Dictionary(self._fonts)
            return
        for name, font in self._fonts.items():
            if name not in known:
                known[name] = font

    def width(self, text: str, *, bold: bool = False) -> float:
        """The width of a text in ems."""
        return sum(self._letters[bold, character].advance for character in text)

    def shown(self, text: str, size: float, *, bold: bool = False) -> str:
        """The operators that show a text at the current place."""
        drawn: list[str] = []
        font, codes = "", ""
        for letter in [self._letters[bold, character] for character in text]:
            if letter.font != font:
                if codes:
                    drawn.append(f"/{self._names[font]} {size:.4g} Tf <{codes}> Tj ")
                font, codes = letter.font, ""
            codes += letter.code
        drawn.append(f"/{self._names[font]} {size:.4g} Tf <{codes}> Tj " if codes else "")
        return "".join(drawn)


def _drawn(texts: dict[bool, list[str]]) -> tuple[bytes, dict[tuple[bool, str], _Letter]]:
    """A document that holds nothing but the fonts, and what each character is there."""
    written = io.BytesIO()
    canvas = make_canvas(written, invariant=1)
    letters: dict[tuple[bool, str], _Letter] = {}
    for bold, lines in texts.items():
        for character in sorted(set("".join(lines))):
            [(name, _)] = fonts.runs(character, bold=bold)
            assert name is not None, "refused before"
            code = fonts.encoded(name, character, canvas)
            [advance] = fonts.advances(character, bold=bold)
            letters[bold, character] = _Letter(fonts.resource_name(name, canvas).lstrip("/"), code, advance)
    canvas.showPage()
    canvas.save()
    return written.getvalue(), letters
