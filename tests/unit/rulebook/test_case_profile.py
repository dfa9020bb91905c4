from workbench.rulebook.checklist_model import Applicability
from workbench.rulebook.reading import shipped_rulebook
from workbench.rulebook.rules import (
    CaseProfile,
    applies,
    required_items,
    suggested_items,
)

BOOK = shipped_rulebook()
ITEMS = BOOK.evidence_items.rows
NON_DISCLOSURE = CaseProfile(
    categories=frozenset({"IB40.01"}), natures=frozenset({"NA2"}), grounds=frozenset({"RG01"})
)
CARD = CaseProfile(categories=frozenset({"BB30.03"}), grounds=frozenset({"RB01"}))


def ids(items: tuple[object, ...]) -> set[str]:
    return {item.id for item in items}  # type: ignore[attr-defined]


def test_that_categories_and_grounds_match_by_prefix_and_natures_exactly() -> None:
    when = Applicability(categories=("IB40",), grounds=("RG",), natures=("NA2",))
    assert applies(when, CaseProfile(categories=frozenset({"IB40.01"})))
    assert applies(when, CaseProfile(grounds=frozenset({"RG05"})))
    assert applies(when, CaseProfile(natures=frozenset({"NA2"})))
    assert not applies(when, CaseProfile(categories=frozenset({"IB50"}), grounds=frozenset({"RB01"})))
    assert not applies(Applicability(), NON_DISCLOSURE)


def test_that_non_disclosure_needs_questionnaire_knowledge_and_rescission() -> None:
    assert {"C-01", "P-04", "P-10", "P-11", "P-12", "P-14"} <= ids(required_items(ITEMS, NON_DISCLOSURE))
    assert not any(item.id.startswith(("B", "G")) for item in required_items(ITEMS, NON_DISCLOSURE))


def test_that_a_card_case_needs_bank_evidence_and_no_claim_papers() -> None:
    required = ids(required_items(ITEMS, CARD))
    assert {"B-01", "B-02", "B-03", "C-06"} <= required
    assert not any(item.startswith("P") for item in required)


def test_that_nothing_is_both_required_and_suggested() -> None:
    for case in (NON_DISCLOSURE, CARD):
        assert not ids(required_items(ITEMS, case)) & ids(suggested_items(ITEMS, case))
