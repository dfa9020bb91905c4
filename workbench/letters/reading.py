"""Reads a template and refuses it with the file and the line of every mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from workbench.errors import Problem, UserError
from workbench.letters.content import Layout
from workbench.letters.field_reading import FieldReader
from workbench.letters.markup import BodyReader
from workbench.letters.model import Field
from workbench.letters.template import IssueFact, Template
from workbench.letters.yaml_lines import Lines, Path, load_with_lines
from workbench.rulebook.model import Citation

_REQUIRED = ("id", "zh", "en", "word", "layout", "title", "body")
_TEXTS = ("id", "zh", "en", "word", "layout", "addressee", "title", "salutation", "notice", "note_zh",
          "note_en", "body")  # fmt: skip
_SWITCHES = ("internal", "unreachable_counts")
_LISTS = ("shared", "fields", "on_issue", "needs")
# What a branch may not change: whom a letter goes to, what must hold before it, and what follows from it.
FIXED = ("addressee", "internal", "layout", "word", "notice", "unreachable_counts", "on_issue", "needs")
_WORD = re.compile(r"[一-鿿]{1,6}")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a template may name: citations, facts, sources of values, notices, conditions, shared fields."""

    knows: Callable[[Citation], bool]
    facts: Collection[str]
    sources: Collection[str]
    notices: Collection[str]
    needs: Collection[str]
    addressees: Collection[str]
    shared: Mapping[str, Field]


def read_template(text: str, file: str, words: Vocabulary, *, ours: bool = False) -> Template:
    """The template in a text; `ours` says that it came with the program.

    Raises: UserError listing every mistake with its line.
    """
    data, lines = load_with_lines(text, file, ours=ours)
    return _Reader(text, file, words, data, lines).template()


def changed_template(text: str, file: str, words: Vocabulary, shipped: Template) -> Template:
    """A template as a branch changed it.

    Raises: UserError listing every mistake; what the law asks of the letter must stay as it was shipped.
    """
    data, lines = load_with_lines(text, file)
    template = _Reader(text, file, words, data, lines).template()
    original, _ = load_with_lines(shipped.text, file, ours=True)
    problems = [
        _problem(file, _line(lines, (key,)), "letter.template_fixed_key", key=key)
        for key in ("id", *FIXED)
        if data.get(key) != original.get(key)
    ]
    mine = template.by_key
    for field in shipped.fields:
        kept = mine.get(field.key)
        if not (field.required or field.required_when):
            continue
        if kept is None or (kept.required, kept.required_when) != (field.required, field.required_when):
            line = _line(lines, ("fields",))
            problems.append(_problem(file, line, "letter.template_required_gone", field=field.key))
    if problems:
        raise UserError(problems)
    return template


def _line(lines: Lines, path: Path) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _problem(file: str, line: int, code: str, **detail: str) -> Problem:
    return Problem(f"{file}:{line}", code, {"file": file, "line": str(line), **detail})


class _Reader:
    """One template at work."""

    def __init__(self, text: str, file: str, words: Vocabulary, data: dict[str, Any], lines: Lines) -> None:
        self._text = text
        self._file = file
        self._words = words
        self._data = data
        self._lines = lines
        self._problems: list[Problem] = []

    def template(self) -> Template:
        """The template. Raises: UserError with everything that is wrong."""
        self._check_keys()
        if self._problems:
            raise UserError(self._problems)
        fields = self._fields()
        body = BodyReader({field.key: field for field in fields}, self._words.knows, self._refuse)
        data = self._data
        made = Template(
            id=data["id"],
            zh=data["zh"],
            en=data["en"],
            word=data["word"],
            layout=data["layout"],
            internal=data.get("internal", False),
            addressee=data.get("addressee", ""),
            title=body.text(data["title"], self._at("title")),
            salutation=body.text(data.get("salutation", ""), self._at("salutation")),
            fields=fields,
            body=body.read(data["body"], self._at("body")),
            notice=data.get("notice", ""),
            unreachable_counts=data.get("unreachable_counts", False),
            on_issue=self._on_issue(fields),
            needs=tuple(data.get("needs", ())),
            citations=(),
            note_zh=data.get("note_zh", ""),
            note_en=data.get("note_en", ""),
            text=self._text,
        )
        self._check_fields(fields, body)
        if self._problems:
            raise UserError(self._problems)
        return replace(made, citations=tuple(dict.fromkeys(body.citations)))

    def _check_keys(self) -> None:
        known = {*_TEXTS, *_SWITCHES, *_LISTS}
        for key in self._data:
            if key not in known:
                self._refuse(self._at(key), "letter.template_unknown_key", key=str(key)[:40])
        for key in _REQUIRED:
            if not str(self._data.get(key) or "").strip():
                self._refuse(1, "letter.template_key_missing", key=key)
        for keys, kind in ((_TEXTS, str), (_SWITCHES, bool), (_LISTS, list)):
            for key in keys:
                if key in self._data and not isinstance(self._data[key], kind):
                    self._refuse(self._at(key), "letter.template_bad_value", key=key)
        if self._problems:
            return
        self._among("layout", get_args(Layout), "layout")
        self._among("notice", self._words.notices, "notice")
        self._among("addressee", self._words.addressees, "addressee")
        for index, need in enumerate(self._data.get("needs", ())):
            if need not in self._words.needs:
                detail = {"key": "needs", "value": str(need)[:40]}
                self._refuse(self._at("needs", index), "letter.template_not_allowed", **detail)
        if not _WORD.fullmatch(self._data["word"]):
            self._refuse(self._at("word"), "letter.template_bad_word", value=self._data["word"][:20])

    def _among(self, key: str, allowed: Collection[str], name: str) -> None:
        value = self._data.get(key)
        if value and value not in allowed:
            self._refuse(self._at(key), "letter.template_not_allowed", key=name, value=str(value)[:40])

    def _fields(self) -> tuple[Field, ...]:
        found: dict[str, Field] = {}
        for index, key in enumerate(self._data.get("shared", ())):
            shared = self._words.shared.get(key) if isinstance(key, str) else None
            if shared is None:
                self._refuse(self._at("shared", index), "letter.template_unknown_field", field=str(key)[:40])
            else:
                found[shared.key] = shared
        reader = FieldReader(self._words.sources, self._refuse)
        for index, raw in enumerate(self._data.get("fields", ())):
            line = self._at("fields", index)
            field = reader.field(raw, line)
            if field is None:
                continue
            if field.key in found and field.key not in self._data.get("shared", ()):
                self._refuse(line, "letter.template_key_twice", key=field.key)
            # A field of its own stands over the shared one of the same name.
            found[field.key] = field
        return tuple(found.values())

    def _check_fields(self, fields: tuple[Field, ...], body: BodyReader) -> None:
        for field in fields:
            line = self._field_line(field.key)
            if field.required_when:
                condition = body.condition(field.required_when, line)
                body.used.update([condition.field] if condition else [])
        for field in fields:
            if field.key not in body.used and not any(one.field == field.key for one in self._issue_facts()):
                self._refuse(self._field_line(field.key), "letter.template_field_unused", field=field.key)

    def _field_line(self, key: str) -> int:
        for index, raw in enumerate(self._data.get("fields", ())):
            if isinstance(raw, dict) and raw.get("key") == key:
                return self._at("fields", index)
        shared = self._data.get("shared", ())
        return self._at("shared", shared.index(key)) if key in shared else 1

    def _issue_facts(self) -> tuple[IssueFact, ...]:
        keys = {"fact", "value", "field", "number"}
        rows = [row for row in self._data.get("on_issue", ()) if isinstance(row, dict) and set(row) <= keys]
        return tuple(IssueFact(**row) for row in rows if "fact" in row)

    def _on_issue(self, fields: tuple[Field, ...]) -> tuple[IssueFact, ...]:
        found = self._issue_facts()
        if len(found) != len(self._data.get("on_issue", ())):
            self._refuse(self._at("on_issue"), "letter.template_bad_value", key="on_issue")
        for one in found:
            if one.fact not in self._words.facts:
                self._refuse(self._at("on_issue"), "letter.template_unknown_fact", fact=one.fact[:60])
            if one.field and one.field not in {field.key for field in fields}:
                self._refuse(self._at("on_issue"), "letter.template_unknown_field", field=one.field[:40])
        return found

    def _at(self, *path: str | int) -> int:
        return _line(self._lines, path)

    def _refuse(self, line: int, code: str, **detail: str) -> None:
        self._problems.append(_problem(self._file, line, code, **detail))
