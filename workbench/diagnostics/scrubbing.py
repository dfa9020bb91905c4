"""Takes out of a log all that is not the program's own: what stays was allowed, not merely not forbidden."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from workbench.wording.codes import known_codes

STRUCK = "■"
LONGEST_LINE = 2_000
_HEAD = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) "
    r"(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) (?P<name>.+?): (?P<message>.*)"
)
_FRAME = re.compile(r'\s*File "(?P<place>[^"]*)", line (?P<line>\d{1,6}), in (?P<function>.+?)\s*')
# Source files of the program, of its libraries and of Python, whatever folder they were installed in.
_PLACE = re.compile(
    r"(?:^|/)((?:site-packages|python3\.\d+|workbench|ui|db|resources)"
    r"(?:/[A-Za-z_0-9]+)*/[A-Za-z_0-9]+\.pyc?)$"
)
_BUILT_IN = re.compile(r"<frozen [a-z_.]+>|<string>")
_FUNCTION = re.compile(r"[A-Za-z_][A-Za-z_0-9.]*|<(?:module|lambda|genexpr|listcomp|dictcomp|setcomp)>")
_LOGGER = re.compile(r"(?:ui|workbench|db|py|alembic|sqlalchemy|PIL|matplotlib|fontTools)(?:\.[a-z_]+)*")
_KINDS = "Error|Exception|Warning|Interrupt|Failure|Conflict"
_KIND = re.compile(rf"(?:[a-z_0-9]+\.)*[A-Z][A-Za-z]{{1,40}}(?:{_KINDS})")
_EDGES = "\"'`()[]{}<>,;:.!?=\t "
_TRACEBACK = "Traceback (most recent call last):"
# What a number may follow; any other may be part of a phone, a card, an amount or a date.
_BEFORE_NUMBER = ("Errno", "WinError", "line", "position", "column", "index", "status", "code", "byte")
_MOST_DIGITS = 4


def scrubbed_lines(lines: Iterable[str]) -> Iterator[str]:
    """Every line without what could be about a person or a case; source lines of a trace are left out."""
    is_source = False
    for line in lines:
        frame = _FRAME.fullmatch(line[:LONGEST_LINE])
        if frame is not None:
            yield _frame(frame)
        elif not (is_source and line.startswith("    ")):
            is_source = False
            yield _line(line[:LONGEST_LINE])
        is_source = is_source or frame is not None


def scrubbed_words(text: str) -> str:
    """A message of which only known words, small numbers, codes and kinds of errors are left."""
    kept: list[str] = []
    before = ""
    for token in text.split():
        core = token.strip(_EDGES)
        word = token if _is_known(core, before) else STRUCK
        before = core
        if word != STRUCK or kept[-1:] != [STRUCK]:
            kept.append(word)
    return " ".join(kept)


def scrubbed_place(place: str) -> str:
    """Where a source file lies inside the program, without the folder that the program lies in."""
    if _BUILT_IN.fullmatch(place):
        return place
    shown, rest = "", place.replace("\\", "/")
    # The shortest way that begins at a known folder: one above it may bear the name of another.
    while found := _PLACE.search(rest):
        shown = found[1]
        rest = shown.partition("/")[2]
    return shown or STRUCK


def _line(line: str) -> str:
    if line.strip() == _TRACEBACK:
        return _TRACEBACK
    head = _HEAD.fullmatch(line)
    if head is None:
        return scrubbed_words(line)
    name = head["name"] if _LOGGER.fullmatch(head["name"]) else STRUCK
    return f"{head['at']} {head['level']} {name}: {scrubbed_words(head['message'])}"


def _frame(frame: re.Match[str]) -> str:
    function = frame["function"] if _is_function(frame["function"]) else STRUCK
    return f'  File "{scrubbed_place(frame["place"])}", line {frame["line"]}, in {function}'


def _is_function(name: str) -> bool:
    return name.isascii() and _FUNCTION.fullmatch(name) is not None


def _is_known(core: str, before: str) -> bool:
    if core.isdigit() and core.isascii():
        return before in _BEFORE_NUMBER and len(core) <= _MOST_DIGITS
    if core in _words() or _KIND.fullmatch(core) is not None:
        return True
    return "." in core and core in known_codes()


@cache
def _words() -> frozenset[str]:
    """Words of error messages of Python, the operating system, the database and the program itself."""
    text = files("resources").joinpath("diagnostics", "words.txt").read_text("utf-8")
    return frozenset(text.split())
