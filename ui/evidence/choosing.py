"""The lists that exhibits are described with, as choices."""

from collections.abc import Sequence

from ui.evidence.words import CIRCLED, EvidenceWords
from ui.kit.choices import Choice
from workbench.evidence.model import Stance
from workbench.rulebook.model import RuleRow


def table_choices(words: EvidenceWords, table: str) -> tuple[Choice, ...]:
    """The active rows of a table of the rule pack."""
    rows: Sequence[RuleRow] = getattr(words.wording.book, table).active(words.today)
    return tuple(Choice(row.id, words.wording.name(table, row.id)) for row in rows)


def form_choices(words: EvidenceWords) -> tuple[Choice, ...]:
    """The forms, without their codes, which say nothing to a person."""
    return tuple(
        Choice(choice.code, choice.text, search=choice.code)
        for choice in table_choices(words, "evidence_forms")
    )


def stance_choices(words: EvidenceWords) -> tuple[Choice, ...]:
    """Which way an exhibit points."""
    return tuple(Choice(stance.value, words.stance(stance.value)) for stance in Stance)


def target_choices(words: EvidenceWords, targets: Sequence[str]) -> tuple[Choice, ...]:
    """What exhibits may be tied to: elements by ground and number, items by name."""
    return tuple(_target(words, target) for target in targets)


def _target(words: EvidenceWords, target: str) -> Choice:
    if target in words.wording.book.evidence_items:
        return Choice(target, words.wording.name("evidence_items", target))
    ground, _, place = target.partition(".E")
    number = CIRCLED[int(place) - 1] if place.isdigit() else place
    return Choice(target, f"{number} {words.wording.element(target)}", group=ground)
