"""The chapters: both languages tell the same in the same order, and everything they name is there."""

from collections import Counter
from pathlib import Path

import pytest

import resources
from workbench.handbook.model import Chapter, Picture, Span, Target, lines_of
from workbench.handbook.reading import chapter
from workbench.handbook.search import search
from workbench.handbook.sources import chapter_ids, groups, picture_data, text_of
from workbench.wording.messages import Language

FOLDER = Path(resources.__path__[0]) / "handbook"
LANGUAGES: tuple[Language, ...] = ("zh", "en")
MOST_BYTES = 4_000_000


def spans(read: Chapter) -> list[Span]:
    return [span for block in read.everything() for line in lines_of(block) for span in line]


def links(read: Chapter) -> list[Target]:
    return [span.link for span in spans(read) if span.link is not None]


def pictures(read: Chapter) -> list[Picture]:
    return [block for block in read.everything() if isinstance(block, Picture)]


def files(kind: str, ending: str) -> set[str]:
    return {path.stem for path in (FOLDER / kind).glob(f"*{ending}")}


def test_that_the_contents_name_every_chapter_once_and_nothing_else() -> None:
    assert Counter(chapter_ids()) == Counter(files("zh", ".md")) == Counter(files("en", ".md"))
    assert all(group.title for language in LANGUAGES for group in groups(language))


@pytest.mark.parametrize("name", chapter_ids())
def test_that_both_languages_have_the_same_headings_pictures_and_links(name: str) -> None:
    chinese, english = (chapter(name, language) for language in LANGUAGES)
    for told in (
        lambda read: [(head.level, head.anchor) for head in read.headings],
        lambda read: [picture.name for picture in pictures(read)],
        lambda read: Counter(links(read)),
        lambda read: [type(block) for block in read.blocks],
    ):
        assert told(chinese) == told(english)


def test_that_every_link_leads_to_a_place() -> None:
    for language in LANGUAGES:
        places = {name: {"", *(h.anchor for h in chapter(name, language).headings)} for name in chapter_ids()}
        lost = [
            (name, str(link))
            for name in chapter_ids()
            for link in links(chapter(name, language))
            if link.anchor not in places.get(link.chapter, ())
        ]
        assert lost == []


def test_that_headings_of_a_chapter_have_different_names() -> None:
    for name in chapter_ids():
        anchors = [head.anchor for head in chapter(name, "zh").headings]
        assert len(anchors) == len(set(anchors)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_picture_is_there_and_every_picture_is_used(language: Language) -> None:
    used = Counter(picture.name for name in chapter_ids() for picture in pictures(chapter(name, language)))
    assert set(used) == files(f"images/{language}", ".png")
    assert all(picture.words for name in chapter_ids() for picture in pictures(chapter(name, language)))
    assert all(picture_data(name, language).startswith(b"\x89PNG") for name in used)


def test_that_the_pictures_stay_small_enough_to_travel_with_the_program() -> None:
    sizes = [path.stat().st_size for path in (FOLDER / "images").rglob("*.png")]
    assert 0 < sum(sizes) < MOST_BYTES


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_search_leads_to_places_that_exist_and_hold_the_word(language: Language) -> None:
    word = {"zh": "拒付", "en": "refusal"}[language]
    found = search(word, language)
    assert found
    for hit in found:
        anchors = {"", *(head.anchor for head in chapter(hit.target.chapter, language).headings)}
        assert hit.target.anchor in anchors
        assert word in f"{hit.chapter} {hit.section} {text_of(hit.target.chapter, language)}".casefold()


def test_that_a_chapter_about_the_word_comes_before_those_that_mention_it() -> None:
    assert search("拒付", "zh")[0].target.chapter == "refusal"


def test_that_all_words_must_be_there_and_none_finds_nothing() -> None:
    assert search("  ", "zh") == ()
    assert search("恐龙 拒付", "zh") == ()
    assert set(search("时限 暂停", "zh")) <= set(search("时限", "zh"))
