"""How long a recording is, where its header says so."""

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from workbench.evidence import signatures as known
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.reading import Reading

_ISO_MEDIA = (known.MP4, known.M4A, "video/quicktime", "video/3gpp")
_BOXES_AT_MOST = 10_000
# Seconds from 1904-01-01 to 1970-01-01 (ISO/IEC 14496-12, 8.2.2).
_EPOCH_1904 = 2_082_844_800
# Bytes of a speech frame of 20 ms by its mode (RFC 4867, 5.3).
_AMR_FRAME_BYTES = (13, 14, 16, 18, 20, 21, 27, 32, 6)


def read_recording(path: Path, media_type: str, reading: Reading) -> None:
    """Note the duration in seconds and when the header says it was made."""
    try:
        with path.open("rb") as stream:
            if media_type == known.WAV:
                _wave(stream, reading)
            elif media_type in _ISO_MEDIA:
                _iso_media(stream, reading)
            elif media_type == known.AMR:
                _amr(stream, reading)
    except HOSTILE + (wave.Error,):
        reading.warn("evidence.file.damaged")


def _wave(stream: BinaryIO, reading: Reading) -> None:
    with wave.open(stream) as sound:
        rate = sound.getframerate()
        if rate > 0:
            reading.tell("duration_s", round(sound.getnframes() / rate, 1))
        reading.tell("sample_rate_hz", rate)


def _iso_media(stream: BinaryIO, reading: Reading) -> None:
    header = _movie_header(stream)
    if header is None:
        reading.warn("evidence.file.irregular")
        return
    wide = header[0] == 1
    start, width = (4, 8) if wide else (4, 4)
    made = int.from_bytes(header[start : start + width], "big")
    scale_at = start + 2 * width
    scale = int.from_bytes(header[scale_at : scale_at + 4], "big")
    length = int.from_bytes(header[scale_at + 4 : scale_at + 4 + width], "big")
    if scale and length < 1 << (8 * width - 1):
        reading.tell("duration_s", round(length / scale, 1))
    if made > _EPOCH_1904:
        from datetime import UTC, datetime

        reading.tell("created_at", datetime.fromtimestamp(made - _EPOCH_1904, UTC))


def _movie_header(stream: BinaryIO) -> bytes | None:
    """The content of the box `moov/mvhd`."""
    end = stream.seek(0, 2)
    for kind, start, stop in _boxes(stream, 0, end):
        if kind == b"moov":
            for inner, inner_start, _ in _boxes(stream, start, stop):
                if inner == b"mvhd":
                    stream.seek(inner_start)
                    return stream.read(32)
    return None


def _boxes(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places as (type, start of content, end); stops where sizes make no sense."""
    for _ in range(_BOXES_AT_MOST):
        stream.seek(start)
        head = stream.read(16)
        if len(head) < 8:
            return
        size, content = int.from_bytes(head[:4], "big"), start + 8
        if size == 1:
            size, content = int.from_bytes(head[8:16], "big"), start + 16
        stop = end if size == 0 else start + size
        if stop < content or stop > end:
            return
        yield head[4:8], content, stop
        start = stop


def _amr(stream: BinaryIO, reading: Reading) -> None:
    content = stream.read(64 << 20)
    if not content.startswith(b"#!AMR\n"):
        return
    at, frames = len(b"#!AMR\n"), 0
    while at < len(content):
        mode = content[at] >> 3 & 0x0F
        at += _AMR_FRAME_BYTES[mode] if mode < len(_AMR_FRAME_BYTES) else 1
        frames += 1
    reading.tell("duration_s", round(frames / 50, 1))
