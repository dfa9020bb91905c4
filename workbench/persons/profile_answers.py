"""What the person answered to calibrated questions, the latest answer to each."""

from collections.abc import Iterator, Sequence

from workbench.persons.profile_facts import AnswerFact
from workbench.persons.profile_model import (
    OWN_CHOICES,
    Answered,
    Coded,
    ProfileValue,
    Source,
    SourceKind,
)
from workbench.persons.profile_values import Valuer
from workbench.rulebook.reading import Rulebook

MOTIVE = "motive"


def answer_values(valuer: Valuer, book: Rulebook) -> Iterator[ProfileValue]:
    """The answers by the facets of their questions; a choice may name a facet of its own besides."""
    for answer in latest_answers(valuer.facts.answers):
        question = book.questions.get(answer.question)
        if question is None:
            continue
        where = valuer.case_no(answer.complaint_id)
        source = Source(SourceKind.ANSWER, where, answer.id, answer.recorded_by, answer.asked_on)
        text = answer.answer if question.kind != "text" else valuer.free(answer.answer) or ""
        masked = text != answer.answer
        said = Answered(question.id, text, choice=question.kind == "choice")
        yield ProfileValue(question.facet, said, source, masked=masked)
        if question.names:
            yield ProfileValue(question.names, Coded(OWN_CHOICES, answer.answer), source)


def latest_answers(answers: Sequence[AnswerFact]) -> tuple[AnswerFact, ...]:
    """The latest answer to each question, in the order they were first asked.

    Args:
        answers: by the day they were asked, then as recorded.
    """
    return tuple({answer.question: answer for answer in answers}.values())


def motive_answers(answers: Sequence[AnswerFact], book: Rulebook) -> tuple[str, ...]:
    """The ids of the answers that a judgement of the root motive rests on."""
    themes = {question.id: question.theme for question in book.questions.rows}
    return tuple(one.id for one in latest_answers(answers) if themes.get(one.question) == MOTIVE)
