"""A signature over a PDF: what it keeps, who can check it, and which certificates cannot make one."""

import re
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import CertificateBuilder

from tests.packed import AT, HOLDER, PASSWORD, certificate, p12, pdf
from workbench.errors import UserError
from workbench.signing.certificate import certificate_facts, signer_name
from workbench.signing.model import SignatureChoice
from workbench.signing.pdf_signing import sign_pdf
from workbench.verifier.pades import signature_findings


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Holds a certificate, `plain.pdf` and `signed.pdf`; read only."""
    folder = tmp_path_factory.mktemp("signing")
    (folder / "plain.pdf").write_bytes(pdf())
    choice = SignatureChoice(p12(folder), PASSWORD, reason="举证期限内提交", place="杭州")
    sign_pdf(folder / "plain.pdf", folder / "signed.pdf", choice, signed_at=AT)
    return folder


def test_that_signing_only_adds_and_equal_input_gives_equal_bytes(place: Path, tmp_path: Path) -> None:
    signed = (place / "signed.pdf").read_bytes()
    assert signed.startswith((place / "plain.pdf").read_bytes())
    choice = SignatureChoice(place / "证书.p12", PASSWORD, reason="举证期限内提交", place="杭州")
    sign_pdf(place / "plain.pdf", tmp_path / "again.pdf", choice, signed_at=AT)
    assert (tmp_path / "again.pdf").read_bytes() == signed


def test_that_the_signature_names_holder_time_and_reason_and_is_seen_with_its_own_font(place: Path) -> None:
    with pikepdf.open(place / "signed.pdf") as opened:
        (field,) = opened.Root.AcroForm.Fields
        said, seen = field.V, field.AP.N
        assert (str(said.Name), str(said.Reason), str(said.M)) == (
            HOLDER,
            "举证期限内提交",
            "D:20261122104200+08'00'",
        )
        assert said.SubFilter == pikepdf.Name("/ETSI.CAdES.detached")
        (drawn,) = seen.Resources.XObject.values()
        fonts = list(drawn.Resources.Font.values())
        assert fonts and all(font.DescendantFonts[0].FontDescriptor.FontFile2 for font in fonts)
        assert int(field.F) & 4  # PDF/A-2, 6.3.2: annotations are printed


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig is not installed")
def test_that_pdfsig_confirms_it_and_finds_a_flipped_byte(place: Path, tmp_path: Path) -> None:
    said = pdfsig(place / "signed.pdf")
    assert "Signature is Valid" in said and "Total document signed" in said and HOLDER in said
    spoilt = bytearray((place / "signed.pdf").read_bytes())
    spoilt[200] ^= 1
    (tmp_path / "spoilt.pdf").write_bytes(spoilt)
    assert "Signature is Valid" not in pdfsig(tmp_path / "spoilt.pdf")


def pdfsig(path: Path) -> str:
    return subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout


def test_that_our_check_tells_who_signed_and_what_came_after(place: Path, tmp_path: Path) -> None:
    signed = (place / "signed.pdf").read_bytes()
    contents = re.search(rb"/Contents <([0-9a-f]+)", signed)
    assert contents is not None
    inside = contents.start(1) + 900
    other = b"1" if signed[inside : inside + 1] == b"0" else b"0"
    cases = {
        "verifier.signed_by": signed,
        "verifier.signature_broken": signed.replace(b"20261122", b"20251122", 1),
        "verifier.signature_covers_part": signed + b"\n% and more\n",
        "verifier.signature_": signed[:inside] + other + signed[inside + 1 :],
    }
    for code, content in cases.items():
        path = tmp_path / "case.pdf"
        path.write_bytes(content)
        with path.open("rb") as stream:
            (finding,) = signature_findings("data/PACK.pdf", stream)
        assert finding.code.startswith(code)
    assert signer_name(SignatureChoice(place / "证书.p12", PASSWORD), AT) == HOLDER


def refused(path: Path, password: str = PASSWORD) -> tuple[str, str]:
    """The field and the code of what is wrong with a certificate file."""
    with pytest.raises(UserError) as raised:
        certificate_facts(SignatureChoice(path, password), AT)
    (problem,) = raised.value.problems
    return problem.field, problem.code.removeprefix("signing.")


def test_that_a_certificate_that_cannot_sign_is_refused_at_its_field(place: Path, tmp_path: Path) -> None:
    good = place / "证书.p12"
    assert refused(good, "wrong") == ("password", "wrong_password")
    assert refused(good, "") == ("password", "wrong_password")
    assert refused(place / "plain.pdf") == ("certificate", "not_pkcs12")
    assert refused(Path()) == ("certificate", "no_file")
    assert refused(tmp_path) == ("certificate", "unreadable")
    assert refused(tmp_path / "gone.p12") == ("certificate", "unreadable")
    assert refused(p12(tmp_path, certificate(AT - timedelta(1)))) == ("certificate", "expired")
    assert refused(p12(tmp_path, certificate(AT + timedelta(999)))) == ("certificate", "not_yet_valid")
    assert refused(p12(tmp_path, certificate(signs=False))) == ("certificate", "not_for_signing")
    unusual = ed25519.Ed25519PrivateKey.generate()
    made = certificate()
    valid = (made.not_valid_before_utc, made.not_valid_after_utc)
    builder = CertificateBuilder(made.subject, made.subject, unusual.public_key(), 1, *valid)
    assert refused(p12(tmp_path, builder.sign(unusual, None), unusual)) == ("certificate", "key_unusual")
    lock = serialization.BestAvailableEncryption(PASSWORD.encode())
    alone = pkcs12.serialize_key_and_certificates(b"", None, None, [made], lock)
    (tmp_path / "alone.p12").write_bytes(alone)
    assert refused(tmp_path / "alone.p12") == ("certificate", "no_certificate")


def test_that_the_password_is_never_shown(place: Path) -> None:
    choice = SignatureChoice(place / "证书.p12", PASSWORD)
    assert PASSWORD not in repr(choice) and PASSWORD not in str(choice)
