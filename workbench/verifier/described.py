"""Hold `manifest.json` against the PDF and the files that it describes."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import pikepdf

from workbench.verifier.bag_form import DATA, PACK_MANIFEST
from workbench.verifier.model import PackFacts, PackProblem
from workbench.verifier.reading import FileSeen

FORMAT = "case-workbench-pack/1"
# Beside the PDF and the exhibits, which the description names.
_PLAIN_FILES = {PACK_MANIFEST, "data/custody.json", "data/custody.csv", "data/audit.json"}
_MOST_PAGES = 200_000
_MOST_DIGITS = 20


def read_description(content: bytes | None) -> dict[str, Any] | None:
    """The members of `manifest.json`; None when it is not one."""
    if content is None:
        return None
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) and read.get("format") == FORMAT else None


def facts_of(description: Mapping[str, Any]) -> PackFacts:
    """What the pack says of itself."""
    numbers, pdf = _mapping(description.get("numbers")), _mapping(description.get("pdf"))
    exhibits = [_mapping(each) for each in _list(description.get("exhibits"))]
    return PackFacts(
        number=_text(description.get("number")),
        case_no=_text(description.get("case_no")),
        recipient=_text(description.get("recipient")),
        made_at=_text(description.get("made_at")),
        pages=_number(pdf.get("pages")),
        exhibits=len(exhibits),
        first_text=_shown(numbers, "first"),
        last_text=_shown(numbers, "last"),
    )


def description_problems(
    description: Mapping[str, Any], seen: Mapping[str, FileSeen]
) -> Iterator[PackProblem]:
    """Yield what it says of files that are not there, or that are others."""
    pdf = _mapping(description.get("pdf"))
    described: list[tuple[str, str, Mapping[str, Any] | None]]
    described = [(_text(pdf.get("path")), _text(pdf.get("sha256")), None)]
    for each in map(_mapping, _list(description.get("exhibits"))):
        if each.get("file") is not None:
            described.append((_text(each["file"]), _text(each.get("sha256")), each))
    for path, sha256, exhibit in described:
        file = seen.get(path)
        if file is None:
            yield _problem("verifier.described_missing", file=path)
        elif file.sha256 != sha256 or not (exhibit is None or _is_same(file, exhibit)):
            yield _problem("verifier.described_other", file=path)
    known = {path for path, _, _ in described} | _PLAIN_FILES
    for path in seen:
        if path.startswith(DATA) and path not in known:
            yield PackProblem(path, "verifier.not_described")


def _is_same(file: FileSeen, exhibit: Mapping[str, Any]) -> bool:
    return (file.sm3, file.size_bytes) == (exhibit.get("sm3"), exhibit.get("size_bytes"))


def page_problems(description: Mapping[str, Any], stream: BinaryIO) -> Iterator[PackProblem]:
    """Yield what it says of pages that the PDF does not have, or has under other labels.

    Raises: pikepdf.PdfError when the PDF cannot be read.
    """
    pdf = _mapping(description.get("pdf"))
    said = [_text(label) for label in _list(pdf.get("labels"))]
    stream.seek(0)
    with pikepdf.open(stream) as opened:
        count = len(opened.pages)
        labels = [] if count > _MOST_PAGES else [str(page.label) for page in opened.pages]
    if count != _number(pdf.get("pages")) or count != len(said):
        yield _problem("verifier.pages_differ", said=str(pdf.get("pages")), found=str(count))
        return
    for place, (label, found) in enumerate(zip(said, labels, strict=False), 1):
        if label != found:
            yield _problem("verifier.label_differs", page=str(place), said=label, found=found)
            return
    yield from _places(description, labels)


def _places(description: Mapping[str, Any], labels: list[str]) -> Iterator[PackProblem]:
    for each in map(_mapping, _list(description.get("exhibits"))):
        first, pages = _number(each.get("first_page")), _number(each.get("pages"))
        ends = labels[first - 1 : first] + labels[first + pages - 2 : first + pages - 1]
        if ends != [each.get("first_text"), each.get("last_text")]:
            yield _problem("verifier.exhibit_pages_differ", label=_text(each.get("label")))


def _problem(code: str, **detail: str) -> PackProblem:
    return PackProblem(PACK_MANIFEST, code, detail)


def _shown(numbers: Mapping[str, Any], which: str) -> str:
    if not numbers:
        return ""
    digits = min(_number(numbers.get("digits")), _MOST_DIGITS)
    return _text(numbers.get("prefix")) + str(_number(numbers.get(which))).zfill(digits)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
