"""Every pair of colours that the window really puts upon each other, computed for both palettes."""

import re

import pytest

from ui.kit.metrics import TEXT_PX
from ui.kit.palette import DARK, LIGHT, Tokens, Tone, contrast, tone_colours
from ui.kit.resource_files import resource_path
from ui.kit.stylesheet import stylesheet
from ui.kit.theme import qt_palette

# Source: WCAG 2.1, 1.4.3 (text), 1.4.11 (what marks a control or its state).
TEXT, PART = 4.5, 3.0
TONES: tuple[Tone, ...] = ("neutral", "accent", "red", "amber", "green")
GROUNDS = ("page", "surface", "rail", "hover", "selection")

WORDS = (
    *[("text", ground) for ground in (*GROUNDS, "accent_ground")],
    *[("secondary", ground) for ground in GROUNDS],
    # Quiet buttons, links, the tab and the page that are open, a checked chip, the calendar's day.
    *[("accent", ground) for ground in ("page", "surface", "hover", "selection", "accent_ground")],
    ("on_accent", "accent"), ("on_accent", "accent_pressed"),
    # Labels in a tone on cards and pages; strips; a button that destroys; the place found in a text.
    *[(tone, on) for tone in ("red", "amber", "green") for on in ("page", "surface", f"{tone}_ground")],
    ("surface", "amber"),
)  # fmt: skip
# What is no word: the ring of the keyboard, the frame of a wrong field, the tick, the bar of a progress.
PARTS = (
    *[("accent", ground) for ground in (*GROUNDS, "accent_ground", "line")],
    *[(tone, "surface") for tone in ("red", "amber", "green")],
    # The frame of a field, which alone tells that one can type there; the lines of a graph.
    ("field_line", "surface"), ("field_line", "page"),
    ("on_accent", "accent"), ("secondary", "surface"),
)  # fmt: skip

both = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@both
def test_that_words_stand_out_from_whatever_they_stand_on(tokens: Tokens) -> None:
    assert too_weak(tokens, WORDS, TEXT) == []


@both
def test_that_rings_frames_and_marks_stand_out(tokens: Tokens) -> None:
    assert too_weak(tokens, PARTS, PART) == []


@both
def test_that_chips_can_be_read_in_every_tone_also_on_a_selected_row(tokens: Tokens) -> None:
    for tone in TONES:
        words, ground = tone_colours(tokens, tone)
        assert contrast(words, ground) >= TEXT, tone
    assert contrast(tokens.secondary, tokens.surface) >= TEXT, "the reason on a neutral chip"


@both
def test_that_what_qt_paints_itself_can_be_read(tokens: Tokens) -> None:
    palette = qt_palette(tokens)
    pairs = (
        (palette.windowText(), palette.window()), (palette.text(), palette.base()),
        (palette.text(), palette.alternateBase()), (palette.buttonText(), palette.button()),
        (palette.placeholderText(), palette.base()), (palette.highlightedText(), palette.highlight()),
        (palette.link(), palette.base()), (palette.link(), palette.window()),
        (palette.linkVisited(), palette.base()), (palette.toolTipText(), palette.toolTipBase()),
        (palette.brightText(), palette.base()),
    )  # fmt: skip
    weak = [
        (words.color().name(), ground.color().name())
        for words, ground in pairs
        if contrast(words.color().name(), ground.color().name()) < TEXT
    ]
    assert weak == []


def test_that_every_pair_of_the_style_sheet_is_among_them() -> None:
    """A rule that sets both names a pair; one that sets words alone is on page, surface or rail."""
    sheet = resource_path("style", "window.qss").read_text(encoding="utf-8")
    unknown = [
        (selector.strip(), words, ground)
        for selector, words, ground in colours_of(sheet)
        if ":disabled" not in selector and "read-only" not in selector and (words, ground) not in WORDS
    ]
    assert unknown == []


def test_that_no_control_lost_the_mark_of_the_keyboard() -> None:
    """`outline: none` is for views alone, which mark their current row or their frame instead."""
    sheet = stylesheet(LIGHT)
    bare = [rule.strip() for rule in re.findall(r"([^{}]+)\{[^}]*outline: none", sheet)]
    assert all("View" in rule for rule in bare)
    fields = ("QLineEdit", "QPlainTextEdit", "QPushButton", "QToolButton", "QCheckBox")
    for kind in (*fields, "QTableView", "QTabBar"):
        assert re.search(rf"{kind}[^{{}}]*:focus", sheet), kind


def test_that_placeholders_are_not_paler_than_the_palette_says() -> None:
    """Where a style sheet sets the words' colour, Qt halves it for placeholders unless told otherwise."""
    sheet = resource_path("style", "window.qss").read_text(encoding="utf-8")
    rules = re.findall(r"(Q(?:LineEdit|PlainTextEdit)[^{}]*)\{([^{}]*(?:\$\{\w+\}[^{}]*)*)\}", sheet)
    typed = [body for _selector, body in rules if re.search(r"(?<![-\w])color: \$text", body)]
    assert typed
    assert all("placeholder-text-color: $secondary" in body for body in typed)


def test_that_text_is_never_so_small_that_other_rules_would_hold() -> None:
    assert TEXT_PX >= 12


def too_weak(tokens: Tokens, pairs: tuple[tuple[str, str], ...], least: float) -> list[str]:
    measured = {
        f"{words} on {ground}": contrast(getattr(tokens, words), getattr(tokens, ground))
        for words, ground in pairs
    }
    return [f"{pair}: {ratio:.2f}" for pair, ratio in measured.items() if ratio < least]


def colours_of(sheet: str) -> list[tuple[str, str, str]]:
    """Selector, token of the words, token of the ground, where a rule sets both."""
    found = []
    for selector, body in re.findall(r"([^{}]+)\{((?:[^{}]|\$\{[a-z_]+\})*)\}", sheet):
        words = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"background: \$(\w+)", body)
        if words and ground:
            found.append((selector, words.group(1), ground.group(1)))
    return found
