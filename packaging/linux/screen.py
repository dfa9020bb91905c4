"""A virtual screen, and the proof that a window painted on it."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dev_system import EXIT_MACHINE, Failure
from linux.closing import ask_to_close

SOCKETS = Path("/tmp/.X11-unix")
SIZE = (1366, 768)
# An empty or one-coloured window has a handful; text alone brings a hundred shades.
_LEAST_COLOURS = 60
_MOST_OF_ONE = 0.97
# What an empty page takes until its rows are read, on a slow machine.
_QUIET_SECONDS = 2.5
_HEADER = struct.Struct(">25I")


@dataclass(frozen=True, slots=True)
class Picture:
    """What a screen shows, four bytes a pixel: blue, green, red, unused."""

    width: int
    height: int
    pixels: bytes

    @property
    def is_painted(self) -> bool:
        """Whether more than plain areas are seen."""
        counted = Counter(memoryview(self.pixels).cast("I"))
        most = max(counted.values())
        return len(counted) >= _LEAST_COLOURS and most <= _MOST_OF_ONE * self.width * self.height

    def save(self, path: Path) -> None:
        """Write it as PNG."""
        rows = bytearray()
        for top in range(self.height):
            row = self.pixels[top * self.width * 4 : (top + 1) * self.width * 4]
            plain = bytearray(self.width * 3)
            plain[0::3], plain[1::3], plain[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + plain
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        body = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(bytes(rows))) + _chunk(b"IEND", b"")
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


@dataclass(frozen=True, slots=True)
class Screen:
    """A running virtual screen."""

    display: str
    memory: Path

    def picture(self) -> Picture:
        """What it shows now."""
        return parsed(self.memory.read_bytes())

    def windows(self, window_class: str) -> dict[int, str]:
        """The visible windows of a class that have a title."""
        environment = os.environ | {"DISPLAY": self.display}
        asked = ["xdotool", "search", "--onlyvisible", "--class", f"^{window_class}$"]
        found = subprocess.run(
            asked, capture_output=True, text=True, check=False, env=environment
        ).stdout.split()
        names = {}
        for window in found:
            said = subprocess.run(
                ["xdotool", "getwindowname", window],
                capture_output=True,
                text=True,
                check=False,
                env=environment,
            )
            names[int(window)] = said.stdout.strip()
        return {window: name for window, name in names.items() if name}

    def wait_for_window(self, window_class: str, seconds: float) -> str:
        """The title of the first window of a class, once it has painted and nothing changes any more.

        Raises: Failure when there is none in time.
        """
        until = time.monotonic() + seconds
        before = Picture(0, 0, b"")
        while time.monotonic() < until:
            time.sleep(_QUIET_SECONDS)
            titles = list(self.windows(window_class).values())
            now = self.picture()
            if titles and now == before and now.is_painted:
                return titles[0]
            before = now
        raise Failure(f"no painted window of class {window_class} after {seconds:.0f} s")

    def close_windows(self, window_class: str) -> None:
        """Ask the windows of a class to close, as a press on their cross does."""
        for window in self.windows(window_class):
            ask_to_close(self.display, window)


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """A virtual screen on a free number, ended with the block.

    Raises: Failure when Xvfb or xdotool is absent or does not start.
    """
    for tool, package in (("Xvfb", "xvfb"), ("xdotool", "xdotool")):
        if shutil.which(tool) is None:
            raise Failure(f"{tool} is needed: apt-get install {package}", EXIT_MACHINE)
    with tempfile.TemporaryDirectory(prefix="screen-") as folder:
        reading, writing = os.pipe()
        width, height = SIZE
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
        command += ["-fbdir", folder, "-nolisten", "tcp", "-ac"]
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()
            if not number:
                raise Failure("Xvfb did not start", EXIT_MACHINE)
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def parsed(raw: bytes) -> Picture:
    """The picture in a window dump.

    Source: X11/XWDFile.h; big-endian head, then colours of twelve bytes, then rows.
    """
    head = _HEADER.unpack_from(raw)
    size, width, height, bits, row_bytes, colours = head[0], head[4], head[5], head[11], head[12], head[19]
    if bits != 32:
        raise Failure(f"a screen of {bits} bits a pixel cannot be read")
    start = size + colours * 12
    rows = (raw[start + row * row_bytes : start + row * row_bytes + width * 4] for row in range(height))
    return Picture(width, height, b"".join(rows))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
