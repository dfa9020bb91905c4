"""Which font draws which character: that of the family, then western letters, rare Han characters, emoji."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from workbench.errors import Problem, UserError
from workbench.typesetting.characters import around, code_point, printable, shown
from workbench.typesetting.cidfont import EmbeddedFont
from workbench.typesetting.drawing import document_of
from workbench.typesetting.style import Family

REGULAR = "NotoSansSC"
BOLD = "NotoSansSC-Bold"
SONG = "Song"
SONG_BOLD = "SongBold"
KAI = "Kai"
RARE = "RareHan"
WESTERN = "NotoSans"
EMOJI = "Emoji"
BEHIND = (WESTERN, RARE, EMOJI)
# The faces of letters lack rare characters: these stand in before the fonts that stand behind all.
_STAND_IN = {SONG: (REGULAR,), SONG_BOLD: (SONG, BOLD), KAI: (SONG, REGULAR)}
_REGULAR_OF: dict[Family, str] = {"hei": REGULAR, "song": SONG, "kai": KAI}
_BOLD_OF: dict[Family, str] = {"hei": BOLD, "song": SONG_BOLD, "kai": KAI}

# Position of a text line in its em box, in parts of the size.
# Source: tables OS/2 (typographic ascender 880, descender -120) of Noto Sans SC.
ASCENT = 0.88

_FILES = {
    REGULAR: "NotoSansSC-Regular.ttf",
    BOLD: "NotoSansSC-Bold.ttf",
    RARE: "HanaMinB-scaled.ttf",
    WESTERN: "NotoSans-Regular.ttf",
    EMOJI: "NotoEmoji-scaled.ttf",
    SONG: "WorkbenchSong-Regular.ttf",
    SONG_BOLD: "WorkbenchSong-SemiBold.ttf",
    KAI: "WorkbenchKai-Regular.ttf",
}


class _Face(dict[str, float]):
    """The width of every character of one weight in ems; those of other fonts join when first met."""

    def __init__(self, name: str) -> None:
        font = _registered(name)
        widths = font.face.charWidths
        glyphs = font.face.charToGlyph
        super().__init__({chr(c): widths[c] / 1000 for c, glyph in glyphs.items() if glyph and c in widths})
        self.name = name
        self._behind = (*_STAND_IN.get(name, ()), *BEHIND)
        # The font of a character that the text font lacks; None where no font has it.
        self.elsewhere: dict[str, str | None] = {}

    def __missing__(self, character: str) -> float:
        behind = next((name for name in self._behind if _registered(name).has(character)), None)
        self.elsewhere[character] = behind
        width = 1.0
        if behind is not None:
            width = float(_registered(behind).face.charWidths[ord(character)]) / 1000
        self[character] = width
        return width


def load() -> None:
    """Make the text font known to reportlab; takes a tenth of a second once, also when not called first."""
    _registered(REGULAR)


def advances(text: str, *, bold: bool = False, family: Family = "hei") -> list[float]:
    """The width of each character in ems; a character that no font has counts as one em."""
    return list(map(_face(_font_of(family, bold=bold)).__getitem__, text))


def runs(text: str, *, bold: bool = False, family: Family = "hei") -> list[tuple[str | None, str]]:
    """The text cut into stretches of one font: (font name, stretch); None for characters that no font has."""
    face = _measured(text, _font_of(family, bold=bold))
    if face.elsewhere.keys().isdisjoint(text):
        return [(face.name, text)]

    def font_of(character: str) -> str | None:
        return face.elsewhere.get(character, face.name)

    return [(font, "".join(stretch)) for font, stretch in groupby(text, font_of)]


def encoded(name: str, text: str, canvas: Canvas) -> str:
    """A stretch of one font as hexadecimal codes in the canvas's document."""
    return _registered(name).encoded(text, document_of(canvas))


def resource_name(name: str, canvas: Canvas) -> str:
    """What the font is called on the pages of the canvas's document."""
    return _registered(name).getSubsetInternalName(0, document_of(canvas))


def undrawable(text: str) -> list[str]:
    """The characters of a text that no font has, each once, in order."""
    visible = printable(text).replace("\n", "")
    face = _measured(visible, REGULAR)
    return [
        character for character in dict.fromkeys(visible) if face.elsewhere.get(character, face.name) is None
    ]


def require_drawable(texts: Iterable[str], *, field: str = "text") -> None:
    """Raises: UserError `typesetting.no_glyph` with one problem for each character that cannot be drawn."""
    missing: dict[str, str] = {}
    for text in texts:
        for character in undrawable(text):
            missing.setdefault(character, around(character, text))
    if missing:
        raise UserError(no_glyph(character, excerpt, field=field) for character, excerpt in missing.items())


def no_glyph(character: str, excerpt: str, *, field: str = "text") -> Problem:
    """The problem that names a character which cannot be drawn, and shows what stands around it."""
    detail = {"character": shown(character), "code_point": code_point(character), "excerpt": excerpt}
    return Problem(field, "typesetting.no_glyph", detail)


def _font_of(family: Family, *, bold: bool) -> str:
    return (_BOLD_OF if bold else _REGULAR_OF)[family]


def _measured(text: str, name: str) -> _Face:
    """The face, which now knows all characters of the text."""
    face = _face(name)
    for character in text:
        face[character]
    return face


@cache
def _face(name: str) -> _Face:
    return _Face(name)


@cache
def _registered(name: str) -> EmbeddedFont:
    """The font, loaded and known to reportlab; the first one also replaces reportlab's Helvetica."""
    with as_file(files("resources").joinpath("fonts", _FILES[name])) as path:
        font = EmbeddedFont(name, str(path))
    pdfmetrics.registerFont(font)
    if name == REGULAR:
        rl_config.canvas_basefontname = REGULAR
    return font
