"""Reads the body of a template, line by line, and says on which line a mistake stands.

The marks are explained in resources/letters/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from workbench.letters.content import Alignment
from workbench.letters.model import Field
from workbench.letters.template import (
    CitationMark,
    Condition,
    EachNode,
    FieldMark,
    HeadingNode,
    IfNode,
    ListNode,
    Node,
    PairNode,
    Shape,
    SignNode,
    Text,
    TextNode,
)
from workbench.rulebook.model import Citation

NUMBER = "no"
FORMS = ("figures", "short")

_MARK = re.compile(
    r"\{\{\s*(?P<name>[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\s*(?:\|\s*(?P<form>[a-z]+)\s*)?\}\}"
    r"|\[\[\s*(?P<law>[A-Za-z0-9-]+)\s*(?P<place>[^\]]*)\]\]"
)
_PLACE = re.compile(r"(?P<article>\d+(?:-\d+)?)(?:\((?P<paragraph>\d+)\))?(?:\((?P<item>\d+)\))?")
_CONDITION = re.compile(r"(?P<not>!?)(?P<field>[a-z][a-z0-9_]*)(?:(?P<op>!?=)(?P<values>[^=!]+))?")
_BLOCK = re.compile(r"\{\{#(?P<word>if|each)\s+(?P<what>[^}]+?)\s*\}\}")
_SHAPES: dict[str, Shape] = {"table": "table", "items": "items", "attach": "attachments"}

Refuse = Callable[..., None]


def parse_citation(text: str) -> Citation | None:
    """The citation written as `BXF2015 16(2)`; none when it is not written so."""
    law, _, place = text.strip().partition(" ")
    if not place.strip():
        return Citation(law=law) if re.fullmatch(r"[A-Za-z0-9-]+", law) else None
    found = _PLACE.fullmatch(place.strip())
    if found is None:
        return None
    parts = found.groupdict(default="")
    return Citation(law=law, article=parts["article"], paragraph=parts["paragraph"], item=parts["item"])


def parse_condition(text: str) -> Condition | None:
    """The condition written as `field`, `!field`, `field=value` or `field!=one,other`."""
    found = _CONDITION.fullmatch(text.strip())
    if found is None or (found["not"] and found["op"]):
        return None
    values = tuple(value.strip() for value in (found["values"] or "").split(",") if value.strip())
    return Condition(found["field"], values, bool(found["not"]) or found["op"] == "!=")


@dataclass(slots=True)
class _Open:
    """A block that waits for its end."""

    word: str
    line: int
    what: str
    condition: Condition | None = None
    nodes: list[Node] = field(default_factory=list)
    then: list[Node] | None = None


class BodyReader:
    """Reads one body; `refuse(line, code, **detail)` is told every mistake."""

    def __init__(
        self, fields: Mapping[str, Field], known: Callable[[Citation], bool], refuse: Refuse
    ) -> None:
        self._fields = fields
        self._known = known
        self._refuse = refuse
        self._open: list[_Open] = [_Open("body", 0, "")]
        self.citations: list[Citation] = []
        self.used: set[str] = set()

    def read(self, body: str, first_line: int) -> tuple[Node, ...]:
        """The tree of a body whose first line stands on `first_line` of the file."""
        for number, line in enumerate(body.splitlines(), start=first_line):
            if line.strip():
                self._line(line.strip(), number)
        for left in self._open[1:]:
            self._refuse(left.line, "letter.template_unclosed", block=f"{{{{#{left.word} {left.what}}}}}")
        return tuple(self._open[0].nodes)

    def text(self, text: str, line: int) -> Text:
        """A text with its marks."""
        pieces: list[str | FieldMark | CitationMark] = []
        done = 0
        for found in _MARK.finditer(text):
            pieces.append(text[done : found.start()])
            done = found.end()
            mark = self._mark(found, line)
            if mark is not None:
                pieces.append(mark)
        pieces.append(text[done:])
        for piece in pieces:
            if isinstance(piece, str) and any(left in piece for left in ("{{", "}}", "[[", "]]")):
                self._refuse(line, "letter.template_bad_mark", text=piece.strip()[:60])
        return tuple(piece for piece in pieces if piece != "")

    def condition(self, text: str, line: int) -> Condition | None:
        """A condition whose field and values are known."""
        condition = parse_condition(text)
        if condition is None:
            self._refuse(line, "letter.template_bad_condition", text=text[:60])
            return None
        named = self._fields.get(condition.field)
        if named is None:
            self._refuse(line, "letter.template_unknown_field", field=condition.field)
            return None
        self.used.add(condition.field)
        allowed: Collection[str] = [option.value for option in named.options]
        allowed = ("yes", "no") if named.kind == "yes_no" else allowed
        for value in condition.values:
            if value not in allowed:
                self._refuse(line, "letter.template_unknown_value", field=condition.field, value=value)
        return condition

    def _line(self, line: str, number: int) -> None:
        block = _BLOCK.fullmatch(line)
        if block is not None:
            self._begin(block["word"], block["what"], number)
        elif line == "{{else}}":
            self._turn(number)
        elif line in ("{{/if}}", "{{/each}}"):
            self._end(line[3:-2], number)
        elif "{{#" in line or "{{/" in line:
            self._refuse(number, "letter.template_block_alone", text=line[:60])
        else:
            node = self._node(line, number)
            if node is not None:
                self._open[-1].nodes.append(node)

    def _begin(self, word: str, what: str, line: int) -> None:
        opened = _Open(word, line, what)
        if word == "if":
            opened.condition = self.condition(what, line)
        else:
            self._list_field(what, line)
        self._open.append(opened)

    def _turn(self, line: int) -> None:
        last = self._open[-1]
        if last.word != "if" or last.then is not None:
            self._refuse(line, "letter.template_stray_end", text="{{else}}")
            return
        last.then, last.nodes = last.nodes, []

    def _end(self, word: str, line: int) -> None:
        last = self._open[-1]
        if last.word != word:
            self._refuse(line, "letter.template_stray_end", text=f"{{{{/{word}}}}}")
            return
        self._open.pop()
        nodes = self._open[-1].nodes
        if word == "each":
            nodes.append(EachNode(last.what, tuple(last.nodes)))
        elif last.condition is not None:
            then, otherwise = (last.nodes, []) if last.then is None else (last.then, last.nodes)
            nodes.append(IfNode(last.condition, tuple(then), tuple(otherwise)))

    def _node(self, line: str, number: int) -> Node | None:
        if line.startswith("@"):
            return self._command(line, number)
        for mark, level in (("## ", 2), ("# ", 1)):
            if line.startswith(mark):
                return HeadingNode(self.text(line.removeprefix(mark), number), level)
        if line.startswith("- "):
            label, colon, value = line[2:].partition("：")
            if not colon:
                self._refuse(number, "letter.template_no_colon", text=line[:60])
            return PairNode(self.text(label, number), self.text(value.strip(), number))
        aligned: tuple[tuple[str, Alignment], ...] = (("< ", "left"), ("= ", "center"), ("> ", "right"))
        for mark, align in aligned:
            if line.startswith(mark):
                return TextNode(self.text(line.removeprefix(mark), number), indent=False, align=align)
        return TextNode(self.text(line, number))

    def _command(self, line: str, number: int) -> Node | None:
        word, _, rest = line[1:].partition(" ")
        parts = [part.strip() for part in rest.replace(",", "，").split("，") if part.strip()]
        if word == "sign" and parts:
            return SignNode(tuple(parts))
        if word not in _SHAPES or not parts:
            self._refuse(number, "letter.template_unknown_command", text=line[:60])
            return None
        name, *shares = rest.split()
        self._list_field(name, number)
        if not all(share.isdigit() and int(share) for share in shares):
            self._refuse(number, "letter.template_bad_shares", text=rest[:60])
            return None
        return ListNode(name, _SHAPES[word], tuple(int(share) for share in shares))

    def _list_field(self, name: str, line: int) -> None:
        self.used.add(name)
        if name not in self._fields:
            self._refuse(line, "letter.template_unknown_field", field=name)
        elif self._fields[name].kind != "list":
            self._refuse(line, "letter.template_not_a_list", field=name)

    def _mark(self, found: re.Match[str], line: int) -> FieldMark | CitationMark | None:
        if found["law"]:
            return self._citation(f"{found['law']} {found['place']}", line)
        name, form = found["name"], found["form"] or ""
        if form and form not in FORMS:
            self._refuse(line, "letter.template_bad_form", text=form, allowed=", ".join(FORMS))
        if not self._names(name):
            self._refuse(line, "letter.template_unknown_field", field=name)
            return None
        self.used.add(name.partition(".")[0])
        return FieldMark(name, form)

    def _names(self, name: str) -> bool:
        key, dot, column = name.partition(".")
        named = self._fields.get(key)
        if named is None or not dot:
            return named is not None
        repeated = any(opened.word == "each" and opened.what == key for opened in self._open)
        return repeated and column in (NUMBER, *(each.key for each in named.columns))

    def _citation(self, text: str, line: int) -> CitationMark | None:
        citation = parse_citation(text)
        if citation is None or not self._known(citation):
            self._refuse(line, "letter.template_unknown_citation", text=text.strip()[:60])
            return None
        self.citations.append(citation)
        return CitationMark(citation)
