"""Sign a PDF by an incremental update that leaves its content as it is (PAdES B-B).

Source: ETSI EN 319 142-1, section 6 (PAdES baseline signatures); ISO 32000-1, 12.8.
"""

import asyncio
import hashlib
import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.pdf_utils.content import AppearanceContent
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from workbench.moment import BRANCH_ZONE
from workbench.signing.appearance import seen_pdf
from workbench.signing.certificate import Credentials, credentials
from workbench.signing.model import CertificateFacts, SignatureChoice, SignatureSpot

_FIELD = "Signature1"


def sign_pdf(
    source: Path,
    target: Path,
    choice: SignatureChoice,
    *,
    signed_at: datetime,
    spot: SignatureSpot = SignatureSpot(),
) -> CertificateFacts:
    """Write a signed copy of `source` to `target`; `signed_at` is the time that the signature states.

    What stood in the file stays byte for byte; the signature is added behind it. With an RSA key equal input
    gives equal bytes.
    Raises: UserError `signing.*` at the field `certificate` or `password`; OSError.
    """
    opened = credentials(choice, signed_at)
    stated = signed_at.astimezone(BRANCH_ZONE).replace(microsecond=0)
    with source.open("rb") as stream, target.open("w+b") as signed:
        writer = _Update(stream)
        page = spot.page if spot.page >= 0 else int(writer.root["/Pages"]["/Count"]) + spot.page
        seen = seen_pdf(opened.facts, choice, stated, spot)
        signer = signers.PdfSigner(
            signers.PdfSignatureMetadata(
                field_name=_FIELD,
                md_algorithm="sha256",
                subfilter=SigSeedSubFilter.PADES,
                name=opened.facts.holder,
                reason=choice.reason or None,
                location=choice.place or None,
            ),
            signer=_signer(opened),
            stamp_style=_Seen(page=seen),
            new_field_spec=SigFieldSpec(_FIELD, on_page=page, box=_whole(spot.box)),
        )
        asyncio.run(_sign(signer, writer, stated, signed))
    return opened.facts


async def _sign(
    signer: signers.PdfSigner, writer: IncrementalPdfFileWriter, stated: datetime, signed: BinaryIO
) -> None:
    session = signer.init_signing_session(writer)
    session.system_time = stated
    reserved = await session.estimate_signature_container_size(None)
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=reserved)
    prepared, output = document.digest_tbs_document(output=signed)
    attributes = PdfCMSSignedAttributes(signing_time=stated)
    done = await document.perform_signature(prepared.document_digest, attributes)
    await done.post_signature_processing(output)


def _signer(opened: Credentials) -> signers.SimpleSigner:
    store: SimpleCertificateStore = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple(map(translate_pyca_cryptography_cert_to_asn1, opened.others))
    return signers.SimpleSigner(
        signing_cert=translate_pyca_cryptography_cert_to_asn1(opened.certificate),
        signing_key=translate_pyca_cryptography_key_to_asn1(opened.key),
        cert_registry=store,
    )


def _whole(box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    x0, y0, x1, y1 = (round(edge) for edge in box)
    return x0, y0, x1, y1


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the description of the document alone: PDF/A wants its two forms to agree."""

    def _update_meta(self) -> None:
        """The time of signing stands in the signature."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        """A second half that follows from the first: equal input gives equal bytes."""
        first = prev.trailer["/ID"][0] if "/ID" in prev.trailer else ByteStringObject(bytes(16))
        begun = bytes(getattr(first, "original_bytes", first))
        second = hashlib.sha256(begun + b"signed").digest()[:16]
        return ArrayObject([ByteStringObject(begun), ByteStringObject(second)])


@dataclass(frozen=True)
class _Seen(BaseStampStyle):
    """A look that was drawn beforehand."""

    page: bytes = b""

    def create_stamp(self, writer: Any, box: BoxConstraints, text_params: dict[str, Any]) -> Any:  # noqa: ARG002
        """The content of the box."""
        return _Drawn(writer, box, self.page)


class _Drawn(AppearanceContent):
    """A page of another PDF, fonts and all."""

    def __init__(self, writer: Any, box: BoxConstraints, page: bytes) -> None:
        super().__init__(writer=writer, box=box)
        self._page = page

    def render(self) -> bytes:
        """Draw it as it is."""
        drawn = PdfFileReader(io.BytesIO(self._page))
        self.resources.xobject[pdf_name("/Drawn")] = self._ensure_writer.import_page_as_xobject(drawn)
        return b"/Drawn Do"
