"""What libraries raise when a file is broken on purpose or by accident."""

import struct
import zipfile
import zlib
from email.errors import MessageError

# Parsers meet bytes that nobody foresaw, so any of Python's own errors may come out of them; none of them
# may keep a file from being accepted as evidence. MemoryError is not among them: it says nothing of the file,
# and whoever set the limit wants to know.
HOSTILE: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    EOFError,
    LookupError,
    MessageError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    Warning,  # where somebody made warnings errors
    struct.error,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
)
