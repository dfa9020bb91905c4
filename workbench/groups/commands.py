"""Open a group, let cases join and leave, say how grave it is, who speaks for it, and when it ends."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import pairwise
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from db.adding import add_missing, add_numbered
from db.complaints import ComplaintRecord
from db.groups import GroupDismissalRecord, GroupMemberRecord, GroupRecord
from db.numbering import take_number
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.checklists.facts import accept_text
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.groups import rules
from workbench.groups.desk import GroupDesk
from workbench.groups.model import (
    REVIEW,
    UNCOUNTED,
    ElectionDraft,
    GradeDraft,
    GroupDraft,
    GroupSheet,
    MemberRow,
    Opened,
    Reason,
    RolePost,
)
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.recusals.hiding import is_hidden
from workbench.rulebook.governing import governing_rulebook

TEXT_MAX_CHARS = 5000
NAME_MAX_CHARS = 100
_CASE = ComplaintRecord
_CASE_OF = select(_CASE.id, _CASE.case_no, _CASE.state, _CASE.complainant_id).where(
    _CASE.case_no == bindparam("case_no")
)


def open_group(
    session: Session,
    draft: GroupDraft,
    reasons: Sequence[Reason] = (),
    *,
    actor: Actor,
    clock: Clock,
) -> Opened:
    """Open a group from cases; each keeps its own handler, state and clocks.

    Args:
        reasons: why the program suggested it, kept as they were shown.
    Raises: UserError listing everything that is missing; `group.one_person`, `group.in_other_group`.
    """
    draft = _clean(draft)
    problems = rules.group_problems(draft)
    cases = _cases(session, draft.cases, problems)
    if draft.cases and not problems:
        problems += rules.people_problems(len({case.complainant_id or case.id for case in cases}))
    problems += _elsewhere(session, cases)
    if problems:
        raise UserError(problems)
    number = _next_number(session, clock)
    desk = GroupDesk(session, new_id(clock), actor, clock)
    values = {
        "number": number, "title": draft.title, "event": draft.event, "product": draft.product or None,
        "unit": draft.unit or None, "grade": draft.grade, "grade_reason": draft.grade_reason,
        "face_to_face": draft.face_to_face, "roles": [asdict(post) for post in draft.roles],
        "reasons": [asdict(reason) for reason in reasons if reason.kind != REVIEW],
    }  # fmt: skip
    add_numbered(
        session, GroupRecord, id=desk.group_id, opened_by=actor.name, opened_at=clock.now(), **values
    )
    for case in cases:
        desk.add_member(number, case.id)
    after = {**values, "cases": [case.case_no for case in cases]}
    desk.sign("group.open", after=after)
    return Opened(desk.group_id, number, desk.changes(*(case.id for case in cases)))


def join_group(
    session: Session,
    group_id: str,
    case_nos: Sequence[str],
    reason: str,
    *,
    actor: Actor,
    clock: Clock,
) -> Changes:
    """Let cases join an open group, with the reason; nothing else about them changes.

    Raises: UserError `group.closed`, `group.in_other_group`, `group.missing`, `complaint.unknown_case`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    sheet = desk.open_sheet()
    why = accept_text(reason, "reason", TEXT_MAX_CHARS)
    problems = [] if why else [Problem("reason", "group.missing")]
    if not case_nos:
        problems.append(Problem("cases", "group.no_cases"))
    cases = _cases(session, tuple(case_nos), problems)
    problems += _elsewhere(session, cases)
    if problems:
        raise UserError(problems)
    told = (Reason("said", why, 1, 1),)
    for case in cases:
        desk.add_member(sheet.number, case.id, told)
    after = {"cases": [case.case_no for case in cases], "reason": why}
    desk.sign("group.join", after=after)
    return desk.changes(*(case.id for case in cases))


def leave_group(
    session: Session, group_id: str, case_no: str, reason: str, *, actor: Actor, clock: Clock
) -> Changes:
    """Take a case out of a group, with the reason; it is remembered that it was in it.

    Raises: UserError `group.closed`, `group.no_member`, `group.missing`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    sheet = desk.open_sheet()
    why = accept_text(reason, "reason", TEXT_MAX_CHARS)
    member = _member(sheet, case_no)
    if not why:
        raise UserError.one("reason", "group.missing")
    row = GroupMemberRecord
    values = {"left_by": actor.name, "left_at": clock.now(), "left_reason": why}
    session.execute(update(row).where(row.id == member.id).values(**values))
    desk.tell(member.complaint_id, "group.left", sheet.number, why)
    after = {"case_no": member.case_no, "reason": why}
    desk.sign("group.leave", after=after)
    return desk.changes(member.complaint_id)


def dismiss_group(
    session: Session, case_nos: Sequence[str], reason: str, *, actor: Actor, clock: Clock
) -> Changes:
    """Say that cases are no group, so that nobody is asked again until enough new people join them.

    Raises: UserError `group.no_cases` (fewer than two), `group.missing` without a reason.
    """
    why = accept_text(reason, "reason", TEXT_MAX_CHARS)
    problems = [] if why else [Problem("reason", "group.missing")]
    if len(set(case_nos)) < 2:
        problems.append(Problem("cases", "group.no_cases"))
    cases = _cases(session, tuple(case_nos), problems)
    if problems:
        raise UserError(problems)
    ids = sorted(case.id for case in cases)
    for first, second in pairwise(ids):
        add_missing(
            session, GroupDismissalRecord, id=new_id(clock), first_complaint_id=first,
            second_complaint_id=second, reason=why, decided_by=actor.name, decided_at=clock.now(),
        )  # fmt: skip
    after = {"cases": [case.case_no for case in cases], "reason": why}
    record(session, Deed("group.dismiss", "groups", None, after), actor=actor, clock=clock)
    return Changes.of("groups")


def grade_group(session: Session, group_id: str, draft: GradeDraft, *, actor: Actor, clock: Clock) -> Changes:
    """Say how grave a group is from now on, and why.

    Raises: UserError listing every problem; `group.closed`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    sheet = desk.open_sheet()
    draft = replace(draft, reason=accept_text(draft.reason, "grade_reason", TEXT_MAX_CHARS))
    problems = rules.grade_problems(draft)
    if problems:
        raise UserError(problems)
    values = {"grade": draft.grade, "grade_reason": draft.reason, "face_to_face": draft.face_to_face}
    before = {name: getattr(sheet, name) for name in values}
    desk.update(**values)
    desk.sign("group.grade", before, values)
    return desk.changes()


def staff_group(
    session: Session, group_id: str, roles: Sequence[RolePost], *, actor: Actor, clock: Clock
) -> Changes:
    """Say who is on the task force, and who stands in for whom.

    Raises: UserError listing every problem; `group.closed`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    sheet = desk.open_sheet()
    clean = tuple(_clean_post(post) for post in roles)
    problems = rules.role_problems(clean)
    if problems:
        raise UserError(problems)
    values = {"roles": [asdict(post) for post in clean]}
    desk.update(**values)
    before = {"roles": [asdict(post) for post in sheet.roles]}
    desk.sign("group.staff", before, values)
    return desk.changes()


def elect_representatives(
    session: Session, group_id: str, draft: ElectionDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Note who was elected in writing to speak for the members; an election replaces the one before.

    Source: 办法 12 (at most five representatives).
    Raises: UserError listing every problem; `group.closed`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    sheet = desk.open_sheet()
    limits = rules.limits_of(governing_rulebook(session))
    draft = replace(draft, proof=accept_text(draft.proof, "proof", TEXT_MAX_CHARS))
    members = {member.case_no: member for member in sheet.standing}
    problems = rules.election_problems(draft, tuple(members), limits, desk.today)
    problems += [
        Problem("cases", "group.no_member", {"case_no": number})
        for number in draft.cases
        if number in members and members[number].state in UNCOUNTED
    ]
    if problems:
        raise UserError(problems)
    row = GroupMemberRecord
    nobody = {"representative_since": None, "election": None}
    session.execute(update(row).where(row.group_id == group_id).values(**nobody))
    elected = {"representative_since": parse_date(draft.held_on, "held_on"), "election": draft.proof}
    chosen = [members[number].id for number in draft.cases]
    session.execute(update(row).where(row.id.in_(chosen)).values(**elected))
    before = {"cases": [member.case_no for member in sheet.representatives]}
    after = {"cases": sorted(draft.cases), "held_on": draft.held_on, "proof": draft.proof}
    desk.sign("group.elect", before, after)
    return desk.changes()


def close_group(session: Session, group_id: str, closing: str, *, actor: Actor, clock: Clock) -> Changes:
    """End a group with a review: what happened, why, what it cost, what was learnt. Its cases go on.

    Raises: UserError `group.closed`, `group.missing`.
    """
    desk = GroupDesk(session, group_id, actor, clock)
    desk.open_sheet()
    review = accept_text(closing, "closing", TEXT_MAX_CHARS)
    if not review:
        raise UserError.one("closing", "group.missing")
    values = {"closed_by": actor.name, "closed_at": clock.now(), "closing": review}
    desk.update(**values)
    desk.sign("group.close", after={"closing": review})
    return desk.changes()


def _clean(draft: GroupDraft) -> GroupDraft:
    return replace(
        draft,
        title=accept_text(draft.title, "title", rules.TITLE_MAX_CHARS),
        event=accept_text(draft.event, "event", TEXT_MAX_CHARS),
        grade_reason=accept_text(draft.grade_reason, "grade_reason", TEXT_MAX_CHARS),
        product=accept_text(draft.product, "product", NAME_MAX_CHARS),
        unit=accept_text(draft.unit, "unit", NAME_MAX_CHARS),
        roles=tuple(_clean_post(post) for post in draft.roles),
    )


def _clean_post(post: RolePost) -> RolePost:
    where = f"roles.{post.role[:40]}"
    return RolePost(
        post.role,
        accept_text(post.person, where, NAME_MAX_CHARS),
        accept_text(post.deputy, where, NAME_MAX_CHARS),
    )


def _cases(session: Session, case_nos: Sequence[str], problems: list[Problem]) -> list[Any]:
    """The cases by number, each once; what is unknown, hidden, merged or withdrawn is a problem."""
    found = []
    for number in dict.fromkeys(case_nos):
        case = session.execute(_CASE_OF, {"case_no": number.strip()}).one_or_none()
        if case is None or is_hidden(session, case.id):
            problems.append(Problem("cases", "complaint.unknown_case", {"value": number[:60]}))
            continue
        if case.state in UNCOUNTED:
            problems.append(Problem("cases", "group.uncounted", {"case_no": number, "state": case.state}))
        found.append(case)
    return found


def _elsewhere(session: Session, cases: Sequence[Any]) -> list[Problem]:
    """A case stands in one open group at a time."""
    member, group = GroupMemberRecord, GroupRecord
    statement = (
        select(_CASE.case_no, group.number)
        .join(member, member.complaint_id == _CASE.id)
        .join(group, group.id == member.group_id)
        .where(
            member.complaint_id.in_([case.id for case in cases]),
            member.left_at.is_(None),
            group.closed_at.is_(None),
        )
    )
    return [
        Problem("cases", "group.in_other_group", {"case_no": case_no, "number": number})
        for case_no, number in session.execute(statement)
    ]


def _next_number(session: Session, clock: Clock) -> str:
    year = today(clock).year
    return f"G-{year}-{take_number(session, f'group/{year}'):04d}"


def _member(sheet: GroupSheet, case_no: str) -> MemberRow:
    for member in sheet.standing:
        if member.case_no == case_no.strip():
            return member
    raise UserError.one("cases", "group.no_member", case_no=case_no[:40])
