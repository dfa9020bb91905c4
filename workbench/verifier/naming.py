"""Names and times out of certificates, in one line."""

from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.x509.oid import NameOID

_ZONE = timezone(timedelta(hours=8))


def holder_of(certificate: x509.Certificate) -> str:
    """The holder's common name, or what else there is."""
    found = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else certificate.subject.rfc4514_string()


def shown_time(instant: datetime | None) -> str:
    """An instant in China's zone; a dash for none."""
    return "—" if instant is None else f"{instant.astimezone(_ZONE):%Y-%m-%d %H:%M:%S} UTC+8"
