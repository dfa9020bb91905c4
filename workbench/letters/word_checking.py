"""Whether a file may be opened as a word processor file; nothing in it is unpacked before that is known."""

import zipfile
import zlib
from pathlib import Path

from workbench.errors import UserError
from workbench.text import printable
from workbench.workspace.files import told_as_machine_errors

# A letter of a hundred pages with a few pictures is far below these.
MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED_BYTES = 64 * 1024 * 1024
MOST_PARTS = 2_000

_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1")
# Source: MS-OFFCRYPTO 2.3.4: a file with a password is a compound file with a stream of this name.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_WORD = b"wordprocessingml.document.main+xml"
_MACRO_TYPES = (b"macroEnabled", b"vnd.ms-office.vbaProject")
_LOCKED = 0x1
_DOCTYPE = b"<!DOCTYPE"


def checked_bytes(path: Path) -> bytes:
    """The bytes of a .docx file that is safe to unpack.

    Raises: UserError with one of `word.no_file`, `word.too_large`, `word.old_format`, `word.protected`,
        `word.not_docx`, `word.macros`, `word.damaged`; MachineError when the file cannot be read.
    """
    if not path.is_file():
        raise UserError.one("path", "word.no_file", path=printable(str(path)))
    with told_as_machine_errors(path):
        if path.stat().st_size > MOST_BYTES:
            raise _refused("word.too_large")
        content = path.read_bytes()
    if content.startswith(_COMPOUND_FILE):
        raise _refused("word.protected" if _ENCRYPTED in content else "word.old_format")
    if not content.startswith(b"PK"):
        raise _refused("word.not_docx")
    try:
        with told_as_machine_errors(path), zipfile.ZipFile(path) as package:
            _check(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _refused("word.damaged") from error
    return content


def _check(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise _refused("word.too_large")
    if any(part.flag_bits & _LOCKED for part in parts):
        raise _refused("word.protected")
    names = {part.filename for part in parts}
    types = package.read(_TYPES) if _TYPES in names else b""
    if any(mark in types for mark in _MACRO_TYPES) or any("vbaproject" in name.lower() for name in names):
        raise _refused("word.macros")
    if _WORD not in types:
        raise _refused("word.not_docx")
    for part in parts:
        # Word never writes one, and what it declares could grow without bounds.
        if part.filename.endswith((".xml", ".rels")) and _DOCTYPE in package.read(part)[:4096]:
            raise _refused("word.damaged")


def _refused(code: str) -> UserError:
    return UserError.one("path", code)
