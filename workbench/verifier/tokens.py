"""Time stamps that were laid beside a pack: which file each is of, which time it states, whether it holds.

Source: RFC 3161, sections 2.4.2 (token) and 2.3 (the service's certificate); RFC 5652 (signed data).
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from pyhanko.sign.general import extract_certificate_info, extract_signer_info

from workbench.verifier.model import PackNote, PackProblem
from workbench.verifier.naming import holder_of, shown_time
from workbench.verifier.pades import BROKEN, integrity


@dataclass(frozen=True, slots=True)
class _Token:
    """A token as read; `holds` is None when its signature is of a kind that cannot be checked here."""

    algorithm: str
    imprint: bytes
    instant: datetime
    service: str
    holds: bool | None


def token_findings(
    path: str, content: bytes, digests: Mapping[str, Mapping[str, str]]
) -> Iterator[PackProblem | PackNote]:
    """Yield what a token says; `digests` are those of the files by algorithm and hexadecimal digest."""
    try:
        token = _read(content)
    except BROKEN:
        yield PackProblem(path, "verifier.token_unreadable")
        return
    file = digests.get(token.algorithm, {}).get(token.imprint.hex())
    detail = {"time": shown_time(token.instant), "service": token.service}
    if token.holds is False:
        yield PackProblem(path, "verifier.token_broken", detail)
    elif file is None:
        yield PackProblem(path, "verifier.token_other", {**detail, "algorithm": token.algorithm})
    else:
        code = "verifier.token" if token.holds else "verifier.token_unproven"
        yield PackNote(path, code, {**detail, "file": file})


def _read(content: bytes) -> _Token:
    signed = _signed_data(content)
    stated = signed["encap_content_info"]["content"]
    info = tsp.TSTInfo.load(stated.contents if not hasattr(stated, "parsed") else stated.parsed.dump())
    signer = extract_signer_info(signed)
    certificate = extract_certificate_info(signed).signer_cert
    imprint = info["message_imprint"]
    return _Token(
        algorithm=imprint["hash_algorithm"]["algorithm"].native,
        imprint=imprint["hashed_message"].native,
        instant=info["gen_time"].native,
        service=holder_of(x509.load_der_x509_certificate(certificate.dump())),
        holds=_holds(signer, certificate, bytes(stated)),
    )


def _holds(signer: cms.SignerInfo, certificate: asn1_x509.Certificate, stated: bytes) -> bool | None:
    """Whether the service's signature holds; None where it is made by an algorithm that is unknown here."""
    name = signer["digest_algorithm"]["algorithm"].native
    kind = signer["signature_algorithm"]["algorithm"].native
    if name not in hashlib.algorithms_guaranteed or kind[0].isdigit():
        return None
    intact, valid = integrity(signer, certificate, "tst_info", hashlib.new(name, stated).digest())
    return intact and valid


def _signed_data(content: bytes) -> cms.SignedData:
    """The signed data of a response, or of a bare token."""
    try:
        token = tsp.TimeStampResp.load(content, strict=True)["time_stamp_token"]
        token.native  # noqa: B018
    except (ValueError, TypeError, KeyError):
        token = cms.ContentInfo.load(content, strict=True)
    return token["content"]
