"""For the person who releases: make the signing key, the signed update file, and check one."""

from __future__ import annotations

import argparse
import getpass
import os
import platform
import sys
import tempfile
from pathlib import Path

# The program's own reading and writing of update files is used, so that both sides agree.
if str(Path(__file__).resolve().parent.parent) not in sys.path:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from release_update import (
    NotAProgram,
    Said,
    bundle_version,
    describe_deb,
    pack_bundle,
    write_update,
)

from ui.messages import Messages
from workbench.errors import MachineError, UserError, WorkbenchError
from workbench.updating.keys import UpdateKey, grouped, read_keys
from workbench.updating.model import PayloadKind, UpdateOffer
from workbench.updating.reading import open_update
from workbench.updating.versions import platform_name

PRIVATE, PUBLIC = "update.key", "update.pub"
LEAST_CHARS = 12
FIRST_VERSION = "0.1.0"
PASSPHRASE_VARIABLE = "WORKBENCH_RELEASE_PASSPHRASE"
DONE, AT_FAULT, MACHINE = 0, 1, 3


def keygen(chosen: argparse.Namespace) -> int:
    """Make a key pair: the private one encrypted under a passphrase; nothing is ever overwritten."""
    folder: Path = chosen.out
    private, public = folder / PRIVATE, folder / PUBLIC
    if private.exists() or public.exists():
        raise NotAProgram(f"{folder}: a key is there already; it is not overwritten")
    passphrase = asked_passphrase(twice=True)
    folder.mkdir(parents=True, exist_ok=True)
    key = Ed25519PrivateKey.generate()
    sealed = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase))
    write_secret(private, sealed)
    with public.open("xb") as file:
        file.write(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    print(f"Private key (keep it away from networks): {private}")
    print(f"Public key (built in by dev.py build --update-key): {public}")
    print(f"Fingerprint: {fingerprint_of(key)}")
    return DONE


def update_file(chosen: argparse.Namespace) -> int:
    """Make the signed update file of a built program or of a Debian package."""
    key = read_key(chosen.key)
    said = Said(chosen.needs, note(chosen.notes_zh), note(chosen.notes_en), chosen.platform)
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=chosen.out, prefix=".packing-") as folder:
        offer, payload = described(chosen, said, Path(folder))
        made = write_update(offer, payload, key, chosen.out)
    print(f"{made} ({made.stat().st_size / 1e6:.1f} MB), signed by {fingerprint_of(key)}")
    return DONE


def check(chosen: argparse.Namespace) -> int:
    """Check an update file as a program with this public key would, to its last byte."""
    with open_update(chosen.file, read_keys(chosen.key.read_bytes())) as update:
        update.prove()
        offer = update.facts.offer
        print(f"Good: {offer.kind} {offer.version} for {offer.platform}, needs {offer.needs} or newer")
        print(f"Signed by {grouped(update.facts.signer)}; payload sha256 {offer.payload.sha256}")
    return DONE


def described(chosen: argparse.Namespace, said: Said, folder: Path) -> tuple[UpdateOffer, Path]:
    """What the update offers, and the file that holds it."""
    notes = (said.needs, said.notes_zh, said.notes_en)
    if chosen.deb is not None:
        version, made_for, payload = describe_deb(chosen.deb)
        return UpdateOffer(version, made_for, PayloadKind.DEB, payload, *notes), chosen.deb
    version = bundle_version(chosen.bundle)
    packed = folder / "payload"
    payload = pack_bundle(chosen.bundle, packed)
    here = platform_name(sys.platform, platform.machine())
    return UpdateOffer(version, said.platform or here, PayloadKind.ONEDIR, payload, *notes), packed


def read_key(path: Path) -> Ed25519PrivateKey:
    """The private key of a file, opened with its passphrase.

    Raises: NotAProgram when it is no such key or the passphrase is wrong.
    """
    try:
        key = load_pem_private_key(path.read_bytes(), asked_passphrase(twice=False))
    except (ValueError, TypeError):
        raise NotAProgram(f"{path}: not an encrypted key, or the passphrase is wrong") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise NotAProgram(f"{path}: not an Ed25519 key")
    return key


def asked_passphrase(*, twice: bool) -> bytes:
    """The passphrase, typed or from the environment of a build server.

    Raises: NotAProgram when it is too short or was typed in two ways.
    """
    given = os.environ.get(PASSPHRASE_VARIABLE)
    if given is None:
        given = getpass.getpass("Passphrase: ")
        if twice and getpass.getpass("Once more: ") != given:
            raise NotAProgram("The two passphrases differ.")
    if twice and len(given) < LEAST_CHARS:
        raise NotAProgram(f"The passphrase needs {LEAST_CHARS} characters or more.")
    return given.encode()


def write_secret(path: Path, content: bytes) -> None:
    """Write a new file that only its owner may read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def fingerprint_of(key: Ed25519PrivateKey) -> str:
    """The fingerprint that the program shows for this key."""
    return grouped(UpdateKey(key.public_key().public_bytes_raw()).fingerprint)


def note(text: str) -> str:
    """A note as given, or from the file that `@FILE` names."""
    return Path(text[1:]).read_text(encoding="utf-8").strip() if text.startswith("@") else text


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    made = argparse.ArgumentParser(prog="release.py", description=__doc__)
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("keygen", help=keygen.__doc__)
    one.add_argument("--out", type=Path, required=True, metavar="DIR")
    one.set_defaults(run=keygen)
    one = commands.add_parser("update-file", help=update_file.__doc__)
    source = one.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--bundle", type=Path, metavar="DIR", help="the built program, such as dist/case-workbench"
    )
    source.add_argument("--deb", type=Path, metavar="FILE")
    one.add_argument("--key", type=Path, required=True, metavar="FILE", help="the private key")
    one.add_argument(
        "--needs", default=FIRST_VERSION, metavar="VERSION", help="the oldest that may be updated"
    )
    one.add_argument(
        "--notes-zh", required=True, metavar="TEXT", help="what is new, in Chinese; @FILE reads one"
    )
    one.add_argument(
        "--notes-en", required=True, metavar="TEXT", help="what is new, in English; @FILE reads one"
    )
    one.add_argument(
        "--platform", default="", metavar="NAME", help="such as windows-x86_64 (default: this one)"
    )
    one.add_argument("--out", type=Path, required=True, metavar="DIR")
    one.set_defaults(run=update_file)
    one = commands.add_parser("check", help=check.__doc__)
    one.add_argument("file", type=Path)
    one.add_argument("--key", type=Path, required=True, metavar="PUB", help="the public key")
    one.set_defaults(run=check)
    return made


def main(arguments: list[str]) -> int:
    """Run one command; 0 done, 1 what was given is at fault, 2 wrong usage, 3 the machine."""
    chosen = parser().parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except NotAProgram as error:
        print(error, file=sys.stderr)
        return AT_FAULT
    except WorkbenchError as error:
        if not isinstance(error, UserError | MachineError):
            raise
        print("\n".join(Messages("en").sentences(error)), file=sys.stderr)
        return AT_FAULT if isinstance(error, UserError) else MACHINE
    except OSError as error:
        print(error, file=sys.stderr)
        return MACHINE
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
