"""Wording in our own part of a record that deserves a second look; it never keeps anybody from saving."""

from workbench.contacts.model import ContactDraft
from workbench.errors import Problem
from workbench.rulebook.reading import Rulebook
from workbench.taboos.rules import find_taboos
from workbench.wording.messages import Language

# What the person said is theirs, word for word; these are our words.
OUR_FIELDS = ("facts", "next_step", "emotion_words")


def wording_hints(draft: ContactDraft, book: Rulebook, language: Language) -> list[Problem]:
    """The gravest finding of each of our fields, as a warning beside it."""
    found = []
    for field in OUR_FIELDS:
        findings = find_taboos(getattr(draft, field), book, "record")
        for finding in sorted(findings, key=lambda one: not one.forbidden)[:1]:
            taboo, chinese = finding.taboo, language == "zh"
            detail = {
                "words": finding.words,
                "reason": taboo.reason_zh if chinese else taboo.reason_en,
                "replacement": taboo.replacement_zh if chinese else taboo.replacement_en,
            }
            found.append(Problem(field, "lint.in_record", detail, "warning"))
    return found
