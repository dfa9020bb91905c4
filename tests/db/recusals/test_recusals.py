"""Who is kept away from a case: written by its parties, declared, lifted; and what they lose by it."""

from dataclasses import replace

import pytest
from sqlalchemy import delete

from db.process import RecusalRecord
from tests.db.recusals.conftest import ABOUT_SHEN, CHEN, CLOCK, SHEN
from workbench.actor import Actor
from workbench.audit.queries import audit_rows_about
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import PartyDraft, Registered
from workbench.complaints.queries import complaint_sheet
from workbench.corrections.commands import correct_complaint
from workbench.corrections.model import CaseCorrection, PartyChange
from workbench.errors import UserError
from workbench.handovers.commands import offer_case
from workbench.handovers.model import OfferDraft
from workbench.handovers.queries import case_offer, charge_of
from workbench.persons.model import PersonDraft
from workbench.persons.profile_commands import edit_person
from workbench.persons.profile_editing import PersonEdit
from workbench.persons.queries import person_sheet
from workbench.process.queries import case_stand
from workbench.recusals.commands import declare_recusal, lift_recusal
from workbench.recusals.following import carry_over
from workbench.recusals.model import RecusalDraft, RecusalSource
from workbench.recusals.queries import case_recusals, is_recused, standing_recusals
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.queries import case_entries
from workbench.workspace import upkeep
from workbench.workspace.opening import Workspace
from workbench.workspace.settings import keep_setting

WANG = "王敏"


def standing(workspace: Workspace, case: Registered) -> list[str]:
    with workspace.read() as session:
        return [row.name for row in standing_recusals(session, case.id)]


def declare(workspace: Workspace, case: Registered, name: str, reason: str = "系投诉人近亲属") -> None:
    with workspace.write() as session:
        declare_recusal(session, case.id, RecusalDraft(name, reason), actor=CHEN, clock=CLOCK)


def correct(workspace: Workspace, case: Registered, *parties: PartyChange) -> None:
    with workspace.write() as session:
        change = CaseCorrection(parties=parties, reason="核对")
        correct_complaint(session, case.id, change, actor=CHEN, clock=CLOCK)


def test_that_whoever_is_complained_of_is_kept_away_from_registration_on(
    workspace: Workspace, hidden: Registered
) -> None:
    with workspace.read() as session:
        (row,) = case_recusals(session, hidden.id)
        told = [entry.code for entry in case_entries(session, hidden.id)]
    assert (row.name, row.source, row.reason) == (SHEN, RecusalSource.COMPLAINED_OF, "recusal.by_role")
    assert "recusal.complained_of" in told


def test_that_nobody_is_registered_as_handler_of_a_complaint_about_themselves(workspace: Workspace) -> None:
    draft = replace(ABOUT_SHEN, handler="沈 丽华")
    with pytest.raises(UserError, match=r"handler: recusal\.kept_away"), workspace.write() as session:
        register_complaint(session, draft, actor=CHEN, clock=CLOCK)


def test_that_somebody_may_register_a_complaint_about_themselves_and_sees_it_no_more(
    workspace: Workspace,
) -> None:
    seen = workspace.seen_by(SHEN)
    with seen.write() as session:
        made = register_complaint(session, ABOUT_SHEN, actor=Actor(SHEN), clock=CLOCK)
    with pytest.raises(UserError), seen.read() as session:
        complaint_sheet(session, made.id)


def test_that_a_correction_keeps_away_who_is_added_and_lets_back_who_is_removed(
    workspace: Workspace, hidden: Registered
) -> None:
    with workspace.read() as session:
        (party,) = [row for row in complaint_sheet(session, hidden.id).parties if row.name == SHEN]
    added = PartyChange(role="complained_employee", person=PersonDraft(name=WANG))
    correct(workspace, hidden, added, PartyChange(id=party.id, removed=True))
    assert standing(workspace, hidden) == [WANG]
    with workspace.read() as session:
        gone = next(row for row in case_recusals(session, hidden.id) if row.name == SHEN)
    assert (gone.lifted_reason, gone.lifted_by) == ("recusal.role_ended", CHEN.name)


def test_that_another_correction_does_not_bring_back_what_somebody_lifted(
    workspace: Workspace, hidden: Registered
) -> None:
    with workspace.write() as session:
        (row,) = standing_recusals(session, hidden.id)
        lift_recusal(session, row.id, "同名的另一人", actor=CHEN, clock=CLOCK)
    correct(workspace, hidden, PartyChange(role="third_party", person=PersonDraft(name="宋雨")))
    assert standing(workspace, hidden) == []


def test_that_a_corrected_name_is_kept_away_too(workspace: Workspace, hidden: Registered) -> None:
    with workspace.read() as session:
        parties = complaint_sheet(session, hidden.id).parties
        person_id = next(party.person_id for party in parties if party.name == SHEN)
        revision = person_sheet(session, person_id).revision
    with workspace.write() as session:
        edit_person(session, PersonEdit(person_id, revision, name="沈莉华"), actor=CHEN, clock=CLOCK)
    assert standing(workspace, hidden) == [SHEN, "沈莉华"]


def test_that_a_declared_recusal_takes_the_case_from_its_handler_and_is_on_record(
    workspace: Workspace, hidden: Registered
) -> None:
    declare(workspace, hidden, CHEN.name)
    with workspace.read() as session:
        charge = charge_of(session, hidden.id)
        told = {entry.code for entry in case_entries(session, hidden.id)}
        last = audit_rows_about(session, f"complaint:{hidden.id}")[0]
    assert (charge.owner, charge.has_handler) == (CHEN.name, False)
    assert {"recusal.declared", "recusal.relieved"} <= told
    assert (last.action, last.after) == ("recusal.declare", {"name": CHEN.name, "reason": "系投诉人近亲属"})


def test_that_an_offer_to_somebody_who_is_then_kept_away_ends(
    workspace: Workspace, hidden: Registered
) -> None:
    declare(workspace, hidden, "李若水")
    with workspace.read() as session:
        assert case_offer(session, hidden.id) is None
    with pytest.raises(UserError, match=r"recusal\.kept_away"), workspace.write() as session:
        offer_case(session, hidden.id, OfferDraft("李若水", "休假"), actor=CHEN, clock=CLOCK)


@pytest.mark.parametrize(
    ("name", "reason", "code"),
    [
        ("", "近亲属", "recusal.name_missing"),
        (" · ", "近亲属", "recusal.name_missing"),
        (WANG, "  ", "recusal.reason_missing"),
        (WANG, "x" * 2001, "text.too_long"),
        ("沈 丽华", "近亲属", "recusal.already"),
    ],
)
def test_that_a_declaration_says_who_and_why_and_only_once(
    workspace: Workspace, hidden: Registered, name: str, reason: str, code: str
) -> None:
    with pytest.raises(UserError) as refused:
        declare(workspace, hidden, name, reason)
    assert code in [problem.code for problem in refused.value.problems]
    assert standing(workspace, hidden) == [SHEN]


def test_that_a_recusal_is_lifted_once_and_with_a_reason(workspace: Workspace, hidden: Registered) -> None:
    with workspace.read() as session:
        (row,) = standing_recusals(session, hidden.id)
    with pytest.raises(UserError, match=r"recusal\.reason_missing"), workspace.write() as session:
        lift_recusal(session, row.id, " ", actor=CHEN, clock=CLOCK)
    with workspace.write() as session:
        lift_recusal(session, row.id, "同名的另一人", actor=CHEN, clock=CLOCK)
    with pytest.raises(UserError, match=r"recusal\.lifted_before"), workspace.write() as session:
        lift_recusal(session, row.id, "再次", actor=CHEN, clock=CLOCK)
    with pytest.raises(UserError, match=r"recusal\.unknown"), workspace.write() as session:
        lift_recusal(session, "nothing", "再次", actor=CHEN, clock=CLOCK)


def test_that_the_guards_of_the_process_know_whoever_declared(
    workspace: Workspace, hidden: Registered
) -> None:
    declare(workspace, hidden, WANG)
    with workspace.read() as session:
        stand = case_stand(session, hidden.id, today=CLOCK.now().date(), book=shipped_rulebook())
    assert set(stand.complained_of) == {SHEN, WANG}


def test_that_cases_from_before_there_were_recusals_get_theirs_when_the_workspace_opens(
    workspace: Workspace, hidden: Registered
) -> None:
    with workspace.write() as session:
        session.execute(delete(RecusalRecord))
        keep_setting(session, upkeep.RECUSALS, "0")
    root = workspace.layout.root
    workspace.close()
    with Workspace.open(root, clock=CLOCK) as reopened, reopened.read() as session:
        assert is_recused(session, hidden.id, SHEN)
        assert upkeep.outdated(session) == ()


def test_that_a_draft_with_another_role_keeps_nobody_away(workspace: Workspace) -> None:
    draft = replace(ABOUT_SHEN, parties=(PartyDraft("third_party", PersonDraft(name=SHEN)),))
    with workspace.write() as session:
        made = register_complaint(session, draft, actor=CHEN, clock=CLOCK)
    assert standing(workspace, made) == []


def test_that_a_merged_case_brings_its_recusals_along(
    workspace: Workspace, visible: Registered, hidden: Registered
) -> None:
    with workspace.write() as session:
        carry_over(session, hidden.id, visible.id, actor=CHEN, clock=CLOCK)
        carry_over(session, hidden.id, visible.id, actor=CHEN, clock=CLOCK)
    assert standing(workspace, visible) == [SHEN]
    with pytest.raises(UserError), workspace.seen_by(SHEN).read() as session:
        complaint_sheet(session, visible.id)
