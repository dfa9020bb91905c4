"""What is wrong with answers as typed, and what is fit to keep."""

from dataclasses import dataclass, replace
from datetime import date

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.authentication import blank_secrets, find_secrets
from workbench.persons.judging_rules import banned_in
from workbench.profiles.model import AnswerAccepted, QuestionnaireDraft
from workbench.rulebook.profile_model import ProfileQuestion
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input, half_width

ANSWER_MAX_CHARS = 2000
LOWEST, HIGHEST = 1, 5
BANNED_NAMED = 3


@dataclass(frozen=True, slots=True)
class AnswersExamined:
    """The problems found; `accepted`: the answers that were given, ready where no problem is an error."""

    problems: tuple[Problem, ...]
    accepted: tuple[AnswerAccepted, ...]
    asked_on: date


def examine_answers(draft: QuestionnaireDraft, book: Rulebook, today: date) -> AnswersExamined:
    """Everything that is wrong with a filled questionnaire.

    Source: 个人信息保护法 6, 28 (no more than needed; no words on race, belief, politics or guessed illness).
    """
    problems: list[Problem] = []
    accepted = []
    for question_id, typed in draft.answers.items():
        field = f"answers.{question_id}"
        question = book.questions.get(question_id)
        if question is None or not question.active:
            problems.append(Problem(field, "profile.unknown_question", {"value": question_id[:40]}))
            continue
        answer = _answer(question, typed, field, book, problems)
        if answer:
            accepted.append(AnswerAccepted(question_id, answer))
    if not accepted and not problems:
        problems.append(Problem("answers", "profile.no_answer"))
    asked_on = day_of(draft.asked_on, "asked_on", today, problems)
    return AnswersExamined(tuple(problems), tuple(accepted), asked_on)


def day_of(typed: str, field: str, today: date, problems: list[Problem]) -> date:
    """A day that has come; today where nothing was typed."""
    if not typed.strip():
        return today
    try:
        day = parse_date(typed, field)
    except UserError as error:
        problems += error.problems
        return today
    if day > today:
        problems.append(Problem(field, "profile.day_ahead", {"value": day.isoformat()}))
    return day


def _answer(
    question: ProfileQuestion, typed: str, field: str, book: Rulebook, problems: list[Problem]
) -> str:
    if question.kind == "scale":
        return _mark(typed, field, problems)
    if question.kind == "choice":
        return _choice(question, typed, field, problems)
    cleaned, found = clean_input(typed, field=field, max_chars=ANSWER_MAX_CHARS)
    problems += found
    secrets = find_secrets(cleaned, field=field)
    problems += [replace(problem, level="warning") for problem in secrets]
    text = (blank_secrets(cleaned) if secrets else cleaned).strip()
    problems += [
        Problem(field, "profile.banned_word", {"word": word}) for word in banned_in(text, book)[:BANNED_NAMED]
    ]
    return text


def _mark(typed: str, field: str, problems: list[Problem]) -> str:
    figure = half_width(typed).strip()
    if not figure:
        return ""
    if figure.isascii() and figure.isdigit() and LOWEST <= int(figure[:4]) <= HIGHEST:
        return str(int(figure))
    detail = {"value": typed[:40], "lowest": str(LOWEST), "highest": str(HIGHEST)}
    problems.append(Problem(field, "profile.not_on_scale", detail))
    return ""


def _choice(question: ProfileQuestion, typed: str, field: str, problems: list[Problem]) -> str:
    code = typed.strip()
    known = [choice.value for choice in question.choices]
    if code and code not in known:
        detail = {"value": code[:40], "choices": ", ".join(known)}
        problems.append(Problem(field, "profile.not_a_choice", detail))
        return ""
    return code
