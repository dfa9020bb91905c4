"""Closed cases like one at hand are found with their ends, and advice says where it comes from."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.db.walking import walks
from workbench.complaints.model import ContractDraft, DemandDraft, PartyDraft, Registered
from workbench.errors import UserError
from workbench.persons.model import PersonDraft
from workbench.precedents.candidates import about_the_same
from workbench.precedents.model import CaseReading, Probe
from workbench.precedents.queries import case_probe, read_case, read_text, similar_cases
from workbench.suggestions.model import Suggestions
from workbench.suggestions.suggesting import suggest
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 18)
Register = Callable[..., Registered]
Close = Callable[..., None]


def read(workspace: Workspace, case: Registered) -> CaseReading:
    with workspace.read() as session:
        return read_case(session, case.id, TODAY)


def person(name: str) -> PersonDraft:
    return PersonDraft(name=name)


def test_that_the_case_about_the_same_comes_before_the_one_in_the_same_words(
    workspace: Workspace, register: Register, close: Close, choose_ground: Callable[[Registered, str], None]
) -> None:
    same = register(complainant=person("王芳"), narrative="他们一分钱也不给。")
    wordy = register(complainant=person("李强"), category="BB10", cause="CA01", contracts=(), demands=())
    other = register(
        complainant=person("张敏"),
        narrative="柜台排队两小时。",
        category="BB90.01",
        cause="CA01",
        contracts=(),
        demands=(DemandDraft(code="DM10"),),
    )
    for case, day in ((same, 10), (wordy, 12), (other, 14)):
        close(case, date(2026, 3, day))
    now = register("2026-09-10", complainant=person("赵一"))
    for case in (same, now):
        choose_ground(case, "RG01")
    found = read(workspace, now)
    assert [case.case_no for case in found.similar] == [same.case_no, wordy.case_no]
    codes = [like.code for like in found.similar[0].likes]
    assert codes == ["ground", "product", "demand", "category", "cause"]
    assert [like.code for like in found.similar[1].likes] == ["words"]
    assert found.similar[1].shared_percent >= 50


def test_that_an_end_says_outcome_cost_days_satisfaction_and_whether_they_came_again(
    workspace: Workspace, register: Register, close: Close
) -> None:
    first = register("2026-03-01")
    close(first, date(2026, 3, 14), "partly", ("goodwill", 500_000), 4)
    again = register("2026-05-01")
    close(again, date(2026, 5, 11), "granted", ("claim", 3_600_000), 5)
    young = register("2026-08-20", complainant=person("王芳"))
    close(young, date(2026, 8, 30), "rejected")
    now = register("2026-09-10", complainant=person("赵一"))
    ended = {case.case_no: case.ended for case in read(workspace, now).similar}
    told = ended[first.case_no]
    assert (told.outcomes, told.remedies, told.cost_fen, told.days) == (
        (("DM01", "partly"),), ("goodwill",), 500_000, 13,
    )  # fmt: skip
    assert (told.outcome_score, told.again, told.again_in) == (4, True, (again.case_no,))
    assert (ended[again.case_no].again, ended[young.case_no].again) == (False, None)


def test_that_advice_names_its_rule_and_a_remedy_its_cases_and_says_how_few(
    workspace: Workspace, register: Register, close: Close
) -> None:
    closed = register(complainant=person("王芳"))
    close(closed, date(2026, 3, 14), "granted", ("claim", 3_600_000), 5)
    now = register("2026-09-10", complainant=person("赵一"), natures=("NA2",))
    lines = read(workspace, now).advice
    rules = [line.rule.id for line in lines if line.rule]
    assert {"AD10", "AD20", "AD32"} <= set(rules)
    (remedy,) = (line.remedy for line in lines if line.remedy)
    assert (remedy.kinds, remedy.cases, remedy.watched, remedy.quiet) == (
        ("claim",), (closed.case_no,), 1, 1,
    )  # fmt: skip


def test_that_somebody_who_comes_again_is_known(workspace: Workspace, register: Register) -> None:
    before = register("2026-08-01")
    now = register("2026-09-10")
    lines = {line.rule.id: line for line in read(workspace, now).advice if line.rule}
    assert lines["AD14"].because == (("came_before", (before.case_no,)),)


def test_that_what_is_worth_comparing_is_found_without_walking_the_store(
    workspace: Workspace, register: Register, choose_ground: Callable[[Registered, str], None]
) -> None:
    now = register()
    choose_ground(now, "RG01")
    with workspace.read() as session:
        probe = case_probe(session, now.id, suggest(""))
        assert probe.category and probe.products and probe.grounds
        with walks(session) as whole_tables:
            about_the_same(session, probe)
    assert whole_tables == []


def test_that_open_and_other_cases_are_no_precedents(workspace: Workspace, register: Register) -> None:
    register(complainant=person("王芳"))
    now = register("2026-09-10", complainant=person("赵一"))
    found = read(workspace, now)
    assert (found.similar, found.considered) == ((), 0)
    assert [line for line in found.advice if line.remedy] == []


def test_that_a_case_is_not_its_own_precedent(workspace: Workspace, register: Register, close: Close) -> None:
    only = register()
    close(only, date(2026, 3, 14))
    assert read(workspace, only).similar == ()


def test_that_a_text_finds_precedents_before_it_is_a_case(
    workspace: Workspace, register: Register, close: Close
) -> None:
    closed = register()
    close(closed, date(2026, 3, 14), paid=("claim", 100))
    with workspace.read() as session:
        found = read_text(session, suggest("重疾险住院拒赔，没告知高血压，要求赔付"), TODAY)
        nothing = read_text(session, suggest(""), TODAY)
    assert [case.case_no for case in found.similar] == [closed.case_no]
    assert nothing == CaseReading(Suggestions())


@pytest.mark.parametrize("word", ['"', "退", "😀", "OR", "拒赔' OR 1=1", "%"])
def test_that_no_word_breaks_the_search(workspace: Workspace, register: Register, word: str) -> None:
    register()
    with workspace.read() as session:
        assert similar_cases(session, Probe(words=((word, 1.0),)), TODAY) == ()


def test_that_whoever_is_kept_away_learns_nothing_of_the_case(
    workspace: Workspace, register: Register, close: Close
) -> None:
    parties = (PartyDraft("complained_employee", PersonDraft(name="沈丽华")),)
    hidden = register(complainant=person("王芳"), parties=parties)
    close(hidden, date(2026, 3, 14), "granted", ("claim", 3_600_000))
    seen = register("2026-03-02", complainant=person("李强"), contracts=(ContractDraft("P-2"),))
    close(seen, date(2026, 3, 14))
    now = register("2026-09-10", complainant=person("赵一"))
    with workspace.seen_by("沈丽华").read() as session:
        found = read_case(session, now.id, TODAY)
        with pytest.raises(UserError, match="unknown_case"):
            read_case(session, hidden.id, TODAY)
    assert [case.case_no for case in found.similar] == [seen.case_no]
    assert hidden.case_no not in repr(found)
    with workspace.read() as session:
        assert read_case(session, now.id, TODAY).considered == 2


def test_that_many_cases_all_the_same_are_counted_and_the_newest_shown(
    workspace: Workspace, register: Register, close: Close
) -> None:
    for day in range(1, 9):
        close(register(f"2026-03-0{day}", complainant=person("王芳")), date(2026, 3, 20), paid=("claim", 100))
    found = read(workspace, register("2026-09-10", complainant=person("赵一")))
    assert (len(found.similar), found.considered) == (5, 8)
    (remedy,) = (line.remedy for line in found.advice if line.remedy)
    assert remedy.count == 8
