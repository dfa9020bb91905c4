"""Open a PKCS#12 file, and say what is wrong with it in words that a person can act on."""

from datetime import datetime

from workbench.signing.model import CertificateFacts, SignatureChoice


def certificate_facts(choice: SignatureChoice, at: datetime) -> CertificateFacts:
    """What the certificate says of its holder.

    Raises: UserError `signing.*` at the field `certificate` or `password`.
    """
    raise NotImplementedError


def signer_name(choice: SignatureChoice, at: datetime) -> str:
    """The holder's name as the register keeps it; raises as `certificate_facts`."""
    return certificate_facts(choice, at).holder
