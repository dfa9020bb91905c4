"""How names sound: pinyin without tones, surnames in their own reading, and who else may be written so."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from workbench.identity.names import is_ideograph, surname_of

# Names that are longer are not Chinese names; their sounds tell nothing.
LONGEST = 6
_FIRST, _LAST = 0x4E00, 0x9FFF

Readings = frozenset[str]


def sounds_alike(one: str, other: str) -> bool:
    """Whether two Han names of one length can be read the same."""
    first, second = readings(one), readings(other)
    return (
        bool(first) and len(first) == len(second) and all(a & b for a, b in zip(first, second, strict=True))
    )


def readings(name: str) -> tuple[Readings, ...]:
    """How each character of a Han name can be read; empty for other names and for very long ones."""
    if not 2 <= len(name) <= LONGEST or not all(map(is_ideograph, name)):
        return ()
    family = surname_of(name) or name[0]
    first = _of_surname(family)
    return (*first, *map(_of_character, name[len(first) :]))


def sound_order(name: str) -> tuple[str, str]:
    """By what names are put in order: as they sound, surnames in their own reading, then as they are written.

    Names in other scripts stand under their own letters.
    """
    folded = name.casefold()
    own, double = _surname_readings()
    head = double.get(folded[:2]) or own.get(folded[:1]) or ""
    rest = folded[len(head) if isinstance(head, tuple) else bool(head) :]
    begins = " ".join(head) if isinstance(head, tuple) else head
    return f"{begins} {' '.join(map(_first_reading, rest))}".strip(), folded


def in_order(named: Iterable[tuple[int, str | None]], *, descending: bool) -> list[int]:
    """The numbers in the order of their names; those without a name stand last, equal names as they came.

    SQLite itself knows no order but that of code points, in which 陈 comes after 赵.
    """
    listed = list(named)
    order = {name: sound_order(name) for _, name in listed if name}
    known = sorted(((order[name], seq) for seq, name in listed if name), reverse=descending)
    unknown = sorted((seq for seq, name in listed if not name), reverse=descending)
    return [*(seq for _, seq in known), *unknown]


def written_alike(name: str) -> str:
    """A GLOB pattern that fits every name of the same sound; empty where sounds tell nothing."""
    parts = []
    for place, sounds in enumerate(readings(name)):
        table = _by_sound()
        characters = {character for sound in sounds for character in table.get(sound, "")}
        if place == 0:
            characters |= _surnames_read(sounds)
        characters.add(name[place])
        parts.append("[" + "".join(sorted(characters)) + "]")
    return "".join(parts)


def _of_surname(family: str) -> tuple[Readings, ...]:
    own, double = _surnames()
    if family in double:
        return tuple(frozenset({sound}) for sound in double[family])
    if family in own:
        return (own[family],)
    return tuple(map(_of_character, family))


@cache
def _of_character(character: str) -> Readings:
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(found[0]) if found else frozenset({character})


@cache
def _first_reading(character: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(character, style=Style.NORMAL)[0] if is_ideograph(character) else character


@cache
def _by_sound() -> Mapping[str, str]:
    """The common characters by each of their sounds; about twenty thousand, read once."""
    from pypinyin import Style
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.style import convert

    table: dict[str, list[str]] = {}
    for point in range(_FIRST, _LAST + 1):
        told = PINYIN_DICT.get(point, "")
        for sound in {convert(each, Style.NORMAL, strict=True) for each in told.split(",") if each}:
            table.setdefault(sound, []).append(chr(point))
    return {sound: "".join(characters) for sound, characters in table.items()}


def _surnames_read(sounds: Readings) -> set[str]:
    own, _ = _surnames()
    return {family for family, told in own.items() if told & sounds}


@cache
def _surnames() -> tuple[Mapping[str, Readings], Mapping[str, tuple[str, ...]]]:
    known = _listed()
    one = {family: frozenset(sounds) for family, sounds in known["one"].items()}
    return one, _surname_readings()[1]


@cache
def _surname_readings() -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    """Surnames with the reading that is listed first."""
    known = _listed()
    one = {family: sounds[0] for family, sounds in known["one"].items()}
    return one, {family: tuple(sounds) for family, sounds in known["two"].items()}


@cache
def _listed() -> Mapping[str, Mapping[str, list[str]]]:
    import yaml

    path = resources.files("resources").joinpath("lexicons", "surname_sounds.yaml")
    known: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return known
