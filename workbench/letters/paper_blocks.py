"""The parts of a letter as flowables; every text is set literally."""

import re
from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable, Spacer

from workbench.letters import paper_style as look
from workbench.letters.content import (
    Attachments,
    Block,
    Facts,
    Grid,
    Heading,
    LetterContent,
    Paragraph,
    Signatures,
)
from workbench.letters.paper_closing import Closing, TextWithClosing, sign_off
from workbench.letters.paper_signing import SignatureLines
from workbench.letters.paper_tables import facts_table, grid_table
from workbench.typesetting.style import TextStyle
from workbench.typesetting.text import TextBlock, text_width

_PENDING_NUMBER = "（签发时编号）"
_BLANK = "\u3000"
_ATTACHED = "附件："
_BRACKET = re.compile("(?<=[）》”])(?![）》”])|(?=[（《“])(?<![（《“])")
# A heading and what follows it take no more than this share of a page with them.
_MOST_ROOM = look.HEIGHT / 2


def story(content: LetterContent) -> list[Flowable]:
    """The whole letter from the title to the sign-off."""
    is_form = content.layout == "form"
    flowables = [*_opening(content), *(part for block in content.blocks for part in _set(block, is_form))]
    closing = sign_off(content)
    if closing is not None:
        flowables = _closed(flowables, closing)
    return list(_kept_with_next(flowables))


def _opening(content: LetterContent) -> Iterator[Flowable]:
    yield TextBlock(balanced(content.title, look.TITLE), look.TITLE)
    if content.number:
        yield TextBlock(content.number, look.NUMBER)
    elif content.draft and content.layout == "letter":
        yield TextBlock(_PENDING_NUMBER, look.PENDING_NUMBER)
    yield Spacer(0, 8.0 if content.layout == "form" else look.PITCH)
    if content.salutation:
        addressed = content.salutation.rstrip("：: ") + "："
        yield TextBlock(addressed, look.FORM_FLUSH if content.layout == "form" else look.FLUSH)


def _set(block: Block, is_form: bool) -> list[Flowable]:
    """The flowables of one block."""
    match block:
        case Heading():
            styles = look.FORM_HEADINGS if is_form else look.HEADINGS
            return [HeadingBlock(block.text, styles[min(max(block.level, 1), 2) - 1])]
        case Paragraph():
            return [TextBlock(block.text, _paragraph_style(block, is_form))]
        case Facts():
            return [facts_table(block.pairs)] if block.pairs else []
        case Grid():
            return [grid_table(block)] if block.columns else []
        case Signatures():
            return [SignatureLines(block.labels)] if block.labels else []
        case Attachments():
            return list(_attachments(block.items, look.FORM_FLUSH if is_form else look.FLUSH))


class HeadingBlock(TextBlock):
    """A heading; it never stands at the foot of a page without what it heads."""


def balanced(title: str, style: TextStyle) -> str:
    """The title with line ends where its lines become about equally long, if possible beside a bracket.

    Source: GB/T 9704-2012, 7.3.1: lines of a title are arranged symmetrically, words stay whole.
    """
    needed = len(TextBlock(title, style).lines(look.WIDTH))
    if needed < 2:
        return title
    at_bracket = _halves(title, style) if needed == 2 else None
    if at_bracket is not None:
        return "\n".join(at_bracket)
    narrow, wide = look.WIDTH / needed / 2, look.WIDTH
    while wide - narrow > style.size / 4:
        middle = (narrow + wide) / 2
        if len(TextBlock(title, style).lines(middle)) > needed:
            narrow = middle
        else:
            wide = middle
    return "\n".join(line.strip() for line in TextBlock(title, style).lines(wide))


def _halves(title: str, style: TextStyle) -> tuple[str, str] | None:
    """The title parted beside a bracket so that both parts fit on a line, the most even way first."""
    ends = [end.start() for end in _BRACKET.finditer(title) if 0 < end.start() < len(title)]
    halves = [(title[:end], title[end:]) for end in ends]
    longest = {half: max(text_width(part, style) for part in half) for half in halves}
    best = min(halves, key=longest.__getitem__, default=None)
    return best if best is not None and longest[best] <= look.WIDTH else None


def _paragraph_style(block: Paragraph, is_form: bool) -> TextStyle:
    style = look.FORM_BODY if is_form else look.BODY
    if block.align != "left":
        return style.but(first_indent=0.0, align=block.align)
    return style if block.indent else style.but(first_indent=0.0)


def _attachments(items: Sequence[str], style: TextStyle) -> Iterator[Flowable]:
    """附件：1.… with the names below each other.

    Source: GB/T 9704-2012, 7.3.4: one empty line before, two characters in, no number for a single one.
    """
    if not items:
        return
    yield Spacer(0, style.leading)
    for number, item in enumerate(items, start=1):
        lead = _BLANK * 2 + (_ATTACHED if number == 1 else _BLANK * len(_ATTACHED))
        marker = lead if len(items) == 1 else f"{lead}{number}."
        hanging = style.but(indent=text_width(marker, style) / style.pitch, align="left", first_indent=0.0)
        yield TextBlock(item, hanging, marker=marker)


def _closed(flowables: list[Flowable], closing: Closing) -> list[Flowable]:
    """The letter with its sign-off, which never stands on a page without words before it."""
    last = flowables[-1]
    if isinstance(last, TextBlock):
        return [*flowables[:-1], TextWithClosing(last, closing)]
    return [*flowables, closing]


def _kept_with_next(flowables: Sequence[Flowable]) -> Iterator[Flowable]:
    """The flowables, with a page break where a heading would stand apart from what it heads."""
    for number, flowable in enumerate(flowables):
        if isinstance(flowable, HeadingBlock) and not _follows_heading(flowables, number):
            needed = 0.0
            for following in flowables[number:]:
                needed += following.getSpaceBefore() + _opening_height(following)
                if not isinstance(following, HeadingBlock):
                    break
            yield CondPageBreak(min(needed, _MOST_ROOM))
        yield flowable


def _follows_heading(flowables: Sequence[Flowable], number: int) -> bool:
    return number > 0 and isinstance(flowables[number - 1], HeadingBlock)


def _opening_height(flowable: Flowable) -> float:
    opening = getattr(flowable, "opening_height", None)
    return float(opening(look.WIDTH)) if opening is not None else float(flowable.wrap(look.WIDTH, 0)[1])
