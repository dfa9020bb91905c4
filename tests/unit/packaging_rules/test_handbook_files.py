"""The handbook for those who have no program: whole in itself, every link inside, the same each time."""

import hashlib
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import handbook_html
import pikepdf
import pypdfium2
import pytest

from workbench.handbook.model import KeyTable
from workbench.handbook.sources import chapter_ids, title_of
from workbench.wording.messages import Language

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES: tuple[tuple[Language, str], ...] = (("zh", "zh-CN"), ("en", "en"))
KEYS = (KeyTable("Everywhere", (("F1", "Handbook"),)),)
VOID = {"meta", "img", "br", "link", "input", "hr"}


class Seen(HTMLParser):
    """What a file holds, and whether its elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.tags: Counter[str] = Counter()
        self.language = ""
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags[tag] += 1
        self.ids.update([named["id"] or ""] if "id" in named else [])
        self.links += [named["href"] or ""] if "href" in named else []
        self.images += [named] if tag == "img" else []
        self.language = named.get("lang") or self.language
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def is_closed(self) -> bool:
        return not self._open


@pytest.fixture(scope="module", params=LANGUAGES, ids=["zh", "en"])
def seen(request: pytest.FixtureRequest) -> tuple[Seen, str]:
    language, tag = request.param
    text = handbook_html.page(language, KEYS, title="手册", note="0.1.0")
    assert text == handbook_html.page(language, KEYS, title="手册", note="0.1.0")
    parsed = Seen()
    parsed.feed(text)
    assert (parsed.language, parsed.is_closed()) == (tag, True)
    return parsed, text


def test_that_every_link_of_the_file_leads_to_a_place_in_it(seen: tuple[Seen, str]) -> None:
    parsed, _ = seen
    assert {name for name, count in parsed.ids.items() if count > 1} == set()
    assert [link for link in parsed.links if link.removeprefix("#") not in parsed.ids] == []
    assert {f"#{chapter}" for chapter in chapter_ids()} <= set(parsed.links)


def test_that_the_file_fetches_nothing_and_runs_nothing(seen: tuple[Seen, str]) -> None:
    parsed, text = seen
    assert not {"script", "link", "iframe"} & set(parsed.tags)
    assert parsed.images
    for image in parsed.images:
        assert str(image["src"]).startswith("data:image/png;base64,")
        assert image["alt"]
        assert int(str(image["width"])) > 0
    assert "url(" not in text
    assert "@import" not in text


def test_that_it_has_one_title_and_no_level_is_left_out(seen: tuple[Seen, str]) -> None:
    parsed, _ = seen
    assert parsed.tags["h1"] == 1
    assert parsed.tags["section"] == len(chapter_ids())
    assert parsed.tags["nav"] == parsed.tags["main"] == 1


@pytest.mark.parametrize(("language", "tag"), LANGUAGES)
def test_that_the_pdf_has_a_bookmark_for_each_chapter_and_page_numbers(language: Language, tag: str) -> None:
    path = ROOT / "docs" / f"handbook.{tag}.pdf"
    document = pypdfium2.PdfDocument(path)
    try:
        titles = [mark.get_title() for mark in document.get_toc(max_depth=1)]
        words = document[2].get_textpage().get_text_range()
    finally:
        document.close()
    assert titles[2:] == [title_of(chapter, language) for chapter in chapter_ids()]
    assert title_of("start", language) in words
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == tag
        assert "pdfaid" in pdf.Root.Metadata.read_bytes().decode("utf-8")


def test_that_the_files_in_docs_are_those_whose_sums_were_kept() -> None:
    lines = (ROOT / "docs" / "handbook.sha256").read_text("utf-8").splitlines()
    kept = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    del kept["sources"]
    assert len(kept) == 4
    for name, digest in kept.items():
        data = (ROOT / "docs" / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest
        assert len(data) < 4_000_000
