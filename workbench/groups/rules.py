"""When people are a group, how grave it is, who speaks for it, and which offers differ without a reason."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from itertools import combinations

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.groups.model import (
    ElectionDraft,
    Grade,
    GradeDraft,
    GroupDraft,
    Limits,
    NoticeDraft,
    NoticeKind,
    Offer,
    Role,
    RolePost,
    Unequal,
)
from workbench.identity.names import is_same
from workbench.rulebook.reading import Rulebook
from workbench.text import is_blank

TITLE_MAX_CHARS = 100


def limits_of(book: Rulebook) -> Limits:
    """The numbers that govern; a row that is switched off counts with its number all the same."""
    return Limits(**{part.name: book.groups[part.name].value for part in fields(Limits)})


def grade_of(people: int, face_to_face: int | None, limits: Limits) -> Grade:
    """The grade that the numbers suggest; a person decides.

    Source: 办法 29 (twenty people or more complaining together face to face).
    """
    if (face_to_face or 0) >= limits.major_face_to_face:
        return Grade.MAJOR
    return Grade.GENERAL if people >= limits.general_people else Grade.WATCH


def group_problems(draft: GroupDraft) -> list[Problem]:
    """What is missing before a group can be opened; who its people are is not asked here."""
    problems = [
        Problem(name, "group.missing")
        for name, text in (("title", draft.title), ("event", draft.event))
        if is_blank(text)
    ]
    if not draft.cases:
        problems.append(Problem("cases", "group.no_cases"))
    problems += grade_problems(GradeDraft(draft.grade, draft.grade_reason, draft.face_to_face))
    return problems + role_problems(draft.roles)


def grade_problems(draft: GradeDraft) -> list[Problem]:
    """A grade is one of three, and somebody says why."""
    problems = []
    if draft.grade not in set(Grade):
        problems.append(Problem("grade", "group.unknown_grade", {"value": draft.grade[:40]}))
    if is_blank(draft.reason):
        problems.append(Problem("grade_reason", "group.missing"))
    if draft.face_to_face is not None and draft.face_to_face < 0:
        problems.append(Problem("face_to_face", "group.negative_people"))
    return problems


def role_problems(roles: Iterable[RolePost]) -> list[Problem]:
    """Every part once, with somebody in it, and nobody stands in for themselves."""
    problems = []
    seen: set[str] = set()
    for post in roles:
        where = f"roles.{post.role[:40]}"
        if post.role not in set(Role) or post.role in seen:
            problems.append(Problem(where, "group.unknown_role", {"value": post.role[:40]}))
        elif is_blank(post.person):
            problems.append(Problem(where, "group.role_empty"))
        elif not is_blank(post.deputy) and is_same(post.person, post.deputy):
            problems.append(Problem(where, "group.own_deputy", {"name": post.person}))
        seen.add(post.role)
    return problems


def people_problems(people: int) -> list[Problem]:
    """One person with many cases is no group.

    Source: 办法 12 (complaints raised jointly by several people).
    """
    return [] if people >= 2 else [Problem("cases", "group.one_person")]


def election_problems(
    draft: ElectionDraft, members: Sequence[str], limits: Limits, today: date
) -> list[Problem]:
    """Representatives are members, few, and elected in writing.

    Source: 办法 12 (at most five representatives).
    """
    problems = []
    if not draft.cases:
        problems.append(Problem("cases", "group.nobody_elected"))
    if len(set(draft.cases)) > limits.representatives:
        problems.append(
            Problem("cases", "group.too_many_representatives", {"most": str(limits.representatives)})
        )
    problems += [
        Problem("cases", "group.no_member", {"case_no": number[:40]})
        for number in draft.cases
        if number not in members
    ]
    if is_blank(draft.proof):
        problems.append(Problem("proof", "group.election_unproved"))
    return problems + day_problems(draft.held_on, "held_on", today)


def notice_problems(draft: NoticeDraft, members: Sequence[str], today: date) -> list[Problem]:
    """What is missing before a notice can be noted."""
    problems = []
    if draft.kind not in set(NoticeKind):
        problems.append(Problem("kind", "group.unknown_notice", {"value": draft.kind[:40]}))
    if is_blank(draft.what):
        problems.append(Problem("what", "group.missing"))
    if draft.kind != NoticeKind.MEMBERS and is_blank(draft.recipient):
        problems.append(Problem("recipient", "group.missing"))
    problems += [
        Problem("cases", "group.no_member", {"case_no": number[:40]})
        for number in draft.cases
        if number not in members
    ]
    return problems + day_problems(draft.sent_on, "sent_on", today)


def day_problems(text: str, field: str, today: date) -> list[Problem]:
    """What is wrong with a day that must be readable and not to come."""
    try:
        day = parse_date(text, field)
    except UserError as error:
        return list(error.problems)
    return [Problem(field, "group.day_to_come")] if day > today else []


def approval_problems(written_by: str, approver: str, answer: str) -> list[Problem]:
    """What is said to everybody is read by a second person first."""
    if is_blank(answer):
        return [Problem("answer", "group.no_answer")]
    if is_same(written_by, approver):
        return [Problem("answer", "group.second_person", {"name": approver})]
    return []


def unequal_offers(offers: Sequence[Offer], limits: Limits) -> list[Unequal]:
    """Pairs with the same product, category, demand, grounds and about the same amount, but other results.

    Equal facts are treated alike unless somebody can say what differs; this only points at pairs.
    """
    known = [offer for offer in offers if offer.outcome or offer.offered_fen]
    found = []
    for first, second in combinations(known, 2):
        if first.complaint_id == second.complaint_id or not _same_facts(first, second, limits):
            continue
        ratios = percent(first), percent(second)
        if first.outcome != second.outcome:
            found.append(Unequal(first, second, "outcome", *ratios))
        elif None not in ratios and abs((ratios[0] or 0) - (ratios[1] or 0)) > limits.same_result_percent:
            found.append(Unequal(first, second, "ratio", *ratios))
    return found


def percent(offer: Offer) -> int | None:
    """What is offered in percent of what is asked, where a sum is asked."""
    return round(100 * offer.offered_fen / offer.asked_fen) if offer.asked_fen else None


def _same_facts(first: Offer, second: Offer, limits: Limits) -> bool:
    facts = ("product", "category", "demand", "grounds")
    if any(getattr(first, name) != getattr(second, name) for name in facts):
        return False
    if first.asked_fen is None or second.asked_fen is None:
        return first.asked_fen == second.asked_fen
    larger = max(first.asked_fen, second.asked_fen)
    return abs(first.asked_fen - second.asked_fen) * 100 <= limits.same_amount_percent * larger
