"""Where the chapters lie, in which order, and their text as it was written."""

from functools import cache
from importlib.resources import files

from workbench.handbook.model import Group
from workbench.wording.messages import Language

_FOLDER = files("resources") / "handbook"


@cache
def groups(language: Language) -> tuple[Group, ...]:
    """The contents: chapters in their order under their headings."""
    import yaml

    listed = yaml.safe_load((_FOLDER / "contents.yaml").read_text("utf-8"))
    return tuple(Group(group[language], tuple(group["chapters"])) for group in listed)


def chapter_ids() -> tuple[str, ...]:
    """Every chapter in order."""
    return tuple(chapter for group in groups("en") for chapter in group.chapters)


@cache
def text_of(chapter: str, language: Language) -> str:
    """What was written, empty where there is no such chapter."""
    file = _FOLDER / language / f"{chapter}.md"
    return file.read_text("utf-8") if file.is_file() else ""


@cache
def title_of(chapter: str, language: Language) -> str:
    """The words of the first line, without reading the rest."""
    return text_of(chapter, language).partition("\n")[0].lstrip("# ").strip() or chapter


def picture_data(name: str, language: Language) -> bytes:
    """A picture as PNG, empty where it was not taken."""
    file = _FOLDER / "images" / language / f"{name}.png"
    return file.read_bytes() if file.is_file() else b""
