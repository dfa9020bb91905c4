"""Update files of a test's own key, good ones and hostile ones, and a portable program to apply them to."""

import io
import lzma
import tarfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from workbench.updating.form import PAYLOAD_NAMES, written
from workbench.updating.installation import find_installation
from workbench.updating.keys import UpdateKey
from workbench.updating.model import Installation, Payload, PayloadKind, Program, UpdateOffer
from workbench.updating.reading import SIGNATURE, STATEMENT
from workbench.updating.versions import platform_name
from workbench.verifier.zip_form import Entry, closing, local_header

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
KEYS = (UpdateKey(KEY.public_key().public_bytes_raw()),)
PLATFORM = platform_name("linux", "x86_64")
PASSES = "#!/bin/sh\necho 'step one: done'\nexit 0\n"
FAILS = "#!/bin/sh\necho 'step one: done'\necho 'step two: the window did not open'\nexit 1\n"


@dataclass(frozen=True)
class Member:
    """A member of the payload; `kind` and `target` as tar has them."""

    name: str
    content: bytes = b""
    kind: bytes = tarfile.REGTYPE
    target: str = ""
    mode: int = 0o644


def program_members(self_test: str = PASSES) -> list[Member]:
    """A program that is as small as can be."""
    return [
        Member("case-workbench/_internal", kind=tarfile.DIRTYPE, mode=0o755),
        Member("case-workbench/_internal/lib.so.1", b"library" * 100),
        Member("case-workbench/_internal/lib.so", kind=tarfile.SYMTYPE, target="lib.so.1"),
        Member("case-workbench/case-workbench", self_test.encode(), mode=0o755),
    ]


def tarred(members: Sequence[Member]) -> bytes:
    """The payload as xz packs it."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for member in members:
            info = tarfile.TarInfo(member.name)
            info.type, info.linkname, info.mode, info.size = (
                member.kind,
                member.target,
                member.mode,
                len(member.content),
            )
            archive.addfile(info, io.BytesIO(member.content))
    return lzma.compress(buffer.getvalue(), preset=0)


def offer_of(members: Sequence[Member], packed: bytes, version: str = "0.2.0") -> UpdateOffer:
    """What a truthful update file says of these members."""
    payload = Payload(
        PAYLOAD_NAMES[PayloadKind.ONEDIR],
        len(packed),
        sha256(packed).hexdigest(),
        sum(len(member.content) for member in members),
        len(members),
    )
    return UpdateOffer(version, PLATFORM, PayloadKind.ONEDIR, payload, "0.1.0", "新内容", "What is new")


def sealed(statement: bytes, packed: bytes, name: str, *, key: Ed25519PrivateKey = KEY) -> bytes:
    """The bytes of an update file around any statement."""
    at, pieces, entries = 0, [], []
    for each, content in ((STATEMENT, statement), (SIGNATURE, key.sign(statement)), (name, packed)):
        entry = Entry(each, len(content), at, zlib.crc32(content))
        pieces += [local_header(entry), content]
        entries.append(entry)
        at = entry.end
    return b"".join(pieces) + closing(entries)


def update_file(
    folder: Path, members: Sequence[Member] | None = None, *, version: str = "0.2.0", **changed: object
) -> Path:
    """An update file, good unless its members are not; `changed` replaces parts of the offer."""
    members = program_members() if members is None else members
    packed = tarred(members)
    offer = replace(offer_of(members, packed, version), **changed)  # type: ignore[arg-type]
    path = folder / f"case-workbench-{version}-{PLATFORM}.cwupdate"
    path.write_bytes(sealed(written(offer), packed, offer.payload.name))
    return path


def portable(folder: Path, *versions: str) -> Path:
    """A portable program in these versions; the last is current, the one before it previous."""
    root = folder / "张三" / "投诉 案件"
    for version in versions:
        home = root / "versions" / version
        (home / "_internal").mkdir(parents=True)
        (home / "case-workbench").write_text(PASSES)
        (home / "case-workbench").chmod(0o755)
    (root / "current").write_text(f"{versions[-1]}\n")
    if len(versions) > 1:
        (root / "previous").write_text(f"{versions[-2]}\n")
    return root


def installed(root: Path, running: str = "") -> Installation:
    """The portable program as it finds itself when this version of it runs."""
    version = running or (root / "current").read_text().strip()
    program = root / "versions" / version / "case-workbench"
    return find_installation(Program(program, version, "linux", "x86_64", is_frozen=True))


def everything(root: Path) -> dict[str, bytes | str]:
    """All files and links of a folder, without the log and the lock that any attempt may leave."""
    found: dict[str, bytes | str] = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if name in {"update.log", ".update.lock"}:
            continue
        if path.is_symlink():
            found[name] = str(path.readlink())
        else:
            found[name] = path.read_bytes() if path.is_file() else "folder"
    return found
