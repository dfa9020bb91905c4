"""The lists of a pack, read strictly: what is not exactly as it was written is told with its line."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.verifier.bag_form import decoded_path, is_inside
from workbench.verifier.model import PackProblem

# Whoever sends a list of nothing but bad lines is not told each of them.
BAD_LINES_AT_MOST = 100

_DIGEST_LINE = re.compile(r"([0-9a-f]{64})  ([^\r\n]+)")
_BLOCK_LINE = re.compile(r"([0-9a-f]{64})  (0|[1-9][0-9]{0,17})-(0|[1-9][0-9]{0,17})  ([^\r\n]+)")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a line says of a file."""

    digest: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """What a line says of a stretch of a file, both ends included."""

    digest: str
    first: int
    last: int


@dataclass(slots=True)
class DigestList:
    """A list by the paths of its files."""

    path: str
    files: dict[str, Listed] = field(default_factory=dict)
    problems: list[PackProblem] = field(default_factory=list)


def read_digests(path: str, content: bytes) -> DigestList:
    """The lines of a list of digests."""
    found = DigestList(path)
    for number, line in _lines(content):
        if len(found.problems) >= BAD_LINES_AT_MOST:
            break
        read = _DIGEST_LINE.fullmatch(line)
        if read is None:
            found.problems.append(_line_problem(path, number))
            continue
        named = decoded_path(read[2])
        if not is_inside(named):
            found.problems.append(
                PackProblem(path, "verifier.unsafe_path", {"line": str(number), "file": named})
            )
        elif named in found.files:
            detail = {"line": str(number), "file": named}
            found.problems.append(PackProblem(path, "verifier.listed_twice", detail))
        else:
            found.files[named] = Listed(read[1], number)
    return found


def read_blocks(path: str, content: bytes) -> tuple[dict[str, list[Block]], list[PackProblem]]:
    """The blocks of each file, and the lines that are not as they were written."""
    blocks: dict[str, list[Block]] = {}
    problems: list[PackProblem] = []
    for number, line in _lines(content):
        if len(problems) >= BAD_LINES_AT_MOST:
            break
        read = _BLOCK_LINE.fullmatch(line)
        if read is None:
            problems.append(_line_problem(path, number))
            continue
        block = Block(read[1], int(read[2]), int(read[3]))
        blocks.setdefault(decoded_path(read[4]), []).append(block)
    return blocks, problems


def _lines(content: bytes) -> Iterator[tuple[int, str]]:
    """Yield the lines; one that does not end is told by its carriage return, which no line can hold."""
    stream = io.BytesIO(content)
    for number, line in enumerate(stream, 1):
        text = line.decode("utf-8", "replace")
        yield number, text[:-1] if text.endswith("\n") else f"{text}\r"


def _line_problem(path: str, line: int) -> PackProblem:
    return PackProblem(path, "verifier.list_line", {"line": str(line)})
