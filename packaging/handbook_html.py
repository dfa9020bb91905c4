"""The handbook as one HTML file that fetches nothing, for a screen, a phone and paper."""

from __future__ import annotations

import base64
import struct
from collections.abc import Sequence
from html import escape
from pathlib import Path

from workbench.handbook.html import HtmlWriter
from workbench.handbook.model import Chapter, KeyTable, Picture, Table, Target
from workbench.handbook.reading import chapter
from workbench.handbook.sources import groups, picture_data, title_of
from workbench.wording.messages import Language

STYLE = Path(__file__).with_name("handbook.css")
LANG = {"zh": "zh-CN", "en": "en"}


class FileHtml(HtmlWriter):
    """All chapters on one page: places are named after chapter and heading, headings go one level down."""

    shift = 1

    def __init__(self, keys: Sequence[KeyTable], language: Language) -> None:
        super().__init__(keys)
        self._language: Language = language

    def anchor(self, target: Target) -> str:
        """`clocks--pause`; a chapter has its own name."""
        return f"{target.chapter}--{target.anchor}" if target.anchor else f"{target.chapter}--title"

    def address(self, target: Target) -> str:
        """A place on this page."""
        return f"#{self.anchor(target)}" if target.anchor else f"#{target.chapter}"

    def table(self, table: Table) -> str:
        """A table that scrolls by itself on a narrow screen."""
        return f'<div class="table">\n{super().table(table)}\n</div>'

    def picture(self, picture: Picture) -> str:
        """The picture itself, with its size, so that nothing jumps."""
        data = picture_data(picture.name, self._language)
        width, height = struct.unpack(">II", data[16:24])
        words, inside = escape(picture.words), base64.b64encode(data).decode("ascii")
        image = f'<img src="data:image/png;base64,{inside}" alt="{words}" width="{width}" height="{height}">'
        return f"<figure>{image}<figcaption>{words}</figcaption></figure>"

    def section(self, chapter: Chapter) -> str:
        """A chapter as a part of the page."""
        return f'<section id="{chapter.id}">\n{self.chapter(chapter)}\n</section>'


def page(language: Language, keys: Sequence[KeyTable], *, title: str, note: str) -> str:
    """The whole file; equal sources give equal text."""
    writer = FileHtml(keys, language)
    parts, contents = [], []
    for group in groups(language):
        entries = "\n".join(
            f'<li><a href="#{one}">{escape(title_of(one, language))}</a></li>' for one in group.chapters
        )
        contents.append(f"<h2>{escape(group.title)}</h2>\n<ol>\n{entries}\n</ol>")
        parts += [writer.section(chapter(one, language)) for one in group.chapters]
    return _PAGE.format(
        lang=LANG[language],
        title=escape(title),
        note=escape(note),
        style=STYLE.read_text("utf-8"),
        allowed="default-src 'none'; img-src data:; style-src 'unsafe-inline'",
        label="目录" if language == "zh" else "Contents",
        contents="\n".join(contents),
        chapters="\n".join(parts),
    )


_PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{allowed}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<div class="page">
<header>
<h1>{title}</h1>
<p class="quiet">{note}</p>
</header>
<nav aria-label="{label}">
{contents}
</nav>
<main>
{chapters}
</main>
</div>
</body>
</html>
"""
