"""Which words in code are keys to press, and how they stand on the keyboard."""

import re

_NAMED = r"F\d{1,2}|Esc|Enter|Return|Tab|Space|Backspace|Delete|Home|End|PgUp|PgDn|Up|Down|Left|Right"
_KEY = re.compile(rf"(?:Ctrl|Alt|Shift)(?:\+(?:Ctrl|Alt|Shift))*\+(?:{_NAMED}|.)(?:…\d)?|{_NAMED}|[?/←→↑↓]")
_SHOWN = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def is_key(text: str) -> bool:
    """Whether a word in code names a key or several pressed together."""
    return _KEY.fullmatch(text) is not None


def shown(key: str) -> str:
    """A key as it stands on the keyboard: `Ctrl+Return` as `Ctrl+Enter`."""
    parts = key.split("+")
    return "+".join([*parts[:-1], _SHOWN.get(parts[-1], parts[-1])])
