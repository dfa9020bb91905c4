"""Says everything in both languages at once: who reads it may be a clerk here or an engineer far away."""

from workbench.wording.messages import Messages

_FIGURE_SPACE = "\u2007"
_ZH, _EN = Messages("zh"), Messages("en")


def said(code: str, /, **detail: str) -> str:
    """A sentence of the diagnostics, Chinese first."""
    zh, en = (words.text(f"diagnostics.{code}", detail) for words in (_ZH, _EN))
    return zh if zh == en else f"{zh} / {en}"


def fact(code: str, value: object) -> str:
    """A named value on a line of its own."""
    return f"{said(code)}: {value}"


def in_column(number: int, width: int = 9) -> str:
    """A number that stands under others, in fonts of one width and in others."""
    return str(number).rjust(width, _FIGURE_SPACE)


def heading(code: str) -> list[str]:
    """The title of a part, with room above it."""
    return ["", said(code), "-" * 40]
