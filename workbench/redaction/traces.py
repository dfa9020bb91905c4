"""Looks for words in what a PDF holds: in its text, in its objects and in its bytes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.redaction.patterns import bare

if TYPE_CHECKING:
    import pikepdf

# Shorter ones would be met by chance among the numbers and bytes of any file.
LEAST_BYTES = 6
_ENCODINGS = ("utf-8", "utf-16-be", "utf-16-le", "gb18030", "big5")
# 海上 is not 上海 read backwards.
_LEAST_BACKWARDS = 4
_TOKEN = re.compile(r"[a-z0-9@._+-]{6,}")


def searched(runs: Iterable[str]) -> tuple[str, ...]:
    """What must not be found again: the words as they ran, and the numbers and addresses in them."""
    wanted: dict[str, None] = {}
    for run in runs:
        if len(run) > 1:
            wanted[run] = None
        wanted |= dict.fromkeys(_TOKEN.findall(run))
    return tuple(wanted)


def is_told(text: str, strings: Sequence[str]) -> bool:
    """Whether one of the strings can be read in a text, forwards or backwards, however it is spaced."""
    plain = bare(text)
    backwards = plain[::-1]
    return any(
        string in plain or (len(string) >= _LEAST_BACKWARDS and string in backwards) for string in strings
    )


@dataclass(frozen=True, slots=True)
class ByteForms:
    """The strings as bytes, in the encodings in which a file may hold them, and as hexadecimal."""

    forms: tuple[bytes, ...]

    @classmethod
    def of(cls, strings: Sequence[str]) -> "ByteForms":
        """The forms that are long enough to mean something."""
        forms: dict[bytes, None] = {}
        for string in strings:
            for encoding in _ENCODINGS:
                try:
                    plain = string.encode(encoding)
                except UnicodeEncodeError:
                    continue
                if len(plain) >= LEAST_BYTES and not (plain.isdigit() and len(plain) <= LEAST_BYTES + 4):
                    forms |= {plain: None, plain.hex().encode(): None}
        return cls(tuple(forms))

    def met_in(self, content: bytes) -> bool:
        """Whether a form stands there; letters may be large or small."""
        small = content.lower()
        return any(form in small for form in self._small())

    def _small(self) -> Iterator[bytes]:
        return (form.lower() for form in self.forms)


def objects_telling(document: "pikepdf.Pdf", strings: Sequence[str]) -> tuple[int, int]:
    """How many streams, strings and names were searched, and how many of them hold one of the strings."""
    import pikepdf

    forms = ByteForms.of(strings)
    # A syllable stands in many a name, such as /XObject.
    long = [string for string in strings if len(string.encode()) >= LEAST_BYTES]
    counted = telling = 0
    for held in every_object(document):
        if isinstance(held, pikepdf.Stream):
            content = _content(held)
            told = forms.met_in(content)
        elif isinstance(held, pikepdf.String):
            told = forms.met_in(bytes(held)) or is_told(str(held), long)
        else:
            told = is_told(str(held), long)
        counted += 1
        telling += told
    return counted, telling


def every_object(document: "pikepdf.Pdf") -> Iterator[Any]:
    """Every stream, string and name anywhere in a file, its trailer included."""
    import pikepdf

    waiting: list[Any] = [document.trailer, *document.objects]
    while waiting:
        each = waiting.pop()
        if isinstance(each, (pikepdf.Stream, pikepdf.String, pikepdf.Name)):
            yield each
        if isinstance(each, pikepdf.Array):
            parts = list(each)
        elif isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
            parts = [value for _, value in each.items()]
        else:
            continue
        # Indirect objects come by themselves.
        waiting += [part for part in parts if isinstance(part, pikepdf.Object) and not part.is_indirect]


def _content(stream: Any) -> bytes:
    """What a stream holds; of pictures nothing, for their points are compared one by one."""
    import pikepdf

    if stream.get("/Subtype") == pikepdf.Name.Image:
        return b""
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return bytes(stream.read_raw_bytes())
