"""Reads the fields of a template."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any, get_args

from workbench.letters.model import Column, Field, Kind, Option

MASKS = ("name", "document", "phone", "contract", "address", "email", "free")
MAX_LEN = 20_000
# Without a limit of its own a field takes what a page bears.
DEFAULT_LEN = {"text": 200, "long": 8000, "list": 8000}

_KEYS = {
    "key": str, "zh": str, "en": str, "kind": str, "required": bool, "required_when": str, "max_len": int,
    "mask": str, "source": str, "default": str, "options": list, "columns": list, "help_zh": str,
    "help_en": str,
}  # fmt: skip
_NAME = re.compile(r"[a-z][a-z0-9_]*")

Refuse = Callable[..., None]


class FieldReader:
    """Reads fields; `refuse(line, code, **detail)` is told every mistake."""

    def __init__(self, sources: Collection[str], refuse: Refuse) -> None:
        self._sources = sources
        self._refuse = refuse

    def field(self, raw: Any, line: int) -> Field | None:
        """The field, or none when it cannot be one."""
        if not isinstance(raw, dict):
            self._refuse(line, "letter.template_bad_value", key="fields")
            return None
        if not self._sound(raw, line):
            return None
        options = self._parts(raw.get("options", ()), line, "options", ("value", "zh", "en"))
        columns = self._parts(raw.get("columns", ()), line, "columns", ("key", "zh", "en"))
        plain = {key: value for key, value in raw.items() if key not in ("options", "columns")}
        plain.setdefault("max_len", DEFAULT_LEN.get(raw.get("kind", "text"), 0))
        field = Field(
            **plain,
            options=tuple(Option(**part) for part in options),
            columns=tuple(Column(**part) for part in columns),
        )
        return field if self._fits(field, line) else None

    def _sound(self, raw: dict[str, Any], line: int) -> bool:
        bad = False
        for key, value in raw.items():
            kind = _KEYS.get(key)
            if kind is None:
                self._refuse(line, "letter.template_unknown_key", key=str(key)[:40])
                bad = True
            elif not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
                self._refuse(line, "letter.template_bad_value", key=key)
                bad = True
        for key in ("key", "zh", "en"):
            if not str(raw.get(key) or "").strip():
                self._refuse(line, "letter.template_key_missing", key=key)
                bad = True
        return not bad

    def _parts(
        self, raw: Collection[Any], line: int, key: str, names: tuple[str, ...]
    ) -> list[dict[str, str]]:
        parts = []
        for part in raw:
            whole = isinstance(part, dict) and set(part) == set(names)
            if whole and all(isinstance(value, str) and value for value in part.values()):
                parts.append(part)
            else:
                self._refuse(line, "letter.template_bad_value", key=key)
        return parts

    def _fits(self, field: Field, line: int) -> bool:
        wrong = [
            ("key", field.key, bool(_NAME.fullmatch(field.key))),
            ("kind", field.kind, field.kind in get_args(Kind)),
            ("mask", field.mask, not field.mask or field.mask in MASKS),
            ("source", field.source, not field.source or field.source in self._sources),
            ("options", field.key, bool(field.options) == (field.kind == "choice")),
            ("columns", field.key, not field.columns or field.kind == "list"),
            ("max_len", str(field.max_len), 0 <= field.max_len <= MAX_LEN),
        ]
        for key, value, holds in wrong:
            if not holds:
                self._refuse(line, "letter.template_not_allowed", key=key, value=str(value)[:40])
        values = [option.value for option in field.options]
        if field.default and field.kind == "choice" and field.default not in values:
            self._refuse(line, "letter.template_unknown_value", field=field.key, value=field.default[:40])
            return False
        return all(holds for _, _, holds in wrong)
