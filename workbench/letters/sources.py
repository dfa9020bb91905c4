"""Every place from which the program fills a field by itself."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.letters.case_view import CaseView
from workbench.letters.model import Value
from workbench.letters.sources_case import CASE_SOURCES
from workbench.letters.sources_course import COURSE_SOURCES
from workbench.letters.sources_law import FACT_PREFIX, LAW_SOURCES, fact_value
from workbench.letters.sources_talk import TALK_SOURCES
from workbench.rulebook.reading import Rulebook

SOURCES = CASE_SOURCES | LAW_SOURCES | COURSE_SOURCES | TALK_SOURCES


def source_names(book: Rulebook) -> frozenset[str]:
    """All sources that a template may name."""
    return frozenset({*SOURCES, *(f"{FACT_PREFIX}{key}" for key in book.facts)})


def known_values(case: CaseView, wanted: Iterable[str]) -> dict[str, Value]:
    """What the case knows under the wanted sources; those that know nothing are left out."""
    found: dict[str, Value] = {}
    for name in wanted:
        if name.startswith(FACT_PREFIX):
            value = fact_value(case, name.removeprefix(FACT_PREFIX))
        else:
            value = SOURCES[name](case)
        if value not in (None, "", []):
            assert value is not None  # narrowing
            found[name] = value
    return found
