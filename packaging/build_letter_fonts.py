"""Make the three faces of official letters in resources/fonts/ again (run once per font update)."""

from __future__ import annotations

import argparse
import io
import sys
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import jieba
from build_fonts import FONTS, sha256
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SERIF_SHA256 = "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e"
KAI_SHA256 = "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8"
BODY_MEMBER = "package/400Regular/NotoSerifSC_400Regular.ttf"
TITLE_MEMBER = "package/600SemiBold/NotoSerifSC_600SemiBold.ttf"
UNUSED_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "gasp", "prep", "vhea", "vmtx"]
SIGNS = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x2000, 0x206F),
    (0x20A0, 0x2AFF),
    (0x3000, 0x303F),
    (0x3220, 0x32FF),
    (0xFF00, 0xFFEF),
)
# The Kai face has them narrow as in western text; those of the text font are as wide as a character.
QUOTES = frozenset(map(ord, "“”‘’"))
DASH = ord("—")
# The first row of GB 2312 that holds its second, rarer level.
SECOND_LEVEL = 0xD8


@dataclass(frozen=True, slots=True)
class Face:
    """One file to write: its family, weight and what becomes of the original."""

    family: str
    weight: str
    file: str
    version: str


BODY = Face("Workbench Song", "Regular", "WorkbenchSong-Regular.ttf", "2.003")
TITLE = Face("Workbench Song", "SemiBold", "WorkbenchSong-SemiBold.ttf", "2.003")
KAI = Face("Workbench Kai", "Regular", "WorkbenchKai-Regular.ttf", "1.250")


def signs() -> set[int]:
    """Return punctuation, digits, Latin letters and full-width signs."""
    return {point for first, last in SIGNS for point in range(first, last + 1)}


def everyday_han() -> set[int]:
    """Return the first level of GB 2312: the 3,755 characters of everyday writing."""
    return {ord(sign) for sign in han() if (code := encoded(sign)) and code[0] < SECOND_LEVEL}


def han_of_names() -> set[int]:
    """Return GB 2312 and all characters of the word list, which has those of given names."""
    words = Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines()
    listed = {sign for word in words for sign in word.split()[0]}
    return {ord(sign) for sign in han() if encoded(sign) or sign in listed}


def han() -> Iterable[str]:
    """Return the basic block of Han characters."""
    return map(chr, range(0x4E00, 0xA000))


def encoded(sign: str) -> bytes:
    """Return the code of a character in GB 2312, or nothing."""
    return sign.encode("gb2312", "ignore")


def build(font: TTFont, points: set[int], face: Face, target: Path) -> None:
    """Write the font with these characters only, without hints and layout tables, under a name of its own."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += UNUSED_TABLES
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    widen_dash(font)
    rename(font, face)
    font.save(target / face.file)


def widen_dash(font: TTFont) -> None:
    """Let the dash fill its em, so that two of them make one line; layout tables used to see to that."""
    name = font.getBestCmap()[DASH]
    glyph, em = font["glyf"][name], font["head"].unitsPerEm
    glyph.coordinates.translate((-glyph.xMin, 0))
    glyph.coordinates.scale((em / (glyph.xMax - glyph.xMin), 1))
    glyph.coordinates.toInt()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (em, 0)


def rename(font: TTFont, face: Face) -> None:
    """Give the reduced font a name of its own: some of the original names are reserved."""
    table = font["name"]
    copyright_line = table.getDebugName(0)
    postscript = face.file.removesuffix(".ttf")
    table.names = []
    texts = {
        0: f"{copyright_line} Modified: characters chosen, hints and layout removed, dash widened.",
        1: face.family,
        2: face.weight,
        3: f"{postscript};{face.version}",
        4: f"{face.family} {face.weight}",
        5: f"Version {face.version}",
        6: postscript,
        13: "SIL Open Font License 1.1",
    }
    for number, text in texts.items():
        table.setName(text, number, 3, 1, 0x409)


def member(archive: Path, name: str) -> TTFont:
    """Read one font of an npm package."""
    with tarfile.open(archive) as package:
        stream = package.extractfile(name)
        if stream is None:
            raise SystemExit(f"{archive}: {name} is missing")
        return TTFont(io.BytesIO(stream.read()), recalcTimestamp=False)


def main(arguments: list[str]) -> int:
    """Build the three files and print their hashes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("serif", type=Path, help="npm package @expo-google-fonts/noto-serif-sc 0.4.3 (.tgz)")
    parser.add_argument("kai", type=Path, help="LXGWWenKai-Regular.ttf of Debian fonts-lxgw-wenkai 1.250")
    parser.add_argument("--out", type=Path, default=FONTS)
    chosen = parser.parse_args(arguments)
    for path, expected in ((chosen.serif, SERIF_SHA256), (chosen.kai, KAI_SHA256)):
        if sha256(path) != expected:
            raise SystemExit(f"{path}: not the expected version (SHA-256 differs)")
    build(member(chosen.serif, BODY_MEMBER), signs() | han_of_names(), BODY, chosen.out)
    build(member(chosen.serif, TITLE_MEMBER), signs() | everyday_han(), TITLE, chosen.out)
    kai = TTFont(chosen.kai, recalcTimestamp=False)
    build(kai, (signs() - QUOTES) | everyday_han(), KAI, chosen.out)
    for face in (BODY, TITLE, KAI):
        print(f"{sha256(chosen.out / face.file)}  {face.file}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
