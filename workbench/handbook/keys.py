"""Which words in code are keys to press, and whether two names are the same key."""

import re

_NAMED = r"F\d{1,2}|Esc|Enter|Return|Tab|Space|Backspace|Delete|Home|End|PgUp|PgDn|Up|Down|Left|Right"
_KEY = re.compile(rf"(?:Ctrl|Alt|Shift)(?:\+(?:Ctrl|Alt|Shift))*\+(?:{_NAMED}|.)(?:…\d)?|{_NAMED}|[?/←→↑↓]")
_SHOWN = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_ALIKE = {"Enter": "Return", "←": "Left", "→": "Right", "↑": "Up", "↓": "Down", "Del": "Delete"}
# Keys that mean the same in every program; a handbook may name them without the window listing them.
_KNOWN_TO_ALL = {
    "Return", "Esc", "Tab", "Shift+Tab", "Space", "Backspace", "Delete", "Home", "End", "PgUp", "PgDn",
    "Up", "Down", "Left", "Right", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z",
}  # fmt: skip


def is_key(text: str) -> bool:
    """Whether a word in code names a key or several pressed together."""
    return _KEY.fullmatch(text) is not None


def same_name(key: str) -> str:
    """One name for a key that has several; of a row of keys the first."""
    parts = key.split("…")[0].split("+")
    return "+".join([*parts[:-1], _ALIKE.get(parts[-1], parts[-1])])


def needs_listing(key: str) -> bool:
    """Whether the window must list this key for the handbook to name it."""
    return same_name(key) not in _KNOWN_TO_ALL


def shown(key: str) -> str:
    """A key as it stands on the keyboard: `Ctrl+Return` as `Ctrl+Enter`."""
    parts = key.split("+")
    return "+".join([*parts[:-1], _SHOWN.get(parts[-1], parts[-1])])


def keys_in(listed: str) -> set[str]:
    """The keys of an entry such as `Left / Right`."""
    return {same_name(part.strip()) for part in re.split(r"\s/\s|,\s", listed)}
