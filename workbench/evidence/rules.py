"""What is wrong with an exhibit as typed, what its file suggests, and whether it may go into the pack."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.complaints.examining import Examiner
from workbench.errors import Problem
from workbench.evidence import signatures as known
from workbench.evidence.model import (
    Admissibility,
    EvidenceAccepted,
    EvidenceDraft,
    FileFacts,
    PropertyAnswer,
    Stance,
)
from workbench.rulebook.reading import Rulebook

TITLE_MAX_CHARS = 200
NOTE_MAX_CHARS = 5000
PURPOSE_MAX_CHARS = 1000
REASON_MAX_CHARS = 500
COPIES_AT_MOST = 999

YES, NO, OPEN = "yes", "no", "open"
ORIGINALS = ("original", "electronic_original")
COPIES = ("copy_checked", "copy_unchecked", "duplicate", "excerpt")
_PAPER = (known.PDF, known.TIFF)
_STILL_ELECTRONIC = ("audio/", "video/")


@dataclass(frozen=True, slots=True)
class Examination:
    """The problems found; `accepted` is there when none of them is an error."""

    problems: tuple[Problem, ...]
    accepted: EvidenceAccepted | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the type of a file lets suppose; a person may always say otherwise."""

    kind: str
    form: str


def examine(draft: EvidenceDraft, book: Rulebook, today: date) -> Examination:
    """Everything that is wrong with an exhibit as typed, and its parsed form when nothing is.

    Source: 民事诉讼法 66, 73; 证据规定 11, 19, 41; 民诉解释 107, 111.
    """
    examiner = Examiner(book, today)
    accepted = EvidenceAccepted(
        title=examiner.text(draft.title, "title", TITLE_MAX_CHARS),
        kind=examiner.code(draft.kind, "kind", book.evidence_kinds),
        source=examiner.text(draft.source, "source", TITLE_MAX_CHARS),
        form=examiner.code(draft.form, "form", book.evidence_forms),
        formed_on=examiner.day(draft.formed_on, "formed_on"),
        holder=examiner.text(draft.holder, "holder", TITLE_MAX_CHARS),
        why_no_original=examiner.code(draft.why_no_original, "why_no_original", book.original_reasons),
        stance=_stance(examiner, draft.stance),
        settlement_talk=draft.settlement_talk,
        copies=_copies(examiner, draft.copies),
        note=examiner.text(draft.note, "note", NOTE_MAX_CHARS),
        purpose=examiner.text(draft.purpose, "purpose", PURPOSE_MAX_CHARS),
        proves=_targets(examiner, draft.proves),
    )
    _point_out(examiner, accepted)
    return Examination(tuple(examiner.problems), None if examiner.refused else accepted)


def problems(draft: EvidenceDraft, book: Rulebook, today: date) -> tuple[Problem, ...]:
    """Everything that is wrong with an exhibit as typed."""
    return examine(draft, book, today).problems


def targets(book: Rulebook) -> frozenset[str]:
    """The ids of all that an exhibit can belong to: elements, evidence items, steps of the refusal."""
    elements = (element.id for ground in book.refusal_grounds.values() for element in ground.elements)
    return frozenset((*elements, *book.evidence_items, *book.refusal_flow))


def unknown_targets(target_ids: Iterable[str], book: Rulebook) -> tuple[Problem, ...]:
    """A problem for each id that the rule pack does not know."""
    all_targets = targets(book)
    return tuple(
        Problem("proves", "evidence.unknown_target", {"value": target[:40]})
        for target in target_ids
        if target not in all_targets
    )


def suggest(facts: FileFacts) -> Suggestion:
    """Kind and form as the file's type lets suppose: a scan is a copy of a document, the rest is data.

    Source: 证据规定 14, 15 (documents, pictures, audio, video, messages and logs as electronic data); the
    reading of scans as copies that nobody has compared yet is ours.
    """
    if facts.media_type in _PAPER:
        return Suggestion("EK2", "copy_unchecked")
    if facts.media_type == known.PNG:
        return Suggestion("EK5", "screenshot")
    if facts.media_type == known.JPEG and "taken_at" not in facts.facts:
        return Suggestion("EK2", "copy_unchecked")
    return Suggestion("EK5", "electronic_original")


def file_problems(facts: FileFacts, kind: str) -> tuple[Problem, ...]:
    """What the file itself gives to think about, as warnings.

    Source: 民诉解释 116 (recordings kept electronically follow the rules of electronic data).
    """
    found = [Problem("file", code, level="warning") for code in facts.warnings]
    if kind == "EK4" and facts.media_type.startswith(_STILL_ELECTRONIC):
        found.append(Problem("kind", "evidence.recording_is_data", level="warning"))
    return tuple(found)


def admissibility(
    answers: Sequence[PropertyAnswer], book: Rulebook, *, electronic: bool = True
) -> Admissibility:
    """Whether an exhibit may go into the pack: no "no" without an explanation to a blocking question.

    Nothing is summed up; which blocking questions are still open is told apart.
    Source: 民诉解释 104, 证据规定 87; that these answers decide is ours.
    """
    given = {answer.question_id: answer for answer in answers}
    blocking = [
        question.id
        for question in book.three_property.values()
        if question.active and question.blocking and (electronic or not question.electronic_only)
    ]
    blocked = tuple(q for q in blocking if q in given and given[q].answer == NO and not given[q].note.strip())
    still_open = tuple(q for q in blocking if q not in given or given[q].answer == OPEN)
    return Admissibility(not blocked, blocked, still_open)


def answer_problems(answer: PropertyAnswer, book: Rulebook) -> tuple[Problem, ...]:
    """Everything that is wrong with an answer; a "no" to a blocking question without a note is a warning."""
    question = book.three_property.get(answer.question_id)
    if question is None:
        return (Problem("question", "evidence.unknown_question", {"value": answer.question_id[:40]}),)
    choices = {choice.value for choice in question.choices} or {YES, NO, OPEN}
    if answer.answer not in choices:
        return (Problem("answer", "evidence.unknown_answer", {"value": answer.answer[:40]}),)
    if question.blocking and answer.answer == NO and not answer.note.strip():
        return (Problem("note", "evidence.explain_no", {"question": question.id}, level="warning"),)
    return ()


def _stance(examiner: Examiner, typed: str) -> str:
    if typed not in set(Stance):
        examiner.refuse("stance", "evidence.unknown_stance", value=typed[:40])
    return typed


def _copies(examiner: Examiner, typed: str) -> int:
    plain = typed.strip() or "1"
    if not (plain.isascii() and plain.isdigit() and 1 <= int(plain[:9]) <= COPIES_AT_MOST):
        examiner.refuse("copies", "evidence.copies_out_of_range", value=typed[:20], limit=str(COPIES_AT_MOST))
        return 1
    return int(plain)


def _targets(examiner: Examiner, typed: Iterable[str]) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(target.strip() for target in typed if target.strip()))
    if wanted:
        examiner.problems.extend(unknown_targets(wanted, examiner.book))
    return wanted


def _point_out(examiner: Examiner, accepted: EvidenceAccepted) -> None:
    """What does not keep it from being added, but will be asked sooner or later."""
    if accepted.source is None:
        examiner.warn("source", "evidence.source_missing")
    if accepted.purpose is None:
        examiner.warn("purpose", "evidence.purpose_missing")
    if not accepted.proves:
        examiner.warn("proves", "evidence.proves_missing")
    if accepted.form in COPIES and accepted.why_no_original is None:
        examiner.warn("why_no_original", "evidence.reason_missing")
    if accepted.form in ORIGINALS and accepted.why_no_original is not None:
        examiner.warn("why_no_original", "evidence.reason_with_original")
    if accepted.form == "screenshot":
        examiner.warn("form", "evidence.keep_device")
    if accepted.kind == "EK7":
        examiner.warn("kind", "evidence.court_expert_only")
    if accepted.kind == "EK8":
        examiner.warn("kind", "evidence.authority_inspection_only")
    if accepted.settlement_talk:
        examiner.warn("settlement_talk", "evidence.settlement_kept_out")
