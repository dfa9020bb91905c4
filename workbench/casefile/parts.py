"""Small pieces that the pages of a case file share."""

from collections.abc import Callable, Iterable, Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from workbench.typesetting.canvas import PageCanvas
from workbench.typesetting.flowables import Content, Field, Span, text
from workbench.typesetting.style import CELL, INK, NOTE, QUIET, TONE_COLOURS, TextStyle, Tone
from workbench.typesetting.text import colour, draw_line_of_text, text_width

QUIET_CELL = CELL.but(colour=QUIET, size=8.5, leading=13.0)
HASH = CELL.but(size=8.2, leading=13.0)
_HASH_GROUP = 8
_HAN_TOGETHER = 5

# Each tone has a sign of its own, because colour alone says nothing in print.
SIGNS = {Tone.GOOD: "●", Tone.NEUTRAL: "○", Tone.WARNING: "▲", Tone.DANGER: "◆", Tone.ACCENT: "◇"}


def status(name: str, tone: Tone) -> list[Span]:
    """A state in words, with its sign and colour."""
    shade = TONE_COLOURS[tone] if tone is not Tone.NEUTRAL else QUIET
    return [Span(f"{SIGNS[tone]} {name}", bold=tone is Tone.DANGER, colour=shade)]


def lines(*texts: str, quiet: Iterable[str] = ()) -> list[Flowable]:
    """Texts below each other in a cell, then quieter ones; empty ones leave no line."""
    shown: list[Flowable] = [text(part, CELL) for part in texts if part]
    return [*shown, *(text(part, QUIET_CELL) for part in quiet if part)] or [text("—", CELL)]


def hash_text(digest: str) -> list[Flowable]:
    """A digest without blanks, so that it can be copied, with every other group of eight in another shade."""
    groups = [digest[start : start + _HASH_GROUP] for start in range(0, len(digest), _HASH_GROUP)]
    shades = (INK, TONE_COLOURS[Tone.ACCENT])
    return [text([Span(group, colour=shades[place % 2]) for place, group in enumerate(groups)], HASH)]


def widest(texts: Iterable[str]) -> str:
    """The widest piece of these that must stay whole: a word, or five Chinese characters."""
    words = (word for text in texts for word in text.split())
    pieces = (word if word.isascii() else word[:_HAN_TOGETHER] for word in words)
    return max(pieces, key=lambda piece: text_width(piece, CELL), default="")


def filled(fields: Iterable[tuple[str, Content, bool]]) -> list[Field]:
    """The fields of a form that have something to say."""
    return [Field(label, value, wide) for label, value, wide in fields if value]


def note(content: str) -> Flowable:
    """A remark below or above what it is about."""
    return text(content, NOTE)


def signature_lines(labels: Sequence[str]) -> Flowable:
    """Labels with room to sign by hand."""
    return _Signatures(labels)


class LateText(Flowable):
    """One line of text that can only be said when the document is complete."""

    def __init__(self, say: Callable[[PageCanvas], str], style: TextStyle = CELL) -> None:
        super().__init__()
        self._say = say
        self._style = style

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """The room of one line."""
        self.width, self.height = available_width, self._style.leading
        return self.width, self.height

    def draw(self) -> None:
        """Leave a mark that is replaced at the end."""
        canvas, style = self.canv, self._style
        baseline = (style.leading - style.size) / 2 + 0.12 * style.size

        def late(target: PageCanvas) -> None:
            draw_line_of_text(target, 0, baseline, self._say(target), style)

        if isinstance(canvas, PageCanvas):
            canvas.defer(late)


class Checkpoint(Flowable):
    """Takes no room; calls back when the page it stands on is drawn."""

    def __init__(self, reached: Callable[[], None]) -> None:
        super().__init__()
        self._ZEROSIZE = True
        self._reached = reached

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """No room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Call back."""
        self._reached()


class _Signatures(Flowable):
    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        self.spaceBefore = 22.0
        self._labels = list(labels)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        self.width, self.height = available_width, 26.0
        return self.width, self.height

    def opening_height(self, width: float) -> float:  # noqa: ARG002
        return 26.0

    def draw(self) -> None:
        share = self.width / len(self._labels)
        for place, label in enumerate(self._labels):
            _line_to_sign(self.canv, place * share, share - 18.0, label)


def _line_to_sign(canvas: Canvas, x: float, width: float, label: str) -> None:
    draw_line_of_text(canvas, x, 8.0, label, CELL)
    canvas.setStrokeColor(colour(QUIET))
    canvas.setLineWidth(0.5)
    canvas.line(x + text_width(label, CELL) + 4.0, 5.0, x + width, 5.0)
