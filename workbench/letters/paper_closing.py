"""The sign-off: organisation over date, with room for the seal, never alone on a page."""

from datetime import date

from reportlab.platypus.flowables import Flowable

from workbench.letters import paper_style as look
from workbench.letters.content import LetterContent
from workbench.typesetting.style import TextStyle
from workbench.typesetting.text import TextBlock, colour, draw_line_of_text, text_width

# Source: GB/T 9704-2012, 7.3.5.1: the date ends four characters from the right, the name
# stands centred over it.
_DATE_INSET = 4
_NAME_INSET = 2
# Lines above the name and below the date that the seal needs beside the two it covers.
_LINES_ABOVE, _LINES_BELOW = 2, 1
_LEAST_LINES = 2
# To be filled in by hand.
BLANK_DATE = "\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日"
_SEAL_NOTE = "盖章处"
_FUZZ = 1e-3


def chinese_date(day: date) -> str:
    """A date as letters write it.

    Source: GB/T 9704-2012, 7.3.5.4: Arabic numerals, no leading zeros.
    """
    return f"{day.year}年{day.month}月{day.day}日"


def sign_off(content: LetterContent) -> "Closing | None":
    """The sign-off of a letter; a form without a date has none."""
    name = content.signed_by or content.organisation
    if content.layout == "form" and content.signed_on is None:
        return None
    if not name and content.signed_on is None:
        return None
    day = (
        chinese_date(content.signed_on) if content.signed_on else "\u3000\u3000\u3000\u3000年\u3000月\u3000日"
    )
    style = look.FORM_FLUSH if content.layout == "form" else look.FLUSH
    return Closing(name, day, style, shows_seal=content.draft)


class Closing(Flowable):
    """Name and date at the right; on a draft a circle shows where the seal goes."""

    def __init__(self, name: str, day: str, style: TextStyle, *, shows_seal: bool) -> None:
        super().__init__()
        self._style = style
        self._shows_seal = shows_seal
        self._day = TextBlock(day, style.but(align="center"))
        self._name = TextBlock(name, style.but(align="center")) if name else None
        self._centre = self._name_left = 0.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """The width and the height, the room for the seal included."""
        self.width = available_width
        name_height = self._place(available_width)
        self.height = name_height + (_LINES_ABOVE + 1 + _LINES_BELOW) * self._style.leading
        return self.width, self.height

    def draw(self) -> None:
        """Draw the seal's place below the words, then name and date."""
        leading = self._style.leading
        if self._shows_seal:
            self._draw_seal(self._centre, (_LINES_BELOW + 1.0) * leading)
        if self._name is not None:
            self._name.drawOn(self.canv, self._name_left, (_LINES_BELOW + 1) * leading)
        self._day.drawOn(self.canv, self._centre - self._day.width / 2, _LINES_BELOW * leading)

    def _place(self, width: float) -> float:
        """Centre name and date over each other inside the right edge; returns the height of the name."""
        style = self._style
        day_width = text_width(self._day.plain_text, style) + 1.0
        self._day.wrap(day_width, 0)
        self._centre = width - _DATE_INSET * style.pitch - day_width / 2
        if self._name is None:
            return 0.0
        room = width - _NAME_INSET * style.pitch
        needed = min(text_width(self._name.plain_text, style) + 1.0, room)
        self._centre = min(self._centre, room - needed / 2)
        self._name_left = max(self._centre - needed / 2, 0.0)
        return float(self._name.wrap(needed, 0)[1])

    def _draw_seal(self, x: float, y: float) -> None:
        canvas, radius = self.canv, look.SEAL_DIAMETER / 2
        canvas.saveState()
        canvas.setStrokeColor(colour(look.SEAL_NOTE.colour))
        canvas.setLineWidth(0.6)
        canvas.setDash(2, 3)
        canvas.circle(x, y, radius, stroke=1, fill=0)
        canvas.restoreState()
        draw_line_of_text(canvas, x, y + radius - 18, _SEAL_NOTE, look.SEAL_NOTE)


class TextWithClosing(Flowable):
    """The last paragraph and the sign-off: the two last lines go with it to the next page."""

    def __init__(self, text: TextBlock, closing: Closing) -> None:
        super().__init__()
        self.spaceBefore = text.getSpaceBefore()
        self._text = text
        self._closing = closing

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The width and the height of both."""
        self.width = available_width
        text = self._text.wrap(available_width, available_height)[1]
        self.height = text + self._closing.wrap(available_width, available_height)[1]
        return self.width, self.height

    def opening_height(self, width: float) -> float:
        """The height of the first line, or of all where the text is too short to be parted."""
        self.wrap(width, 0)
        is_short = self._text.height <= _LEAST_LINES * self._text.style.leading + _FUZZ
        return self.height if is_short else self._text.opening_height(width)

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The lines that fit, and the rest with the sign-off."""
        _, height = self.wrap(available_width, available_height)
        if height <= available_height + _FUZZ:
            return [self]
        leading = self._text.style.leading
        most = self._text.height - _LEAST_LINES * leading
        parts = self._text.split(available_width, min(available_height, most)) if most > 0 else []
        return [parts[0], TextWithClosing(parts[1], self._closing)] if len(parts) > 1 else []

    def draw(self) -> None:
        """Draw the lines and the sign-off below."""
        self._text.drawOn(self.canv, 0, self.height - self._text.height)
        self._closing.drawOn(self.canv, 0, 0)
