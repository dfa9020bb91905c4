"""Sign a PDF by an incremental update that leaves its content as it is (PAdES B-B)."""

from datetime import datetime
from pathlib import Path

from workbench.signing.model import CertificateFacts, SignatureChoice, SignatureSpot


def sign_pdf(
    source: Path, target: Path, choice: SignatureChoice, *, signed_at: datetime, spot: SignatureSpot
) -> CertificateFacts:
    """Write a signed copy of `source` to `target`; `signed_at` is the time that the signature states.

    Raises: UserError `signing.*` at the field `certificate` or `password`; OSError.
    """
    raise NotImplementedError
