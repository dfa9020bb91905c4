"""Open a PKCS#12 file, and say what is wrong with it in words that a person can act on."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from asn1crypto import pkcs12 as pkcs12_form
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from workbench.errors import UserError
from workbench.moment import BRANCH_ZONE
from workbench.signing.model import CertificateFacts, SignatureChoice

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

# Source: NIST SP 800-131A r2, section 3: shorter RSA keys are no longer to be used for signing.
LEAST_RSA_BITS = 2048
_CURVES = {"secp256r1", "secp384r1", "secp521r1"}
# A file with a key and its certificates takes some kilobytes.
_MOST_BYTES = 1 << 20
_NAMES = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME)


@dataclass(frozen=True, slots=True)
class Credentials:
    """A key with its certificate and those above it."""

    key: Key
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]
    facts: CertificateFacts


def credentials(choice: SignatureChoice, at: datetime) -> Credentials:
    """What a file and its password open, fit to sign at an instant.

    Raises: UserError `signing.*` at the field `certificate` or `password`.
    """
    key, certificate, others = _opened(choice)
    if certificate is None:
        raise UserError.one("certificate", "signing.no_certificate", file=choice.certificate.name)
    if key is None:
        raise UserError.one("certificate", "signing.no_key", file=choice.certificate.name)
    usable = _usable(key)
    facts = _facts(certificate, usable)
    _require_valid(certificate, facts, at)
    return Credentials(usable, certificate, others, facts)


def certificate_facts(choice: SignatureChoice, at: datetime) -> CertificateFacts:
    """What the certificate says of its holder; raises as `credentials`."""
    return credentials(choice, at).facts


def signer_name(choice: SignatureChoice, at: datetime) -> str:
    """The holder's name as the register keeps it; raises as `credentials`."""
    return certificate_facts(choice, at).holder


def _opened(
    choice: SignatureChoice,
) -> tuple[object | None, x509.Certificate | None, tuple[x509.Certificate, ...]]:
    content = _content(choice.certificate)
    name = choice.certificate.name
    try:
        pkcs12_form.Pfx.load(content, strict=True)["auth_safe"].native  # noqa: B018
    except (ValueError, TypeError):
        raise UserError.one("certificate", "signing.not_pkcs12", file=name) from None
    try:
        opened = pkcs12.load_pkcs12(content, choice.password.encode("utf-8"))
    except UnsupportedAlgorithm:
        raise UserError.one("certificate", "signing.key_unusual", key="?") from None
    except ValueError as error:
        if "password" in str(error).lower() or "mac" in str(error).lower():
            raise UserError.one("password", "signing.wrong_password") from None
        raise UserError.one("certificate", "signing.key_unusual", key="?") from None
    certificate = opened.cert.certificate if opened.cert else None
    return opened.key, certificate, tuple(other.certificate for other in opened.additional_certs)


def _content(path: Path) -> bytes:
    if not path.name:
        raise UserError.one("certificate", "signing.no_file")
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError.one("certificate", "signing.unreadable", file=path.name, reason=reason) from error
    if not content or len(content) > _MOST_BYTES:
        raise UserError.one("certificate", "signing.not_pkcs12", file=path.name)
    return content


def _usable(key: object) -> Key:
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size >= LEAST_RSA_BITS:
        return key
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in _CURVES:
        return key
    raise UserError.one("certificate", "signing.key_unusual", key=_kind(key))


def _kind(key: object) -> str:
    if isinstance(key, rsa.RSAPrivateKey):
        return f"RSA {key.key_size}"
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return f"EC {key.curve.name}"
    return type(key).__name__.removesuffix("PrivateKey")


def _facts(certificate: x509.Certificate, key: Key) -> CertificateFacts:
    return CertificateFacts(
        holder=name_of(certificate.subject),
        issuer=name_of(certificate.issuer),
        serial=f"{certificate.serial_number:X}",
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        key=_kind(key),
    )


def _require_valid(certificate: x509.Certificate, facts: CertificateFacts, at: datetime) -> None:
    if at > facts.valid_until:
        raise UserError.one("certificate", "signing.expired", until=_day(facts.valid_until))
    if at < facts.valid_from:
        raise UserError.one("certificate", "signing.not_yet_valid", since=_day(facts.valid_from))
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise UserError.one("certificate", "signing.not_for_signing")


def _day(instant: datetime) -> str:
    return instant.astimezone(BRANCH_ZONE).date().isoformat()


def name_of(name: x509.Name) -> str:
    """A holder in one line: the common name, or what else there is."""
    for kind in _NAMES:
        found = name.get_attributes_for_oid(kind)
        if found:
            return str(found[0].value)
    return name.rfc4514_string()
