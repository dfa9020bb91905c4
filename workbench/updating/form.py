"""The signed part of an update file: JSON with exactly these fields, read strictly and written in one way."""

import json
import re
from typing import Any, NoReturn

from workbench.errors import UserError
from workbench.updating.model import FORMAT, PRODUCT, Payload, PayloadKind, UpdateOffer
from workbench.updating.versions import is_version

FIELD = "file"
PAYLOAD_NAMES = {PayloadKind.ONEDIR: "payload.tar.xz", PayloadKind.DEB: "payload.deb"}
# A program of more than this is none of ours; the packed one takes about a tenth.
MOST_PACKED_BYTES, MOST_UNPACKED_BYTES, MOST_FILES = 2 << 30, 4 << 30, 50_000
MOST_NOTE_CHARS = 8_000

_PLATFORM = re.compile(r"[a-z0-9]{2,20}-[a-z0-9_]{2,20}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_TOP = {"product", "format", "version", "platform", "kind", "payload", "needs", "notes"}
_PAYLOAD = {"name", "size", "sha256", "unpacked_size", "files"}
_NOTES = {"zh", "en"}


def written(offer: UpdateOffer) -> bytes:
    """The bytes that are signed."""
    payload = offer.payload
    document = {
        "product": PRODUCT,
        "format": FORMAT,
        "version": offer.version,
        "platform": offer.platform,
        "kind": offer.kind.value,
        "needs": offer.needs,
        "payload": {
            "name": payload.name,
            "size": payload.size_bytes,
            "sha256": payload.sha256,
            "unpacked_size": payload.unpacked_bytes,
            "files": payload.files,
        },
        "notes": {"zh": offer.notes_zh, "en": offer.notes_en},
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def parsed(content: bytes) -> UpdateOffer:
    """The offer in the signed bytes.

    Raises: UserError `update.format_unknown` when a newer program wrote it, `update.malformed` with the part
        that is not as it must be.
    """
    try:
        document = json.loads(content.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        refuse("json")
    if not isinstance(document, dict) or document.get("product") != PRODUCT:
        refuse("product")
    if document.get("format") != FORMAT:
        raise UserError.one(FIELD, "update.format_unknown", format=_shown(document.get("format")))
    _expect(set(document) == _TOP, "fields")
    kind = _kind(document["kind"])
    notes = document["notes"]
    _expect(isinstance(notes, dict) and set(notes) == _NOTES, "notes")
    return UpdateOffer(
        version=_version(document["version"], "version"),
        platform=_match(_PLATFORM, document["platform"], "platform"),
        kind=kind,
        payload=_payload(document["payload"], kind),
        needs=_version(document["needs"], "needs"),
        notes_zh=_note(notes["zh"]),
        notes_en=_note(notes["en"]),
    )


def refuse(part: str) -> NoReturn:
    """Raises: UserError `update.malformed`."""
    raise UserError.one(FIELD, "update.malformed", part=part)


def _payload(found: Any, kind: PayloadKind) -> Payload:
    _expect(isinstance(found, dict) and set(found) == _PAYLOAD, "payload")
    _expect(found["name"] == PAYLOAD_NAMES[kind], "payload.name")
    most_bytes, most_files = (MOST_UNPACKED_BYTES, MOST_FILES) if kind is PayloadKind.ONEDIR else (0, 0)
    return Payload(
        name=found["name"],
        size_bytes=_count(found["size"], MOST_PACKED_BYTES, "payload.size"),
        sha256=_match(_SHA256, found["sha256"], "payload.sha256"),
        unpacked_bytes=_count(found["unpacked_size"], most_bytes, "payload.unpacked_size"),
        files=_count(found["files"], most_files, "payload.files"),
    )


def _kind(found: Any) -> PayloadKind:
    if not isinstance(found, str) or found not in {one.value for one in PayloadKind}:
        refuse("kind")
    return PayloadKind(found)


def _version(found: Any, part: str) -> str:
    if not isinstance(found, str) or not is_version(found):
        refuse(part)
    return found


def _match(form: re.Pattern[str], found: Any, part: str) -> str:
    if not isinstance(found, str) or form.fullmatch(found) is None:
        refuse(part)
    return found


def _count(found: Any, most: int, part: str) -> int:
    # True is a number to Python.
    if type(found) is not int or not 0 <= found <= most:
        refuse(part)
    return found


def _note(found: Any) -> str:
    if not isinstance(found, str) or len(found) > MOST_NOTE_CHARS:
        refuse("notes")
    return found


def _expect(holds: bool, part: str) -> None:
    if not holds:
        refuse(part)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _shown(found: object) -> str:
    return found[:40] if isinstance(found, str) else "?"
