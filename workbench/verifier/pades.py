"""The signatures in a PDF: whether they hold, who made them, and that nobody here vouches for the signer.

Source: ISO 32000-1, 12.8; ETSI EN 319 142-1.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from workbench.verifier.model import PackNote, PackProblem
from workbench.verifier.naming import holder_of, shown_time

# What the library raises for signatures that are not as they should be.
BROKEN = (
    *(PdfError, ValueError, LookupError, TypeError, AttributeError),
    *(UnsupportedAlgorithm, RecursionError, x509.InvalidVersion),
)


def signature_findings(path: str, stream: BinaryIO) -> Iterator[PackProblem | PackNote]:
    """Yield a note for each signature that holds, a problem for each that does not."""
    try:
        signatures = list(PdfFileReader(stream, strict=False).embedded_regular_signatures)
    except BROKEN:
        yield PackProblem(path, "verifier.signature_unreadable")
        return
    for signature in signatures:
        try:
            yield _finding(path, signature)
        except BROKEN:
            yield PackProblem(path, "verifier.signature_unreadable")


def _finding(path: str, signature: EmbeddedPdfSignature) -> PackProblem | PackNote:
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    detail = {"holder": holder_of(certificate), "time": shown_time(signature.self_reported_timestamp)}
    digest = signature.compute_digest()
    intact, valid = integrity(signature.signer_info, signature.signer_cert, "data", digest)
    if not (intact and valid):
        return PackProblem(path, "verifier.signature_broken", detail)
    if signature.evaluate_signature_coverage() is not SignatureCoverageLevel.ENTIRE_FILE:
        return PackProblem(path, "verifier.signature_covers_part", detail)
    return PackNote(path, "verifier.signed_by", detail)


def integrity(signer_info: Any, certificate: Any, content_type: str, digest: bytes) -> tuple[bool, bool]:
    """Whether the signed digest is this one, and whether the signature over it holds."""
    intact, valid = validate_sig_integrity(signer_info, certificate, content_type, digest)
    return bool(intact), bool(valid)
