"""Looks a letter over before it goes out: its wording, and what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.errors import Problem
from workbench.letters.content import LetterContent
from workbench.letters.content_json import texts_of
from workbench.letters.markup import parse_citation
from workbench.letters.model import CitationView, FieldView, LintView
from workbench.letters.template import Template
from workbench.letters.values import rows_of
from workbench.rulebook.confirming import citation_confirmed, cited_place
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import Rulebook
from workbench.rulebook.taboo_model import Purpose
from workbench.taboos.rules import find_taboos

# These tell a person that something is refused, and may say even less than other letters.
REFUSALS = ("D08a", "D08b", "D08c")

_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_NUMBER = "[零〇一二两三四五六七八九十百千0-9０-９]+"
_CITED = re.compile(
    rf"《(?P<law>[^《》]{{2,60}})》(?:（[^（）]{{1,20}}）)?第(?P<article>{_NUMBER})条"
    rf"(?:第(?P<paragraph>{_NUMBER})款)?(?:第（(?P<item>{_NUMBER})）项)?"
)
_LAW_LIKE = re.compile("(?:法|条例|解释|规定|办法|通知|决定)$")


def lint_of(content: LetterContent, book: Rulebook) -> tuple[LintView, ...]:
    """Words that should not go out; the complainant's own words in 「」 are left alone."""
    purpose: Purpose = "letter"
    if content.template_id in REFUSALS:
        purpose = "refusal"
    elif content.internal:
        purpose = "record"
    return tuple(
        LintView(
            place=place,
            term=finding.words,
            level="禁止" if finding.forbidden else "提示",
            reason_zh=finding.taboo.reason_zh,
            reason_en=finding.taboo.reason_en,
            replacement=finding.taboo.replacement_zh,
        )
        for place, text in texts_of(content)
        for finding in find_taboos(text, book, purpose)
    )


def citations_of(
    template: Template, views: Iterable[FieldView], content: LetterContent, book: Rulebook
) -> tuple[tuple[CitationView, ...], tuple[Problem, ...]]:
    """Everything a letter cites, by marks, fields and in running text, and what the rule pack lacks of it."""
    text = "\n".join(part for _, part in texts_of(content))
    found = [citation for citation in template.citations if book.cite_long(citation, "zh") in text]
    found += [*_of_fields(views, book)]
    written, problems = _in_text(text, book)
    found += [citation for citation in written if not _covered(citation, found)]
    return tuple(_view(citation, book) for citation in dict.fromkeys(found)), problems


def _view(citation: Citation, book: Rulebook) -> CitationView:
    place = cited_place(book, citation)
    certainty = place.certainty if place is not None else book.laws[citation.law].certainty
    confirmed = citation_confirmed(book, citation)
    return CitationView(citation, book.cite_long(citation, "zh"), certainty, confirmed)


def _of_fields(views: Iterable[FieldView], book: Rulebook) -> Iterator[Citation]:
    for view in views:
        cells = [cell for row in rows_of(view.value) for cell in row]
        for cell in cells if view.field.kind in ("citations", "list") else []:
            for part in cell.split("；"):
                citation = parse_citation(part)
                if citation is not None and citation.article and citation.law in book.laws:
                    yield citation


def _in_text(text: str, book: Rulebook) -> tuple[list[Citation], tuple[Problem, ...]]:
    by_name = {name: law.id for law in book.laws.values() for name in (law.zh, law.short_zh, _plain(law.zh))}
    found: list[Citation] = []
    problems: list[Problem] = []
    for hit in _CITED.finditer(text):
        law = by_name.get(hit["law"])
        if law is None:
            if _LAW_LIKE.search(hit["law"]):
                detail = {"text": hit.group()[:80]}
                problems.append(Problem("citations", "letter.law_not_in_pack", detail))
            continue
        parts = [_number(hit[name] or "") for name in ("article", "paragraph", "item")]
        citation = Citation(law=law, article=parts[0], paragraph=parts[1], item=parts[2])
        if cited_place(book, citation) is None:
            problems.append(Problem("citations", "letter.place_not_in_pack", {"text": hit.group()[:80]}))
        else:
            found.append(citation)
    return found, tuple(problems)


def _covered(citation: Citation, found: Iterable[Citation]) -> bool:
    """Whether a citation in the text is one that a mark or a field put there; a range begins with it."""
    return any(
        one == citation
        or (one.law == citation.law and citation.article in one.article.split("-") and not citation.paragraph)
        for one in found
    )


def _plain(name: str) -> str:
    return name.removeprefix("中华人民共和国").removeprefix("最高人民法院")


def _number(text: str) -> str:
    """A number of an article in digits."""
    if not text or text.isdigit():
        return str(int(text)) if text else ""
    total, last = 0, 0
    for character in text.replace("〇", "零").replace("两", "二"):
        if character in _PLACES:
            total += (last or 1) * _PLACES[character]
            last = 0
        else:
            last = _DIGITS.get(character, 0)
    return str(total + last)
