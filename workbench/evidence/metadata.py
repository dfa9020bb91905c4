"""What a file says of itself: type, pages and properties; a broken file is accepted with a warning."""

from pathlib import Path

from workbench.evidence import signatures as known
from workbench.evidence.content_type import encoding_of_file, media_type_of, name_promises_other
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.model import FileFacts
from workbench.evidence.pictures import FORMATS
from workbench.evidence.readers.mail import read_mail
from workbench.evidence.readers.media import read_recording
from workbench.evidence.readers.package import read_package
from workbench.evidence.readers.pdf import read_pdf
from workbench.evidence.readers.picture import read_picture
from workbench.evidence.reading import Reading

_PACKAGES = (known.ZIP, known.DOCX, known.XLSX, known.PPTX, known.OFD)
_EXECUTABLES = ("application/vnd.microsoft.portable-executable", "application/x-elf")


def read_facts(path: Path, name: str) -> FileFacts:
    """The type of a file by content and what can be read of it; never fails on what the file holds.

    Args:
        name: the name under which it came; the store keeps none.
    """
    try:
        media_type = media_type_of(path, name) if path.is_file() else ""
    except HOSTILE:
        media_type = ""
    if not media_type:
        return FileFacts(known.UNKNOWN, warnings=("evidence.file.damaged",))
    reading = Reading()
    _read(path, media_type, reading)
    if media_type == known.EMPTY:
        reading.warn("evidence.file.empty")
    elif name_promises_other(name, media_type):
        reading.warn("evidence.file.type_differs")
    if media_type == known.LOCKED_OFFICE:
        reading.warn("evidence.file.encrypted")
    if media_type in _EXECUTABLES:
        reading.warn("evidence.file.executable")
    return FileFacts(media_type, reading.pages, reading.facts, tuple(reading.warnings))


def _read(path: Path, media_type: str, reading: Reading) -> None:
    if media_type == known.PDF:
        read_pdf(path, reading)
    elif media_type == known.MAIL:
        read_mail(path, reading)
    elif media_type in _PACKAGES:
        read_package(path, media_type, reading)
    elif media_type in FORMATS:
        read_picture(path, media_type, reading)
    elif media_type.startswith(("audio/", "video/")):
        read_recording(path, media_type, reading)
    elif media_type.startswith("text/") or media_type == known.JSON:
        _read_text(path, reading)


def _read_text(path: Path, reading: Reading) -> None:
    try:
        encoding = encoding_of_file(path)
    except OSError:
        reading.warn("evidence.file.damaged")
        return
    if encoding is None or not encoding.name:
        reading.warn("evidence.file.encoding_unknown")
        return
    reading.tell("encoding", encoding.name)
    if not encoding.certain:
        reading.warn("evidence.file.encoding_uncertain")
