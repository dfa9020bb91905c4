"""Makes the pieces of evidence that the story needs; every piece says that it is a demonstration."""

import math
import wave
from array import array
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

MARK = "演示数据 · 虚构"
# No exhibit of the story was made when the demonstration is.
_MADE_AT = datetime(2021, 3, 1, 2, 0, tzinfo=UTC)
_RATE_HZ, _TONE_HZ, _LOUDNESS = 8000, 440, 6000


def make_file(folder: Path, told: Mapping[str, Any]) -> Path:
    """Write a piece of evidence as it is told: as text, as a drawn sheet, as pages or as sound."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / str(told["file"])
    if "text" in told:
        path.write_text(str(told["text"]).rstrip() + "\n", "utf-8")
    elif "sheet" in told:
        _draw(path, tuple(told["sheet"]))
    elif "pages" in told:
        _set(path, told["pages"])
    else:
        _sound(path, int(told["sound"]))
    return path


def _draw(path: Path, lines: tuple[str, ...]) -> None:
    from PIL import Image, ImageDraw, ImageFont

    with as_file(files("resources").joinpath("fonts", "NotoSansSC-Regular.ttf")) as font_path:
        title, text = (ImageFont.truetype(str(font_path), size) for size in (34, 24))
    sheet = Image.new("RGB", (900, 120 + 52 * len(lines)), "white")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((12, 12, sheet.width - 13, sheet.height - 13), outline="#B8C0CC", width=2)
    pen.text((40, 34), lines[0], font=title, fill="#1C222B")
    for number, line in enumerate(lines[1:]):
        pen.text((40, 100 + 48 * number), line, font=text, fill="#1C222B")
    pen.text((640, sheet.height - 52), MARK, font=text, fill="#8A5300")
    sheet.save(path, quality=92) if path.suffix == ".jpg" else sheet.save(path)


def _set(path: Path, pages: Sequence[Sequence[str]]) -> None:
    """Each page begins with its title."""
    from workbench.typesetting.document import build
    from workbench.typesetting.flowables import text
    from workbench.typesetting.model import DocumentSpec, Section
    from workbench.typesetting.style import NARRATIVE

    spec = DocumentSpec(path.stem, "示例保险", MARK, _MADE_AT, mark=MARK)
    sections = []
    for title, *paragraphs in pages:
        sections.append(Section(title, [text(paragraph, NARRATIVE) for paragraph in paragraphs]))
    build(spec, sections, path, prove=False)


def _sound(path: Path, seconds: int) -> None:
    """A tone, where a real recording would be."""
    turn = 2 * math.pi * _TONE_HZ / _RATE_HZ
    samples = array("h", (round(_LOUDNESS * math.sin(turn * place)) for place in range(_RATE_HZ * seconds)))
    with wave.open(str(path), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(_RATE_HZ)
        recording.writeframes(samples.tobytes())
