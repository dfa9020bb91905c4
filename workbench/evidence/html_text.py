"""The words of a web page; nothing it names is fetched, nothing in it runs."""

from html.parser import HTMLParser

_SILENT = ("script", "style", "head", "template", "noscript", "iframe", "object")
_BREAKS = ("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr")


def text_of_html(page: str) -> str:
    """The text of a page; a link's address stands behind its words, so that both can be compared."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.found).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0
        self._link = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Begin a line, fall silent, or remember where a link leads."""
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BREAKS:
            self.found.append("\n")
        elif tag == "td":
            self.found.append(" ")
        elif tag == "a":
            self._link = dict(attributes).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        """End a line, or tell where a link leads."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BREAKS:
            self.found.append("\n")
        elif tag == "a" and self._link:
            self.found.append(f" <{self._link}>")
            self._link = ""

    def handle_data(self, data: str) -> None:
        """Keep words that a reader would see."""
        if not self._silent:
            self.found.append(data.replace("\n", " "))
