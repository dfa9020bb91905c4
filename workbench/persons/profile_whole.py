"""Values that only the whole profile has: settlements, papers, letters and what they are like."""

from collections.abc import Iterator

from workbench.persons import profile_rules as rules
from workbench.persons import profile_windows as windows
from workbench.persons.profile_cohort import cohort_values
from workbench.persons.profile_facts import CaseFact, CrowdFacts, WholeFacts
from workbench.persons.profile_model import Amount, Likeness, Number, ProfileValue, Ratio
from workbench.persons.profile_values import Valuer

LIKENESSES_AT_MOST = 5


def whole_values(valuer: Valuer) -> Iterator[ProfileValue]:
    """All of them; none where only the person in five lines was read."""
    whole = valuer.facts.whole
    if whole is None:
        return
    yield from _payments(valuer, whole)
    yield from _endings(valuer, whole)
    yield from _papers(valuer, whole)
    yield from _letters(valuer, whole)
    if valuer.facts.crowd is not None:
        yield from _likenesses(valuer, valuer.facts.crowd)
        yield from cohort_values(valuer)


def _payments(valuer: Valuer, whole: WholeFacts) -> Iterator[ProfileValue]:
    paid = [(payment.paid_on, payment.amount_fen) for payment in whole.payments]
    for facet, months in (("paid_12m", 12), ("paid_36m", 36)):
        total = windows.sum_within_months(paid, valuer.facts.today, months)
        yield from valuer.computed(facet, None if total is None else Amount(total))


def _endings(valuer: Valuer, whole: WholeFacts) -> Iterator[ProfileValue]:
    facts = valuer.facts
    cases = rules.counted_cases(facts.own)
    closed = [case for case in cases if case.closed_on is not None]
    if not closed:
        return
    matters = windows.matters_by_case(facts.contracts, facts.demands)
    settled = [case for case in closed if case.id in whole.settled]
    yield from _share(valuer, "settlement_rate", settled, len(closed))
    if settled:
        broken = windows.followed_by_same(settled, cases, matters)
        yield from _pairs(valuer, "again_after_settlement", broken, len(settled))
    days = valuer.table["again_after_close"].within_days
    again = windows.followed_by_same(closed, cases, matters, days=days)
    yield from _pairs(valuer, "again_after_close", again, len(closed))


def _share(valuer: Valuer, facet: str, part: list[CaseFact], whole: int) -> Iterator[ProfileValue]:
    yield from valuer.computed(facet, Ratio(len(part), whole), [case.case_no for case in part])


def _pairs(
    valuer: Valuer, facet: str, pairs: tuple[tuple[str, str], ...], whole: int
) -> Iterator[ProfileValue]:
    numbers = [valuer.case_no(one) for pair in pairs for one in pair]
    yield from valuer.computed(facet, Ratio(len(pairs), whole), dict.fromkeys(numbers))


def _papers(valuer: Valuer, whole: WholeFacts) -> Iterator[ProfileValue]:
    days = valuer.table["papers_on_time"].within_days or 0
    on_time, due = windows.papers_on_time(whole.papers, valuer.facts.today, days)
    if due:
        numbers = dict.fromkeys(valuer.case_no(paper.complaint_id) for paper in whole.papers)
        yield from valuer.computed("papers_on_time", Ratio(on_time, due), numbers)


def _letters(valuer: Valuer, whole: WholeFacts) -> Iterator[ProfileValue]:
    letters = [letter for letter in whole.letters if letter.chars]
    numbers = [valuer.case_no(letter.complaint_id) for letter in letters]
    chars = windows.median_chars([letter.chars for letter in letters])
    yield from valuer.computed("narrative_length", None if chars is None else Number(chars), numbers)
    cited = {letter.complaint_id: windows.law_citations(letter.text) for letter in letters}
    citing = [valuer.case_no(case) for case, count in cited.items() if count]
    if citing:
        yield from valuer.computed("legal_citations", Number(sum(cited.values())), citing)


def _likenesses(valuer: Valuer, crowd: CrowdFacts) -> Iterator[ProfileValue]:
    """The likest letters of other people, each other case once."""
    best: dict[str, tuple[float, str]] = {}
    for one in crowd.likenesses:
        if one.jaccard > best.get(one.other_case_no, (0.0, ""))[0]:
            best[one.other_case_no] = (one.jaccard, valuer.case_no(one.complaint_id))
    for other, (jaccard, own) in sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[
        :LIKENESSES_AT_MOST
    ]:
        likeness = Likeness(int(jaccard * 100), other)
        yield from valuer.computed("template_similarity", likeness, (own, other))
