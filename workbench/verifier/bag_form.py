"""The form of a pack's container: names of its lists, and how their lines are written.

Source: RFC 8493 (BagIt 1.0); the lists of SHA-256 are also what `sha256sum -c` reads.
"""

import re

BAGIT = "bagit.txt"
BAG_INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SM3_LIST = "sm3.txt"
BLOCK_LIST = "blocks-sha256.txt"
README = "README.txt"
DATA = "data/"
TIMESTAMPS = "timestamps/"
PACK_PDF = "data/PACK.pdf"
PACK_MANIFEST = "data/manifest.json"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
BLOCK_BYTES = 1 << 16

# A request for a time stamp of a SHA-256 digest: version 1, the certificate asked for, no nonce.
# Source: RFC 3161, section 2.4.1.
_REQUEST_HEAD = bytes.fromhex("30390201013031300d0609608648016503040201050004" + "20")
_REQUEST_TAIL = bytes.fromhex("0101ff")

_ENCODED = {"\r": "%0D", "\n": "%0A", "%": "%25"}
_DECODED = {"0D": "\r", "0A": "\n", "25": "%"}
_DRIVE = re.compile(r"[A-Za-z]:")


def encoded_path(path: str) -> str:
    """A path as a line of a list holds it.

    Source: RFC 8493, section 2.1.3: carriage return, line feed and percent sign, and only those, are encoded.
    """
    return re.sub(r"[\r\n%]", lambda found: _ENCODED[found.group()], path)


def decoded_path(text: str) -> str:
    """The path that a line of a list means; other percent signs stand for themselves."""
    return re.sub(r"%(0D|0A|25)", lambda found: _DECODED[found.group(1).upper()], text, flags=re.IGNORECASE)


def digest_line(digest: str, path: str) -> str:
    """A line of a list of digests."""
    return f"{digest}  {encoded_path(path)}\n"


def block_line(digest: str, first: int, last: int, path: str) -> str:
    """A line of the list of blocks: the digest of the bytes `first` to `last` of a file, both included."""
    return f"{digest}  {first}-{last}  {encoded_path(path)}\n"


def timestamp_request(sha256: str) -> bytes:
    """The file that a time stamping service is sent for a digest."""
    return _REQUEST_HEAD + bytes.fromhex(sha256) + _REQUEST_TAIL


def is_inside(path: str) -> bool:
    """Whether a path stays inside the container on every system."""
    parts = path.split("/")
    odd = any(part in ("", ".", "..") for part in parts)
    return not (odd or "\\" in path or "\0" in path or _DRIVE.match(path) is not None)
