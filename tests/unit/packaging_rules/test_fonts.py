import hashlib
import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
FILES = (
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold.ttf",
    "HanaMinB-scaled.ttf",
    "NotoEmoji-scaled.ttf",
    "NotoSans-Regular.ttf",
    "WorkbenchSong-Regular.ttf",
    "WorkbenchSong-SemiBold.ttf",
    "WorkbenchKai-Regular.ttf",
)
BODY, TITLE, KAI = FILES[-3:]
# What the system brings into memory around each page that is touched.
PIECE = 16 * 4096
RARE_SAMPLE = "𠮷㛃䶮𬭎𠀀𪚥𪜀𫜴𫝀𫠝𫠠𬺡𬺰𮯠\uf977\ufa0e\U0002f81a鿫"


@cache
def character_map(name: str) -> frozenset[int]:
    with TTFont(FONTS / name, lazy=True) as font:
        return frozenset(font.getBestCmap())


@pytest.fixture(scope="module")
def drawable() -> frozenset[int]:
    return character_map(FILES[0]) | character_map(FILES[2])


def test_that_every_basic_han_character_can_be_drawn(drawable: frozenset[int]) -> None:
    assert [chr(point) for point in range(0x4E00, 0x9FA6) if point not in drawable] == []


def test_that_rare_characters_of_every_extension_up_to_f_can_be_drawn(drawable: frozenset[int]) -> None:
    assert [character for character in RARE_SAMPLE if ord(character) not in drawable] == []


def test_that_the_bold_face_has_the_characters_of_the_regular_one() -> None:
    assert character_map(FILES[0]) == character_map(FILES[1])


def test_that_the_fallback_face_holds_only_what_the_main_face_lacks() -> None:
    assert character_map(FILES[0]) & character_map(FILES[2]) == set()


@pytest.mark.parametrize("name", FILES)
def test_that_a_font_has_truetype_outlines_on_a_thousand_units(name: str) -> None:
    with TTFont(FONTS / name, lazy=True) as font:
        assert "glyf" in font
        assert "CFF " not in font
        assert font["head"].unitsPerEm == 1000
        assert font["OS/2"].fsType == 0


@pytest.mark.parametrize("name", FILES[:2])
def test_that_the_texts_of_the_window_need_few_pieces_of_a_font(name: str) -> None:
    folder = FONTS.parent / "translations"
    shown = set("".join(path.read_text(encoding="utf-8") for path in folder.glob("*_zh_CN.ts")))
    with TTFont(FONTS / name, lazy=True) as font:
        cmap, places = font.getBestCmap(), font["loca"]
        glyphs = [font.getGlyphID(cmap[ord(sign)]) for sign in shown if ord(sign) in cmap]
        pieces = {places[glyph] // PIECE for glyph in glyphs}
        whole = places[len(places) - 1] // PIECE
    assert len(glyphs) > 800
    assert len(pieces) < whole / 4


def test_that_the_modified_font_does_not_use_a_reserved_name() -> None:
    with TTFont(FONTS / FILES[2], lazy=True) as font:
        shown = [font["name"].getDebugName(number) or "" for number in (1, 4, 6, 16)]
    assert "Workbench Rare Han" in shown
    assert not [name for name in shown if re.search(r"hana|花園", name, re.IGNORECASE)]


@pytest.mark.parametrize("name", [BODY, TITLE, KAI])
def test_that_a_face_of_letters_does_not_use_a_reserved_name(name: str) -> None:
    with TTFont(FONTS / name, lazy=True) as font:
        shown = " ".join(font["name"].getDebugName(number) or "" for number in (1, 4, 6, 16))
    assert "Workbench" in shown
    assert not re.search(r"lxgw|霞鹜|noto|source", shown, re.IGNORECASE)


def test_that_the_face_of_letters_has_common_characters_and_those_of_given_names() -> None:
    assert [
        sign
        for sign in "喆堃镕祎珺玥翀赟垚彧，。：；？！“”‘’（）《》〔〕、…—￥１"
        if ord(sign) not in character_map(BODY)
    ] == []


@pytest.mark.parametrize("name", [BODY, TITLE, KAI])
def test_that_two_dashes_of_a_face_of_letters_make_one_line(name: str) -> None:
    with TTFont(FONTS / name, lazy=True) as font:
        dash = font.getBestCmap()[ord("—")]
        glyph = font["glyf"][dash]
        assert (glyph.xMin, glyph.xMax, font["hmtx"][dash]) == (0, 1000, (1000, 0))


def test_that_the_readme_names_the_very_files_that_are_here() -> None:
    text = (FONTS / "README.md").read_text(encoding="utf-8")
    written = {name: digest for digest, name in re.findall(r"`([0-9a-f]{64})` \| `(\S+)`", text)}
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FONTS.glob("*.ttf")}
    assert written == found
    assert set(found) == set(FILES)


def test_that_a_licence_lies_beside_each_font() -> None:
    for name in (
        "LICENSE-NotoSansSC.txt",
        "LICENSE-HanaMin.txt",
        "LICENSE-NotoEmoji.txt",
        "LICENSE-NotoSans.txt",
        "LICENSE-NotoSerifSC.txt",
        "LICENSE-LXGWWenKai.txt",
    ):
        assert "SIL OPEN FONT LICENSE" in (FONTS / name).read_text(encoding="utf-8")
