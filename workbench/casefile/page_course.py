"""What was granted: amounts due; inside, goodwill, approvals and forms of our own."""

from collections.abc import Iterable, Iterator

from reportlab.platypus.flowables import Flowable

from workbench.approvals.model import ApprovalRow
from workbench.awards.model import GOODWILL, AwardRow
from workbench.casefile.course_model import InnerCourse
from workbench.casefile.model import CaseFileContent
from workbench.casefile.page_letters import letter_parts
from workbench.casefile.parts import lines
from workbench.casefile.words import Words
from workbench.money import capital_amount
from workbench.typesetting.flowables import Column, Content, heading, long_table
from workbench.typesetting.model import Section

_DAY = "2026-09-28"


def course_section(content: CaseFileContent, words: Words) -> Section | None:
    """Amounts that are due by contract or law; nothing when there are none."""
    awards = content.course.awards
    return Section(words.say("course.awards"), [award_table(awards, words)]) if awards else None


def inner_course_parts(course: InnerCourse, words: Words) -> Iterator[Flowable]:
    """What stays inside of the course of a case."""
    if course.approvals:
        yield heading(words.say("course.approvals"))
        yield _approvals(course.approvals, words)
    if course.awards:
        yield heading(words.say("course.goodwill"))
        yield award_table(course.awards, words)
    if course.letters:
        yield heading(words.say("course.forms"))
        yield from letter_parts(course.letters, words)


def award_table(awards: Iterable[AwardRow], words: Words) -> Flowable:
    """Amounts with what they rest on, and whether they were paid."""
    columns = [
        Column(words.say("course.kind"), 1.6),
        Column(words.say("course.amount"), 1.8, align="right", fits="36,000.00 元"),
        Column(words.say("course.basis"), 2.6),
        Column(words.say("course.payee"), 1),
        Column(words.say("course.paid"), 1.6, fits=_DAY),
    ]
    return long_table(columns, [_award(row, words) for row in awards])


def _award(row: AwardRow, words: Words) -> tuple[Content, ...]:
    basis = words.name("award_bases", row.basis) if row.side == GOODWILL else row.basis
    gone = words.say("course.taken_back", reason=row.withdrawn_reason or "") if not row.stands else ""
    paid = words.day(row.paid_on) if row.paid_on else words.say("course.unpaid")
    return (
        words.name("awards", row.kind),
        lines(words.amount(row.amount_fen), quiet=[capital_amount(row.amount_fen)]),
        lines(basis, quiet=[row.note or "", gone]),
        row.payee,
        lines(paid if row.stands else "—", quiet=[row.paid_proof or ""]),
    )


def _approvals(rows: Iterable[ApprovalRow], words: Words) -> Flowable:
    columns = [
        Column(words.say("course.decided_on"), fits=_DAY),
        Column(words.say("course.matter"), 1.4),
        Column(words.say("course.level"), 1.2),
        Column(words.say("course.approver"), 1.2),
        Column(words.say("course.verdict"), 1),
        Column(words.say("course.opinion"), 3),
    ]
    return long_table(
        columns,
        [
            (
                words.day(row.decided_on),
                words.name("approval_matters", row.matter),
                words.name("approval_levels", row.level),
                row.approver,
                words.say(f"course.verdict_{row.verdict.value}"),
                row.opinion or "—",
            )
            for row in rows
        ],
    )
