"""Small packs of a test's own, with a PDF and a description that agree, and what signs them."""

import hashlib
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from workbench.bagging.manifest import (
    ManifestExhibit,
    ManifestPdf,
    ManifestRun,
    PackManifest,
    manifest_bytes,
)
from workbench.bagging.model import Bag, Payload
from workbench.bagging.writing import write_bag
from workbench.evidence.hashing import sm3_hex

AT = datetime(2026, 11, 22, 2, 42, tzinfo=UTC)
LETTER = "五年前买的重疾险，理由是我没告知高血压。".encode()
PICTURE = bytes(range(256)) * 12
LABELS = ("前-1", "JD001", "JD002")
PASSWORD = "密码 1"
HOLDER = "安平人寿城东支公司"


def pdf(pages: int = 3) -> bytes:
    """Blank pages labelled 前-1, JD001, JD002 …"""
    with pikepdf.new() as made:
        for _ in range(pages):
            made.add_blank_page()
        front = pikepdf.Dictionary(P=pikepdf.String("前-"), S=pikepdf.Name.D)
        run = pikepdf.Dictionary(P=pikepdf.String("JD00"), S=pikepdf.Name.D)
        made.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, front, 1, run]))
        written = io.BytesIO()
        made.save(written, static_id=True)
    return written.getvalue()


def described(bound: bytes) -> PackManifest:
    """What is true of such a PDF and the two exhibits in it."""
    return PackManifest(
        number="ZJ-2026-0001",
        production=1,
        case_no="2026-0917-0042",
        recipient="示例市人民法院",
        made_at=AT,
        made_by="陈一鸣",
        pdf=ManifestPdf("data/PACK.pdf", hashlib.sha256(bound).hexdigest(), LABELS),
        run=ManifestRun("JD", 3, 1, 2),
        exhibits=(
            _exhibit("1-1", "data/exhibits/1-1_投诉信.txt", LETTER, 2),
            _exhibit("1-2", "data/exhibits/1-2_照片.png", PICTURE, 3),
        ),
        audit_count=7,
        audit_head="ab" * 32,
    )


def bag(bound: bytes | None = None, manifest: PackManifest | None = None, *more: Payload) -> Bag:
    """A bag of them; a manifest that is given is believed."""
    bound = pdf() if bound is None else bound
    manifest = manifest or described(bound)
    files = {
        "data/PACK.pdf": bound,
        "data/exhibits/1-1_投诉信.txt": LETTER,
        "data/exhibits/1-2_照片.png": PICTURE,
        "data/manifest.json": manifest_bytes(manifest),
    }
    info = {"External-Identifier": manifest.number}
    return Bag("ZJ-2026-0001", info, (*(Payload(name, content) for name, content in files.items()), *more))


def pack(target: Path, made: Bag | None = None) -> Path:
    """A pack that lies at its place."""
    write_bag(target, made or bag(), made_at=AT)
    return target


@cache
def key() -> rsa.RSAPrivateKey:
    """One key a process: making it takes longer than all that is done with it."""
    return rsa.generate_private_key(65537, 2048)


def certificate(until: datetime = AT + timedelta(365), *, signs: bool = True) -> x509.Certificate:
    """A certificate of the key, made by itself."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOLDER)])
    usage = x509.KeyUsage(signs, signs, not signs, False, False, False, False, False, False)
    builder = x509.CertificateBuilder(name, name, key().public_key(), 4711, until - timedelta(900), until)
    return builder.add_extension(usage, critical=True).sign(key(), hashes.SHA256())


def p12(folder: Path, made: x509.Certificate | None = None, signer: object = None) -> Path:
    """A certificate file with its key, under the password."""
    path = folder / "证书.p12"
    lock = serialization.BestAvailableEncryption(PASSWORD.encode())
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(b"", signer or key(), made or certificate(), None, lock)  # type: ignore[arg-type]
    )
    return path


def _exhibit(label: str, file: str, content: bytes, page: int) -> ManifestExhibit:
    stamp = LABELS[page - 1]
    plain = ManifestExhibit(
        label=label,
        number=page - 1,
        title=file.rpartition("_")[2],
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        sm3=sm3_hex(content),
        size_bytes=len(content),
        media_type="text/plain",
        first_page=page,
        pages=1,
        first_text=stamp,
        last_text=stamp,
    )
    return replace(plain, sheet=True)
