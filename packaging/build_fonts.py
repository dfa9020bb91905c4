"""Make resources/fonts/ again from the upstream packages (run once per font update, not at build time)."""

from __future__ import annotations

import argparse
import hashlib
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import jieba
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.ttLib.scaleUpem import scale_upem

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
RARE_FAMILY = "Workbench Rare Han"
RARE_FILE = "HanaMinB-scaled.ttf"
UNITS_PER_EM = 1000
# The window's own texts have nine hundred different Han characters, all but thirty among these.
MET_OFTEN = 2000
NOTO_MEMBERS = {
    "package/400Regular/NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf",
    "package/700Bold/NotoSansSC_700Bold.ttf": "NotoSansSC-Bold.ttf",
}
WESTERN_MEMBER = "package/400Regular/NotoSans_400Regular.ttf"
WESTERN_FILE = "NotoSans-Regular.ttf"
EMOJI_MEMBER = "package/400Regular/NotoEmoji_400Regular.ttf"
EMOJI_FILE = "NotoEmoji-scaled.ttf"
SOURCE_SHA256 = {
    "expo-google-fonts-noto-sans-0.4.2.tgz": (
        "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548"
    ),
    "expo-google-fonts-noto-emoji-0.4.7.tgz": (
        "6a25fd5a4da5bb34bbc2d300531bbf32de86afd866e119314d7e358f61a6104d"
    ),
    "expo-google-fonts-noto-sans-sc-0.4.3.tgz": (
        "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59"
    ),
    "HanaMinA.ttf": "7ca87559414474848fc513a8d8eb42d5b0f8194c30c2abdfbfedff5398ec88d7",
    "HanaMinB.ttf": "829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c",
}
HAN_RANGES = (
    (0x2E80, 0x2FD5),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2FA1F),
    (0x30000, 0x323AF),
)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def check_source(path: Path) -> None:
    """Raise SystemExit unless the file is the very one this script was written for."""
    if sha256(path) != SOURCE_SHA256[path.name]:
        raise SystemExit(f"{path}: not the expected version (SHA-256 differs)")


def unpack(archive: Path, members: dict[str, str], target: Path) -> None:
    """Copy fonts out of an npm package, byte for byte."""
    with tarfile.open(archive) as package:
        for member, name in members.items():
            stream = package.extractfile(member)
            if stream is None:
                raise SystemExit(f"{archive}: {member} is missing")
            (target / name).write_bytes(stream.read())


def everyday_tiers() -> tuple[set[int], set[int]]:
    """The characters met most often, and the others of everyday Chinese writing.

    Source: GB 2312, rows 1 and 3 (signs), 16 to 55 (level 1); the frequencies of jieba's word list.
    """
    words = Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines()
    met: Counter[str] = Counter()
    for line in words:
        word, frequency, *_ = line.split(" ")
        for sign in word:
            met[sign] += int(frequency)
    han = sorted(in_rows(range(0xB0, 0xD8)), key=lambda sign: (-met[sign], sign))
    signs = {*map(chr, range(0x20, 0x7F)), *in_rows((0xA1, 0xA3))}
    return {ord(sign) for sign in (*signs, *han[:MET_OFTEN])}, {ord(sign) for sign in han[MET_OFTEN:]}


def in_rows(rows: Iterable[int]) -> set[str]:
    """The characters of GB 2312 whose codes begin with one of these bytes."""
    codes = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return {sign for code in codes for sign in code.decode("gb2312", "ignore")}


def with_everyday_first(source: Path, target: Path) -> None:
    """Write the font with the outlines of everyday characters side by side, and nothing else changed.

    A font is mapped into memory, not read, and the system brings in some sixteen pages around each that is
    touched: among thirty thousand characters every text would bring in most of the file.
    """
    font = TTFont(source, recalcTimestamp=False, recalcBBoxes=False)
    cmap, order = font.getBestCmap(), font.getGlyphOrder()
    place = {order[0]: 0}
    for tier, points in enumerate(everyday_tiers()):
        place |= {cmap[point]: tier for point in points if point in cmap}
    reorderGlyphs(font, sorted(order, key=lambda name: place.get(name, 2)))
    font.save(target)


def reduced(path: Path, covered: set[int]) -> TTFont:
    """Return the font with only the Han characters outside `covered`, unhinted, without layout tables."""
    font = TTFont(path, recalcTimestamp=False)
    wanted = [point for point in font.getBestCmap() if is_han(point) and point not in covered]
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["BASE", "FFTM", "GDEF", "GSUB", "gasp", "prop", "vhea", "vmtx"]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    scale_upem(font, UNITS_PER_EM)
    return font


def is_han(point: int) -> bool:
    """Tell whether a code point lies in a block of Han characters or radicals."""
    return any(first <= point <= last for first, last in HAN_RANGES)


def add_missing(font: TTFont, other: TTFont) -> None:
    """Give `font` the characters that only `other` has; outlines are copied without components."""
    order = list(font.getGlyphOrder())
    glyphs, metrics = font["glyf"], font["hmtx"]
    have = font.getBestCmap()
    for point, source in sorted(other.getBestCmap().items()):
        if point in have:
            continue
        name = f"a{point:05X}"
        glyph = other["glyf"][source]
        if glyph.isComposite():
            raise SystemExit(f"U+{point:04X} of the second font is made of components")
        glyphs.glyphs[name] = glyph
        metrics[name] = other["hmtx"][source]
        order.append(name)
        for table in font["cmap"].tables:
            if table.isUnicode() and (point <= 0xFFFF or table.format == 12):
                table.cmap[point] = name
    font.setGlyphOrder(order)
    glyphs.glyphOrder = order


def rename(font: TTFont) -> None:
    """Give the modified font a name of its own: the original names are reserved."""
    table = font["name"]
    copyright_line = table.getDebugName(0)
    table.names = []
    postscript = RARE_FAMILY.replace(" ", "")
    texts = {
        0: f"{copyright_line} Modified: characters chosen, rescaled, hints and layout removed.",
        1: RARE_FAMILY,
        2: "Regular",
        3: f"{postscript};2017-09-04",
        4: RARE_FAMILY,
        5: "Version 2017.0904",
        6: postscript,
        13: "Hanazono Font License or SIL Open Font License 1.1",
    }
    for number, text in texts.items():
        table.setName(text, number, 3, 1, 0x409)


def build_rare(first: Path, second: Path, covered: set[int], target: Path) -> None:
    """Write the fallback font: the characters of HanaMinB, then those of HanaMinA, that Noto lacks."""
    font = reduced(first, covered)
    add_missing(font, reduced(second, covered | set(font.getBestCmap())))
    rename(font)
    font.save(target)


def build_emoji(archive: Path, covered: set[int], target: Path) -> None:
    """Write the emoji that the other fonts lack, in one colour, one glyph a character."""
    with tarfile.open(archive) as package:
        stream = package.extractfile(EMOJI_MEMBER)
        if stream is None:
            raise SystemExit(f"{archive}: {EMOJI_MEMBER} is missing")
        font = TTFont(stream, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "STAT", "gasp", "vhea", "vmtx"]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(
        unicodes=[point for point in font.getBestCmap() if point > 0x20FF and point not in covered]
    )
    subsetter.subset(font)
    scale_upem(font, UNITS_PER_EM)
    font.save(target)


def main(arguments: list[str]) -> int:
    """Build the five files and print their hashes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("noto", type=Path, help="npm package @expo-google-fonts/noto-sans-sc 0.4.3 (.tgz)")
    parser.add_argument("hanazono", type=Path, help="folder with HanaMinA.ttf and HanaMinB.ttf")
    parser.add_argument("emoji", type=Path, help="npm package @expo-google-fonts/noto-emoji 0.4.7 (.tgz)")
    parser.add_argument("western", type=Path, help="npm package @expo-google-fonts/noto-sans 0.4.2 (.tgz)")
    parser.add_argument("--out", type=Path, default=FONTS)
    chosen = parser.parse_args(arguments)
    hana_a, hana_b = chosen.hanazono / "HanaMinA.ttf", chosen.hanazono / "HanaMinB.ttf"
    for path in (chosen.noto, hana_a, hana_b, chosen.emoji, chosen.western):
        check_source(path)
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        unpack(chosen.noto, NOTO_MEMBERS, Path(scratch))
        for name in NOTO_MEMBERS.values():
            with_everyday_first(Path(scratch) / name, chosen.out / name)
    unpack(chosen.western, {WESTERN_MEMBER: WESTERN_FILE}, chosen.out)
    covered = set(TTFont(chosen.out / "NotoSansSC-Regular.ttf").getBestCmap())
    build_rare(hana_b, hana_a, covered, chosen.out / RARE_FILE)
    covered |= set(TTFont(chosen.out / RARE_FILE).getBestCmap())
    build_emoji(chosen.emoji, covered, chosen.out / EMOJI_FILE)
    for name in (*NOTO_MEMBERS.values(), WESTERN_FILE, RARE_FILE, EMOJI_FILE):
        print(f"{sha256(chosen.out / name)}  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
