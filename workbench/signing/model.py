"""A certificate as picked, where its signature is seen, and what came of it."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SignatureChoice:
    """A PKCS#12 file and its password, which is kept nowhere and never shown."""

    certificate: Path
    password: str = field(default="", repr=False)
    reason: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class SignatureSpot:
    """Where the signature is seen: a page counted from 0 (-1 is the last), and a box in its points.

    By itself it stands in the free lower half of the closing sheet.
    """

    page: int = -1
    box: tuple[float, float, float, float] = (79.0, 104.0, 331.0, 180.0)
    language: str = "zh"


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """What a certificate says of its holder."""

    holder: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime
    key: str
