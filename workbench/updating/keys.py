"""The public keys that came with the program; only what one of them signed is an update."""

import hashlib
import re
from dataclasses import dataclass
from importlib.resources import files

from workbench.errors import MachineError

_BLOCK = re.compile(rb"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", re.DOTALL)


@dataclass(frozen=True, slots=True)
class UpdateKey:
    """An Ed25519 public key: its 32 bytes."""

    raw: bytes

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the key in hexadecimal digits."""
        return hashlib.sha256(self.raw).hexdigest()


def built_in_keys() -> tuple[UpdateKey, ...]:
    """The keys of this program; none when it was built without: then it takes no update files.

    Raises: MachineError `update.keys_damaged`.
    """
    source = files("resources") / "keys" / "update.pub"
    return read_keys(source.read_bytes()) if source.is_file() else ()


def read_keys(pem: bytes) -> tuple[UpdateKey, ...]:
    """The keys of a file that holds one PEM block after another.

    Raises: MachineError `update.keys_damaged` when there is none or one is of another kind.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    found = []
    for block in _BLOCK.findall(pem):
        try:
            key = load_pem_public_key(block)
        except (ValueError, UnsupportedAlgorithm):
            raise MachineError("update.keys_damaged") from None
        if not isinstance(key, Ed25519PublicKey):
            raise MachineError("update.keys_damaged")
        found.append(UpdateKey(key.public_bytes_raw()))
    if not found:
        raise MachineError("update.keys_damaged")
    return tuple(found)


def signer_of(content: bytes, signature: bytes, keys: tuple[UpdateKey, ...]) -> UpdateKey | None:
    """The key that made the signature over these bytes; None when none of them did."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(key.raw).verify(signature, content)
        except InvalidSignature:
            continue
        return key
    return None


def grouped(fingerprint: str) -> str:
    """A fingerprint for the eye: eight groups of eight digits."""
    return " ".join(fingerprint[at : at + 8] for at in range(0, len(fingerprint), 8))
