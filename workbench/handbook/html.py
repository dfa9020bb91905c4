"""Chapters as HTML; the window and the file each say how links, pictures and remarks look."""

from collections.abc import Iterable, Sequence
from html import escape

from workbench.handbook.keys import shown
from workbench.handbook.model import (
    Block,
    Chapter,
    Code,
    Heading,
    KeysHere,
    KeyTable,
    Line,
    Listing,
    Paragraph,
    Picture,
    Remark,
    Span,
    Table,
    Target,
)


class HtmlWriter:
    """Writes plain HTML; override what a reader shows in another way. Every text is escaped."""

    # Levels are moved by this much where a chapter is part of a larger page.
    shift = 0

    def __init__(self, keys: Sequence[KeyTable]) -> None:
        self._keys = tuple(keys)

    def chapter(self, chapter: Chapter) -> str:
        """The chapter, title included."""
        return self.blocks(chapter.blocks, chapter)

    def blocks(self, blocks: Iterable[Block], chapter: Chapter) -> str:
        """Several blocks, one below the other."""
        return "\n".join(self.block(block, chapter) for block in blocks)

    def block(self, block: Block, chapter: Chapter) -> str:
        """One block."""
        match block:
            case Heading():
                return self.heading(block, chapter)
            case Paragraph():
                return f"<p>{self.line(block.line)}</p>"
            case Listing():
                return self.listing(block, chapter)
            case Table():
                return self.table(block)
            case Code():
                return self.code(block)
            case Remark():
                return self.remark(self.blocks(block.blocks, chapter), block.is_warning)
            case Picture():
                return self.picture(block)
            case KeysHere():
                return "\n".join(self.key_table(table) for table in self._keys)

    def heading(self, heading: Heading, chapter: Chapter) -> str:
        """A heading that links can reach."""
        tag = f"h{heading.level + self.shift}"
        place = self.anchor(Target(chapter.id, heading.anchor))
        return f'<{tag} id="{escape(place)}">{self.line(heading.line)}</{tag}>'

    def listing(self, listing: Listing, chapter: Chapter) -> str:
        """Bullets or numbers; an item of one paragraph stands without room around it."""
        tag = "ul" if listing.start is None else "ol"
        start = f' start="{listing.start}"' if listing.start not in (None, 1) else ""
        items = "\n".join(f"<li>{self._item(item, chapter)}</li>" for item in listing.items)
        return f"<{tag}{start}>\n{items}\n</{tag}>"

    def table(self, table: Table) -> str:
        """Head and rows."""
        head = "".join(f"<th>{self.line(cell)}</th>" for cell in table.head)
        rows = "\n".join(
            "<tr>" + "".join(f"<td>{self.line(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
        )
        return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"

    def code(self, code: Code) -> str:
        """Lines as they are."""
        return f"<pre><code>{escape(code.text, quote=False)}</code></pre>"

    def remark(self, inside: str, is_warning: bool) -> str:
        """A remark or a warning around what it says."""
        return f'<blockquote class="{"warning" if is_warning else "remark"}">\n{inside}\n</blockquote>'

    def picture(self, picture: Picture) -> str:
        """A picture with its caption."""
        words = escape(picture.words)
        image = f'<img src="images/{picture.name}.png" alt="{words}">'
        return f"<figure>{image}<figcaption>{words}</figcaption></figure>"

    def key_table(self, table: KeyTable) -> str:
        """The keys of one page."""
        rows = "\n".join(
            f"<tr><td>{self.line(key_spans(keys))}</td><td>{escape(meaning)}</td></tr>"
            for keys, meaning in table.keys
        )
        tag = f"h{2 + self.shift}"
        return (
            f'<{tag}>{escape(table.title)}</{tag}>\n<table class="keys">\n<tbody>\n{rows}\n</tbody>\n</table>'
        )

    def anchor(self, target: Target) -> str:
        """The id of a place."""
        return target.anchor or target.chapter

    def address(self, target: Target) -> str:
        """What a link to a place says."""
        return f"chapter:{target}"

    def line(self, line: Line) -> str:
        """A line of text."""
        return "".join(self._span(span) for span in line)

    def text(self, text: str) -> str:
        """Words as they are shown."""
        return escape(text, quote=False).replace("\n", "<br>")

    def _item(self, item: Sequence[Block], chapter: Chapter) -> str:
        first, *rest = item or [Paragraph(())]
        opening = self.line(first.line) if isinstance(first, Paragraph) else self.block(first, chapter)
        return opening + (f"\n{self.blocks(rest, chapter)}" if rest else "")

    def _span(self, span: Span) -> str:
        tag = {"bold": "strong", "code": "code", "key": "kbd"}.get(span.look, "")
        shown = self.text(span.text)
        inner = f"<{tag}>{shown}</{tag}>" if tag else shown
        return f'<a href="{escape(self.address(span.link))}">{inner}</a>' if span.link else inner


def key_spans(keys: str) -> Line:
    """`Left / Right` as two keys with a stroke between them."""
    spans: list[Span] = []
    for place, key in enumerate(keys.split(" / ")):
        if place:
            spans.append(Span(" / "))
        spans.append(Span(shown(key), "key"))
    return tuple(spans)
