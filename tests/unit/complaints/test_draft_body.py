"""What was kept of a draft comes back as it was."""

import json
from dataclasses import asdict

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.complaints.draft_body import draft_of
from workbench.complaints.model import (
    ComplaintDraft,
    ContractDraft,
    DemandDraft,
    PartyDraft,
    ReceiptDraft,
)
from workbench.persons.model import PersonDraft

words = st.text(max_size=12)
people = st.builds(
    PersonDraft,
    name=words,
    id_no=words,
    phones=st.lists(st.text(min_size=1, max_size=8), max_size=3).map(tuple),
)
parties = st.builds(
    PartyDraft,
    role=words,
    person=people,
    proxy_scope=words,
    proxy_original_seen=st.sampled_from([True, False, None]),
)
drafts = st.builds(
    ComplaintDraft,
    narrative=words,
    complainant=people,
    receipts=st.lists(st.builds(ReceiptDraft, channel=words.filter(bool), reply_by=words), max_size=2).map(
        tuple
    ),
    parties=st.lists(parties, max_size=2).map(tuple),
    contracts=st.lists(st.builds(ContractDraft, number=words), max_size=2).map(tuple),
    demands=st.lists(st.builds(DemandDraft, code=words.filter(bool), amount=words), max_size=2).map(tuple),
    natures=st.lists(words.filter(bool), max_size=3).map(tuple),
)


@settings(max_examples=100)
@given(drafts)
def test_that_a_draft_comes_back_as_it_was_kept(draft: ComplaintDraft) -> None:
    assert draft_of(json.loads(json.dumps(asdict(draft)))) == draft


def test_that_what_is_unknown_or_of_another_kind_is_left_out() -> None:
    body = {
        "narrative": 7,
        "novelty": "x",
        "natures": "NA2",
        "demands": [{"code": "DM01", "novelty": 1}, "DM02"],
        "complainant": {"name": "赵铁柱", "phones": [None, "138"]},
    }
    draft = draft_of(body)
    assert draft.narrative == ""
    assert draft.natures == ()
    assert [demand.code for demand in draft.demands] == ["DM01"]
    assert draft.complainant == PersonDraft(name="赵铁柱", phones=("138",))
