"""Names of files on disk that are no valid text: shown readably, found again by their bytes."""

import os

from workbench.bulk.zip_names import guess_encoding


def below_name(below: str) -> str:
    """A path for reading; a name that is not UTF-8 is read in the encoding that its bytes look like."""
    try:
        below.encode()
    except UnicodeEncodeError:
        raw = os.fsencode(below)
        return raw.decode(guess_encoding((raw,)), "replace")
    return below


def raw_below(below: str, name: str) -> str:
    """The bytes of a path in hex, where they are not simply the UTF-8 of its readable form."""
    return "" if below == name else os.fsencode(below).hex()


def path_below(name: str, raw_name: str) -> str:
    """The path as the system knows it."""
    return os.fsdecode(bytes.fromhex(raw_name)) if raw_name else name
