"""Translation catalogues: one .ts for each folder of ui/, compiled into one .qm for each language."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dev_environment import ROOT, Failure, fingerprint, read_stamp, script, write_stamp

UI = ROOT / "ui"
CATALOGUES = ROOT / "resources" / "translations"
WITHOUT_WINDOW = {"cli"}
# Kept by hand: what Qt's own catalogues leave in English.
BY_HAND = {"qt_zh_CN.ts"}
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?\d|%n")


@dataclass(frozen=True, slots=True)
class Language:
    """A shipped language; English needs a catalogue for its plurals only."""

    code: str
    forms: int
    options: tuple[str, ...] = ()

    def catalogue(self, folder: str, directory: Path | None = None) -> Path:
        """Return where the texts of one folder of ui/ lie."""
        return (directory or CATALOGUES) / f"{folder}_{self.code}.ts"

    def catalogues(self) -> list[Path]:
        """Return all catalogues of this language that exist."""
        return sorted(CATALOGUES.glob(f"*_{self.code}.ts"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a catalogue with its translations (several where the language has plural forms)."""

    context: str
    source: str
    comment: str
    numerus: bool
    state: str
    texts: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What makes two entries the same text."""
        return self.context, self.source, self.comment, self.numerus

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r}"


LANGUAGES = (Language("zh_CN", 1), Language("en", 2, ("-pluralonly",)))


def folders() -> dict[str, list[Path]]:
    """Return the sources of the window by folder; files directly in ui/ count as `app`."""
    found = {"app": sorted(UI.glob("*.py"))}
    for directory in sorted(path for path in UI.iterdir() if path.is_dir()):
        if directory.name not in WITHOUT_WINDOW:
            found[directory.name] = sorted(directory.rglob("*.py"))
    return {name: sources for name, sources in found.items() if sources}


def tool(name: str, *arguments: str | Path) -> str:
    """Run one of Qt's translation tools and return what it said."""
    command = [str(script(f"pyside6-{name}")), *map(str, arguments)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    said = answer.stdout + answer.stderr
    if answer.returncode:
        raise Failure(f"{name} failed:\n{said}")
    return said


def entries(catalogue: Path) -> list[Entry]:
    """Return the texts of a catalogue; an absent one holds none."""
    return list(read_entries(catalogue)) if catalogue.exists() else []


def read_entries(catalogue: Path) -> Iterator[Entry]:
    """Yield the texts of a catalogue in its order."""
    try:
        root = ET.parse(catalogue).getroot()
    except ET.ParseError as error:
        raise Failure(f"{catalogue.relative_to(ROOT)}: {error}") from None
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform")
            whole = "" if translation is None else translation.text or ""
            yield Entry(
                context=name,
                source=message.findtext("source") or "",
                comment=message.findtext("comment") or "",
                numerus=message.get("numerus") == "yes",
                state="unfinished" if translation is None else translation.get("type", ""),
                texts=tuple(form.text or "" for form in forms) or (whole,),
            )


def extract(sources: list[Path], language: Language, catalogue: Path) -> None:
    """Bring one catalogue up to date with its sources; one without texts is removed."""
    # Without line numbers and dropped texts a catalogue changes only when a text does.
    stable = ("-no-obsolete", "-locations", "none", "-source-language", "en")
    target = ("-target-language", language.code, "-ts", catalogue)
    tool("lupdate", *language.options, *(path.relative_to(ROOT) for path in sources), *stable, *target)
    if not entries(catalogue):
        catalogue.unlink()


def update() -> None:
    """Write all catalogues again from the sources, keeping what is translated."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    for folder, sources in folders().items():
        for language in LANGUAGES:
            extract(sources, language, language.catalogue(folder))
    for orphan in orphans():
        orphan.unlink()
        print(f"removed {orphan.relative_to(ROOT)}")
    print(f"Catalogues are up to date: {len(list(CATALOGUES.glob('*.ts')))} files")
    for complaint in unfinished():
        print(complaint)


def orphans() -> list[Path]:
    """Return the catalogues that belong to no folder of ui/ and that nobody keeps by hand."""
    known = {language.catalogue(folder) for folder in folders() for language in LANGUAGES}
    return sorted(path for path in CATALOGUES.glob("*.ts") if path not in known and path.name not in BY_HAND)


def check() -> int:
    """Print what is out of date, untranslated or contradictory; return 1 if anything is."""
    complaints = [f"{path.name}: no such folder in ui/" for path in orphans()]
    complaints += [*out_of_date(), *unfinished(), *contradictions()]
    if not complaints:
        complaints += ignored_by_compiler()
    for complaint in complaints:
        print(complaint)
    if not complaints:
        print("Every text of the window is translated.")
        return 0
    print(f"{len(complaints)} problems; `python3 packaging/dev.py strings` brings the catalogues up to date")
    return 1


def out_of_date() -> Iterator[str]:
    """Yield texts that are in the sources only or in a catalogue only."""
    with tempfile.TemporaryDirectory() as scratch:
        for folder, sources in folders().items():
            for language in LANGUAGES:
                kept = language.catalogue(folder)
                fresh = language.catalogue(folder, Path(scratch))
                if kept.exists():
                    shutil.copy(kept, fresh)
                extract(sources, language, fresh)
                before = {entry.key: entry for entry in entries(kept)}
                after = {entry.key: entry for entry in entries(fresh)}
                yield from (
                    f"{kept.name}: not in the catalogue: {after[key]}" for key in after.keys() - before
                )
                yield from (
                    f"{kept.name}: not in the sources: {before[key]}" for key in before.keys() - after
                )


def unfinished() -> Iterator[str]:
    """Yield texts without a finished translation, or whose translation lost a placeholder."""
    for language in LANGUAGES:
        for catalogue in language.catalogues():
            for entry in entries(catalogue):
                if entry.state or not all(text.strip() for text in entry.texts):
                    yield f"{catalogue.name}: {entry.state or 'empty'}: {entry}"
                elif entry.numerus and len(entry.texts) != language.forms:
                    yield f"{catalogue.name}: {len(entry.texts)} plural forms, not {language.forms}: {entry}"
                elif lost_placeholders(entry):
                    yield f"{catalogue.name}: other placeholders than the source: {entry}"


def lost_placeholders(entry: Entry) -> bool:
    """Tell whether a translation names other placeholders; a plural form may spell its number out."""
    wanted = set(PLACEHOLDER.findall(entry.source))
    optional = {"%n"} if len(entry.texts) > 1 else set()
    found = [set(PLACEHOLDER.findall(text)) for text in entry.texts]
    return any(names | optional != wanted | optional for names in found)


def contradictions() -> Iterator[str]:
    """Yield texts that two catalogues of a language translate differently: only one would be shown."""
    for language in LANGUAGES:
        seen: dict[tuple[str, str, str, bool], tuple[str, ...]] = {}
        for catalogue in language.catalogues():
            for entry in entries(catalogue):
                if seen.setdefault(entry.key, entry.texts) != entry.texts:
                    yield f"{catalogue.name}: translated differently elsewhere: {entry}"


def ignored_by_compiler() -> Iterator[str]:
    """Yield the compiler's own remarks: it drops unfinished texts without failing."""
    with tempfile.TemporaryDirectory() as scratch:
        for language in LANGUAGES:
            said = compile_language(language, Path(scratch)).splitlines()
            yield from (f"{language.code}.qm: {line.strip()}" for line in said if "Ignored" in line)


def compile_language(language: Language, directory: Path) -> str:
    """Merge the catalogues of a language into one .qm; return what the compiler said."""
    catalogues = language.catalogues()
    if not catalogues:
        return ""
    return tool("lrelease", *catalogues, "-qm", directory / f"{language.code}.qm")


def compile_catalogues() -> bool:
    """Compile all languages where a catalogue changed; return whether anything was done."""
    catalogues = sorted(CATALOGUES.glob("*.ts"))
    wanted = fingerprint(catalogues)
    expected = [
        CATALOGUES / f"{lang.code}.qm" for lang in LANGUAGES if list(CATALOGUES.glob(f"*_{lang.code}.ts"))
    ]
    if read_stamp().get("translations") == wanted and all(path.exists() for path in expected):
        return False
    # A window that runs has the old file mapped: put the new one in its place instead of writing into it.
    with tempfile.TemporaryDirectory(dir=CATALOGUES) as scratch:
        for language in LANGUAGES:
            compile_language(language, Path(scratch))
        for made in Path(scratch).glob("*.qm"):
            made.replace(CATALOGUES / made.name)
    write_stamp(translations=wanted)
    return bool(catalogues)
