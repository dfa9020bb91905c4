"""What changed between two profiles, and why."""

from datetime import date

from workbench.persons.profile_model import (
    Number,
    ProfileValue,
    Source,
    SourceKind,
    Text,
    ValueState,
)
from workbench.profiles.comparing import Background, Happening, changes_between
from workbench.profiles.model import Cause, CauseKind

DAY = date(2026, 9, 28)
GROUPS = {"complaint_count": "C", "phone": "A", "trust": "D", "complaint_count_90d": "C"}
CASE_NO = "2026-0917-0042"


def computed(facet: str, number: float, *basis: str) -> ProfileValue:
    return ProfileValue(
        facet, Number(number), Source(SourceKind.COMPUTED, facet, None, None, DAY, tuple(basis))
    )


def judged(value: float, state: ValueState = ValueState.CURRENT, key: str = "j1") -> ProfileValue:
    source = Source(SourceKind.JUDGED, CASE_NO, key, "陈一鸣", DAY, ("三次追问",))
    return ProfileValue("trust", Number(value), source, date(2026, 10, 1), state)


def typed(text: str, *, masked: bool = False) -> ProfileValue:
    return ProfileValue("phone", Text(text), Source(SourceKind.TYPED, "", None, "陈一鸣", DAY), masked=masked)


def happened(kind: CauseKind, case_no: str = "", *about: str) -> Happening:
    return Happening(kind, case_no, "周岚", DAY, about)


def background(*happenings: Happening, rules_changed: bool = False) -> Background:
    return Background(happenings, rules_changed, GROUPS)


def test_that_nothing_changes_while_only_the_day_of_computing_does() -> None:
    before = computed("complaint_count", 2)
    later = ProfileValue(
        "complaint_count",
        Number(2),
        Source(SourceKind.COMPUTED, "complaint_count", None, None, date(2027, 1, 1)),
    )
    assert changes_between([before], [later], background()) == ()


def test_that_a_count_grew_because_of_the_case_it_names_anew() -> None:
    other = happened(CauseKind.CASE, "2026-0901-0001")
    mine = happened(CauseKind.CASE, CASE_NO)
    (change,) = changes_between(
        [computed("complaint_count", 1, "2026-0308-0001")],
        [computed("complaint_count", 2, "2026-0308-0001", CASE_NO)],
        background(mine, happened(CauseKind.CONTACT, CASE_NO), other),
    )
    assert change.cause == Cause(CauseKind.CASE, CASE_NO, "周岚", DAY)
    assert (change.before[0].value, change.after[0].value) == (Number(1), Number(2))


def test_that_a_window_that_moved_on_is_said_to_be_time() -> None:
    (change,) = changes_between(
        [computed("complaint_count_90d", 1)], [computed("complaint_count_90d", 0)], background()
    )
    assert change.cause == Cause(CauseKind.TIME)


def test_that_changed_rules_are_told_where_nothing_happened() -> None:
    (change,) = changes_between(
        [computed("complaint_count_90d", 1)],
        [computed("complaint_count_90d", 0)],
        background(rules_changed=True),
    )
    assert change.cause.kind is CauseKind.RULE


def test_that_a_judgement_tells_who_judged_in_which_case() -> None:
    (change,) = changes_between([], [judged(2)], background())
    assert change.cause == Cause(CauseKind.JUDGEMENT, CASE_NO, "陈一鸣", DAY)
    assert change.before == ()


def test_that_an_expired_judgement_is_swept_into_the_next_version() -> None:
    (change,) = changes_between([judged(2)], [judged(2, ValueState.EXPIRED)], background())
    assert change.cause == Cause(CauseKind.EXPIRED, CASE_NO, "陈一鸣", date(2026, 10, 1))


def test_that_a_withdrawn_judgement_tells_who_withdrew_it() -> None:
    (change,) = changes_between([judged(2)], [], background(happened(CauseKind.WITHDRAWN)))
    assert change.cause.kind is CauseKind.WITHDRAWN
    assert change.after == ()


def test_that_a_masked_value_that_looks_the_same_counts_as_changed() -> None:
    edit = happened(CauseKind.EDIT, "", "phone")
    (change,) = changes_between(
        [typed("138****6620", masked=True)], [typed("138****6620", masked=True)], background(edit)
    )
    assert change.same_looks
    assert change.cause.kind is CauseKind.EDIT


def test_that_an_edit_that_was_asked_for_says_so() -> None:
    asked = happened(CauseKind.REQUEST, "", "phone")
    (change,) = changes_between([typed("1")], [typed("2")], background(asked))
    assert change.cause == Cause(CauseKind.REQUEST, "", "周岚", DAY)


def test_that_what_stays_is_not_listed_and_the_rest_keeps_its_order() -> None:
    before = [typed("1"), computed("complaint_count", 1), judged(3)]
    after = [typed("1"), computed("complaint_count", 2), judged(4, key="j2")]
    found = changes_between(before, after, background())
    assert [change.facet_id for change in found] == ["complaint_count", "trust"]
