"""A chapter as Qt's text browser shows it: only what it knows of HTML and style sheets."""

from html import escape
from string import Template

from ui.kit.palette import Tokens
from ui.kit.resource_files import resource_path
from workbench.handbook.html import HtmlWriter
from workbench.handbook.model import Chapter, Code, Heading, KeyTable, Line, Picture, Table, Target

# The text font draws curly quotes as wide as an ideograph, which tears English words apart.
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


class WindowHtml(HtmlWriter):
    """Boxes are tables of one cell, because the browser gives no other element a ground with room in it."""

    def __init__(self, keys: tuple[KeyTable, ...], tokens: Tokens, *, is_english: bool, edition: str) -> None:
        """Args: edition: names pictures anew when their size changes, for the browser keeps what it read."""
        super().__init__(keys)
        self._tokens = tokens
        self._edition = edition
        self._is_english = is_english

    def text(self, text: str) -> str:
        """English with straight quotes."""
        return super().text(text.translate(_STRAIGHT) if self._is_english else text)

    def heading(self, heading: Heading, chapter: Chapter) -> str:
        """A heading behind a named place."""
        place = escape(self.anchor(Target(chapter.id, heading.anchor)))
        tag = f"h{heading.level}"
        return f'<{tag}><a name="{place}"></a>{self.line(heading.line)}</{tag}>'

    def table(self, table: Table) -> str:
        """A table over the whole width."""
        return super().table(table).replace("<table>", _TABLE.format(name="rows"))

    def key_table(self, table: KeyTable) -> str:
        """Keys in a narrow first column."""
        shown = super().key_table(table).replace('<table class="keys">', _TABLE.format(name="rows"))
        return shown.replace("<tr><td>", '<tr><td width="32%">')

    def code(self, code: Code) -> str:
        """Lines on a ground of their own."""
        return self._box(f"<pre>{escape(code.text, quote=False)}</pre>", self._tokens.hover)

    def remark(self, inside: str, is_warning: bool) -> str:
        """A bar at the left, amber for a warning."""
        tokens = self._tokens
        if is_warning:
            return self._box(inside, tokens.amber_ground, tokens.amber)
        return self._box(inside, tokens.accent_ground, tokens.accent)

    def picture(self, picture: Picture) -> str:
        """The picture above its caption; its size comes with its data."""
        words = self.text(picture.words)
        image = f'<img src="images/{picture.name}.png?{self._edition}">'
        return f'<p class="picture">{image}</p><p class="caption">{words}</p>'

    def line(self, line: Line) -> str:
        """Keys with a little room inside their caps."""
        shown = super().line(line)
        return shown.replace("<kbd>", "<kbd>&nbsp;").replace("</kbd>", "&nbsp;</kbd>")

    def _box(self, inside: str, ground: str, bar: str = "") -> str:
        edge = f'<td width="4" bgcolor="{bar}"></td>' if bar else ""
        cell = f'<td class="box" bgcolor="{ground}">{inside}</td>'
        return f"{_TABLE.format(name='box')}<tr>{edge}{cell}</tr></table>"


_TABLE = '<table class="{name}" width="100%" cellspacing="0" cellpadding="0">'


def style_of(tokens: Tokens, pixels: int) -> str:
    """The style sheet of a chapter for letters of this size."""
    sheet = resource_path("style", "handbook-window.css").read_text("utf-8")
    sizes = {name: round(pixels * times) for name, times in _SIZES.items()}
    colours = {name: getattr(tokens, name) for name in tokens.__slots__}
    return Template(sheet).substitute(colours | sizes | {"body": pixels})


_SIZES = {"h1": 1.7, "h2": 1.3, "h3": 1.08, "small": 0.9, "half": 0.5, "one": 1.0, "two": 1.9, "cell": 0.45}
