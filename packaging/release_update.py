"""Make the signed update file: pack the program in one way only, say what it is, sign that."""

from __future__ import annotations

import contextlib
import hashlib
import lzma
import subprocess
import tarfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from workbench.updating.form import PAYLOAD_NAMES, parsed, written
from workbench.updating.model import PRODUCT, SUFFIX, Payload, PayloadKind, UpdateOffer
from workbench.updating.reading import SIGNATURE, STATEMENT
from workbench.updating.versions import is_version
from workbench.verifier.zip_form import Entry, closing, local_header

# One moment for every file, so that the same program gives the same bytes: 2026-01-01 00:00 UTC.
_MOMENT = 1_767_225_600
_PRESET = 6
_PIECE = 1 << 20
_EXECUTABLE, _PLAIN = 0o755, 0o644
_DEB_PLATFORMS = {"amd64": "linux-x86_64", "arm64": "linux-aarch64"}


class NotAProgram(Exception):
    """What was given is no built program; the text says why."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the person who releases says of a version."""

    needs: str
    notes_zh: str
    notes_en: str
    platform: str = ""


def bundle_version(bundle: Path) -> str:
    """The version that a built program carries in itself.

    Raises: NotAProgram.
    """
    stem = PRODUCT.replace("-", "_")
    found = [path.name for path in (bundle / "_internal").glob(f"{stem}-*.dist-info")]
    versions = [name.removeprefix(f"{stem}-").removesuffix(".dist-info") for name in found]
    if len(versions) != 1 or not is_version(versions[0]):
        raise NotAProgram(f"{bundle}: no built program (_internal/{stem}-VERSION.dist-info is missing)")
    if not any((bundle / f"{PRODUCT}{ending}").is_file() for ending in ("", ".exe")):
        raise NotAProgram(f"{bundle}: {PRODUCT} is missing")
    return versions[0]


def pack_bundle(bundle: Path, target: Path) -> Payload:
    """Pack a built program; the same files give the same bytes, whenever and by whomever.

    Raises: NotAProgram when something in it is neither file, folder nor link.
    """
    count = total = 0
    with (
        lzma.open(target, "xb", preset=_PRESET, check=lzma.CHECK_SHA256) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in sorted(bundle.rglob("*"), key=lambda one: one.relative_to(bundle).as_posix()):
            member = _member(archive, path, f"{PRODUCT}/{path.relative_to(bundle).as_posix()}")
            count, total = count + 1, total + member.size
            with path.open("rb") if member.isreg() else contextlib.nullcontext() as content:
                archive.addfile(member, content)
    name = PAYLOAD_NAMES[PayloadKind.ONEDIR]
    return Payload(name, target.stat().st_size, _sha256(target), total, count)


def describe_deb(deb: Path) -> tuple[str, str, Payload]:
    """Version, platform and payload of a Debian package.

    Raises: NotAProgram when it is not a package of this program.
    """
    command = ["dpkg-deb", "-f", str(deb), "Package", "Version", "Architecture"]
    answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    said = dict(line.split(": ", 1) for line in answer.stdout.splitlines() if ": " in line)
    version = said.get("Version", "").split("-")[0].replace("~", "")
    platform = _DEB_PLATFORMS.get(said.get("Architecture", ""), "")
    if said.get("Package") != PRODUCT or not is_version(version) or not platform:
        raise NotAProgram(f"{deb}: not a package of {PRODUCT} ({said or answer.stderr.strip()})")
    name = PAYLOAD_NAMES[PayloadKind.DEB]
    return version, platform, Payload(name, deb.stat().st_size, _sha256(deb))


def write_update(offer: UpdateOffer, payload: Path, key: Ed25519PrivateKey, folder: Path) -> Path:
    """Write `case-workbench-VERSION-PLATFORM.cwupdate` (`-deb` for a package); an old one is never replaced.

    Raises: FileExistsError.
    """
    statement = written(offer)
    # What the program would refuse must not leave the house.
    parsed(statement)
    ending = f"-deb{SUFFIX}" if offer.kind is PayloadKind.DEB else SUFFIX
    target = folder / f"{PRODUCT}-{offer.version}-{offer.platform}{ending}"
    signature = key.sign(statement)
    first = Entry(STATEMENT, len(statement), 0, zlib.crc32(statement))
    second = Entry(SIGNATURE, len(signature), first.end, zlib.crc32(signature))
    last = Entry(offer.payload.name, offer.payload.size_bytes, second.end, _crc(payload))
    with target.open("xb") as file:
        for entry, content in ((first, statement), (second, signature)):
            file.write(local_header(entry) + content)
        file.write(local_header(last))
        _copy(payload, file)
        file.write(closing((first, second, last)))
    return target


def _member(archive: tarfile.TarFile, path: Path, name: str) -> tarfile.TarInfo:
    member = archive.gettarinfo(path, arcname=name)
    if member.islnk():
        # A second name of the same file; it is packed as a file of its own.
        member.type, member.linkname, member.size = tarfile.REGTYPE, "", path.stat().st_size
    if not (member.isreg() or member.isdir() or member.issym()):
        raise NotAProgram(f"{path}: neither file, folder nor link")
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = _MOMENT
    runs = member.isdir() or member.issym() or member.mode & 0o100
    member.mode = _EXECUTABLE if runs else _PLAIN
    return member


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            crc = zlib.crc32(piece, crc)
    return crc


def _copy(source: Path, target: BinaryIO) -> None:
    with source.open("rb") as file:
        while piece := file.read(_PIECE):
            target.write(piece)
