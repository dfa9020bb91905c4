"""A list of members on a real store: exact keys find the cases, nothing joins by looking."""

from workbench.actor import Actor
from workbench.groups.commands import join_group, open_group
from workbench.groups.finding import groups_found
from workbench.groups.listing import Match, Preview
from workbench.groups.matching import list_preview
from workbench.groups.model import FoundCase, GroupDraft
from workbench.groups.queries import group_sheet
from workbench.moment import FixedClock
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.workspace.opening import Workspace

ACTOR = Actor("周岚")


def opened(store: Workspace, now: FixedClock, members: int) -> tuple[str, tuple[FoundCase, ...]]:
    with store.read() as session:
        (found,) = groups_found(session)
    numbers = tuple(case.case_no for case in found.cases)
    draft = GroupDraft("城南支行停业", "搬迁未通知", numbers[:members], "general", "二十三人")
    with store.write() as session:
        return open_group(session, draft, actor=ACTOR, clock=now).id, found.cases


def preview(store: Workspace, group_id: str, text: str) -> Preview:
    with store.read() as session:
        return list_preview(session, group_id, text)


def test_that_case_numbers_contracts_and_phones_find_the_cases(store: Workspace, now: FixedClock) -> None:
    group_id, cases = opened(store, now, 3)
    with store.read() as session:
        member = group_sheet(session, group_id).standing[0].case_no
    free = cases[5].case_no
    lines = (
        "案件编号,保单号,手机号", f"{member},,", f"{free},,", ",P-2026 00020,", ",,+86 138-0000-0021",
        ",P202600020,13800000021", "2026-0901-9999,,", ",,13999999999",
    )  # fmt: skip
    looked = preview(store, group_id, "\n".join(lines))
    assert [line.match for line in looked.lines] == [
        Match.MEMBER, Match.JOINS, Match.JOINS, Match.JOINS, Match.UNKNOWN, Match.UNKNOWN, Match.UNKNOWN,
    ]  # fmt: skip
    with store.read() as session:
        assert len(group_sheet(session, group_id).standing) == 3
    with store.write() as session:
        join_group(session, group_id, looked.joining, "名单核对", actor=ACTOR, clock=now)
    again = preview(store, group_id, "\n".join(lines))
    assert (again.joining, again.count(Match.MEMBER)) == ((), 4)


def test_that_a_case_of_another_group_says_which(store: Workspace, now: FixedClock) -> None:
    group_id, cases = opened(store, now, 3)
    with store.read() as session:
        standing = {member.case_no for member in group_sheet(session, group_id).standing}
    others = tuple(case.case_no for case in cases if case.case_no not in standing)[:2]
    draft = GroupDraft("另一事", "另一事", others, "watch", "两人")
    with store.write() as session:
        number = open_group(session, draft, actor=ACTOR, clock=now).number
    (line,) = preview(store, group_id, f"case_no\n{others[0]}").lines
    assert (line.match, line.group) == (Match.ELSEWHERE, number)


def test_that_a_hidden_case_is_unknown_to_whoever_is_kept_away(store: Workspace, now: FixedClock) -> None:
    group_id, cases = opened(store, now, 3)
    with store.write() as session:
        declare_recusal(session, cases[5].id, RecusalDraft("李若水", "亲属"), actor=ACTOR, clock=now)
    kept_away = store.seen_by("李若水")
    (line,) = preview(kept_away, group_id, f"case_no\n{cases[5].case_no}").lines
    assert line.match is Match.UNKNOWN
