"""Why an exhibit cannot alone prove a fact, by the rule pack's rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.evidence.particulars_model import GIVEN, Particulars
from workbench.evidence.rules import NO, YES
from workbench.rulebook.evidence_model import WeakProof
from workbench.rulebook.reading import Rulebook

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Weakness:
    """A rule of the pack that concerns an exhibit, and the questions that leave the doubt."""

    rule_id: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What decides whether an exhibit can stand alone; `answers` are the words by question."""

    kind: str
    form: str
    particulars: Particulars
    answers: Answers


def weaknesses(exhibit: Judged, book: Rulebook) -> tuple[Weakness, ...]:
    """The rules by which the exhibit cannot alone prove a fact, in the order of the rule pack.

    Source: 证据规定 90; what leaves a doubt about electronic data: 证据规定 93.
    """
    asked = {question.id for question in book.three_property.values() if question.active}
    found = (_weakness(exhibit, rule, asked) for rule in book.weak_proof.values() if rule.active)
    return tuple(weakness for weakness in found if weakness is not None)


def _weakness(exhibit: Judged, rule: WeakProof, asked: set[str]) -> Weakness | None:
    if rule.kinds and exhibit.kind not in rule.kinds:
        return None
    if rule.forms and exhibit.form not in rule.forms:
        return None
    if rule.particular and exhibit.particulars.get(rule.particular) != GIVEN:
        return None
    if not (rule.unless_yes or rule.if_no):
        return Weakness(rule.id)
    given = exhibit.answers
    doubts = [question for question in rule.unless_yes if question in asked and given.get(question) != YES]
    doubts += [question for question in rule.if_no if question in asked and given.get(question) == NO]
    return Weakness(rule.id, tuple(doubts)) if doubts else None
