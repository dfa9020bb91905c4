"""Chapters read from CommonMark into blocks; what the handbook does not use is refused."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.handbook.keys import is_key
from workbench.handbook.model import (
    Block,
    Chapter,
    Code,
    Heading,
    KeysHere,
    Line,
    Listing,
    Look,
    Paragraph,
    Picture,
    Remark,
    Span,
    Table,
    Target,
)
from workbench.handbook.sources import text_of
from workbench.wording.messages import Language

KEYS_HERE = "<!-- shortcuts -->"
_NAMED = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}\s*$")
_PICTURE = re.compile(r"images/([a-z0-9-]+)\.png")


class HandbookError(ValueError):
    """A chapter holds what it must not: a defect of ours, found by the tests."""


@cache
def chapter(chapter_id: str, language: Language) -> Chapter:
    """A chapter of the handbook.

    Raises: HandbookError when there is none, or when it holds what no reader of it can show.
    """
    return read(chapter_id, text_of(chapter_id, language))


def read(chapter_id: str, text: str) -> Chapter:
    """A chapter from its text.

    Raises: HandbookError, naming what cannot be shown.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    blocks = _Blocks(chapter_id, parser.parse(text)).all()
    if not blocks or not isinstance(blocks[0], Heading) or blocks[0].level != 1:
        raise HandbookError(f"{chapter_id}: the first line is the title")
    return Chapter(chapter_id, blocks[0].text, blocks)


class _Blocks:
    """Takes the parser's tokens one after the other."""

    def __init__(self, chapter_id: str, tokens: Sequence[Token]) -> None:
        self._chapter = chapter_id
        self._tokens = list(tokens)
        self._place = 0
        self._numbers = 0

    def all(self) -> tuple[Block, ...]:
        """Every block up to the end."""
        return tuple(self._until(""))

    def _until(self, end: str) -> Iterator[Block]:
        while self._place < len(self._tokens):
            token = self._take()
            if token.type == end:
                return
            yield self._block(token)

    def _block(self, token: Token) -> Block:
        kind = token.type
        if kind == "heading_open":
            return self._heading(int(token.tag[1:]))
        if kind == "paragraph_open":
            return self._paragraph()
        if kind in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrGet("start") or 1) if kind.startswith("ordered") else None
            return Listing(tuple(self._items(kind.replace("_open", "_close"))), start)
        if kind == "table_open":
            return self._table()
        if kind in ("fence", "code_block"):
            return Code(token.content.rstrip("\n"), token.info.strip())
        if kind == "blockquote_open":
            return self._remark()
        raise self._wrong(token)

    def _heading(self, level: int) -> Heading:
        inline = self._take()
        self._take()
        named = _NAMED.search(inline.content)
        line = self._line(inline)
        if named:
            words = _NAMED.sub("", line[-1].text)
            line = (*line[:-1], Span(words, line[-1].look)) if words else line[:-1]
        if level > 1:
            self._numbers += 1
        return Heading(level, line, named.group(1) if named else f"s{self._numbers}" if level > 1 else "")

    def _paragraph(self) -> Block:
        inline = self._take()
        self._take()
        if inline.content.strip() == KEYS_HERE:
            return KeysHere()
        parts = inline.children or []
        if len(parts) == 1 and parts[0].type == "image":
            named = _PICTURE.fullmatch(str(parts[0].attrGet("src")))
            if named is None:
                raise self._wrong(parts[0])
            return Picture(named.group(1), parts[0].content)
        return Paragraph(self._line(inline))

    def _items(self, end: str) -> Iterator[tuple[Block, ...]]:
        while (token := self._take()).type != end:
            if token.type != "list_item_open":
                raise self._wrong(token)
            yield tuple(self._until("list_item_close"))

    def _remark(self) -> Remark:
        blocks = tuple(self._until("blockquote_close"))
        first = blocks[0] if blocks else None
        is_warning = isinstance(first, Paragraph) and first.line[0].look == "bold"
        return Remark(blocks, is_warning)

    def _table(self) -> Table:
        rows: list[tuple[Line, ...]] = []
        cells: list[Line] = []
        while (token := self._take()).type != "table_close":
            if token.type == "inline":
                cells.append(self._line(token))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                cells = []
        return Table(rows[0], tuple(rows[1:]))

    def _line(self, inline: Token) -> Line:
        spans: list[Span] = []
        bold, link = 0, None
        for token in inline.children or []:
            look: Look = "bold" if bold else "plain"
            if token.type == "text":
                spans.append(Span(token.content, look, link))
            elif token.type == "softbreak":
                spans.append(Span(_joint(spans), look, link))
            elif token.type == "hardbreak":
                spans.append(Span("\n", look))
            elif token.type == "code_inline":
                spans.append(Span(token.content, "key" if is_key(token.content) else "code", link))
            elif token.type in ("strong_open", "strong_close"):
                bold += token.nesting
            elif token.type == "link_open":
                link = self._target(token)
            elif token.type == "link_close":
                link = None
            elif token.type not in ("em_open", "em_close"):
                raise self._wrong(token)
        return tuple(span for span in spans if span.text)

    def _target(self, token: Token) -> Target:
        address = str(token.attrGet("href") or "")
        if address.startswith("chapter:"):
            return Target.of(address)
        if address.startswith("#"):
            return Target(self._chapter, address[1:])
        raise self._wrong(token)

    def _take(self) -> Token:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def _wrong(self, token: Token) -> HandbookError:
        return HandbookError(f"{self._chapter}: {token.type} {token.content or token.attrs} cannot be shown")


def _joint(spans: Sequence[Span]) -> str:
    """What stands for a line's end: nothing between Chinese characters, else a space."""
    last = spans[-1].text[-1:] if spans else ""
    return "" if last >= "\u2e80" else " "
