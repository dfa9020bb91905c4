"""Every colour of the window, by token, light and dark; no other module names a colour."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["neutral", "accent", "red", "amber", "green"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One palette: `#rrggbb` by what the colour is for (`#aarrggbb` for the shadow)."""

    dark: bool
    page: str
    surface: str
    rail: str
    line: str
    control_line: str
    field_line: str
    hover: str
    text: str
    secondary: str
    accent: str
    accent_ground: str
    accent_pressed: str
    on_accent: str
    red: str
    red_ground: str
    amber: str
    amber_ground: str
    green: str
    green_ground: str
    selection: str
    shadow: str


LIGHT = Tokens(
    dark=False,
    page="#F5F6F8",
    surface="#FFFFFF",
    rail="#FBFBFC",
    line="#E2E5EA",
    control_line="#D0D5DD",
    field_line="#868E9B",
    hover="#EEF0F4",
    text="#1C222B",
    secondary="#5A6472",
    accent="#1D4F91",
    accent_ground="#E7EEF8",
    accent_pressed="#163E73",
    on_accent="#FFFFFF",
    red="#B3261E",
    red_ground="#FCEBE9",
    amber="#8A5300",
    amber_ground="#FFF3DC",
    green="#1B6E43",
    green_ground="#E6F4EB",
    selection="#DCE7F6",
    shadow="#40101828",
)

DARK = Tokens(
    dark=True,
    page="#14161A",
    surface="#1C1F25",
    rail="#191C21",
    line="#2C313A",
    control_line="#3B424D",
    field_line="#687180",
    hover="#262B33",
    text="#E4E7EC",
    secondary="#A0A9B7",
    accent="#86AEE8",
    accent_ground="#22304A",
    accent_pressed="#A3C3F0",
    on_accent="#14161A",
    red="#F28B82",
    red_ground="#3A2220",
    amber="#F2C063",
    amber_ground="#382C16",
    green="#7FCF9E",
    green_ground="#1B3226",
    selection="#26364F",
    shadow="#90000000",
)

TEXT_ON_GROUND: tuple[tuple[str, str], ...] = (
    ("text", "page"),
    ("text", "surface"),
    ("text", "rail"),
    ("text", "hover"),
    ("text", "selection"),
    ("text", "accent_ground"),
    ("secondary", "page"),
    ("secondary", "surface"),
    ("secondary", "rail"),
    ("secondary", "hover"),
    ("secondary", "selection"),
    ("accent", "surface"),
    ("accent", "page"),
    ("accent", "accent_ground"),
    ("accent", "selection"),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
    ("red", "surface"),
    ("red", "red_ground"),
    ("amber", "surface"),
    ("amber", "amber_ground"),
    ("green", "surface"),
    ("green", "green_ground"),
)


def tone_colours(tokens: Tokens, tone: Tone) -> tuple[str, str]:
    """Text and ground of a tone; neutral stands on the surface."""
    return {
        "neutral": (tokens.secondary, tokens.surface),
        "accent": (tokens.accent, tokens.accent_ground),
        "red": (tokens.red, tokens.red_ground),
        "amber": (tokens.amber, tokens.amber_ground),
        "green": (tokens.green, tokens.green_ground),
    }[tone]


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21.

    Source: WCAG 2.1, definition of contrast ratio and relative luminance.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
