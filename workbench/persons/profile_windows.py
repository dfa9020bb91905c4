"""The arithmetic of windows, rates and letters in the profile. Pure; absent instead of guessed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median

from workbench.clocks.rules import add_months
from workbench.persons.profile_facts import CaseFact, ContractFact, DemandFact, PaperFact

Matter = tuple[str, str]
_NUMBER = "[0-9０-９一二三四五六七八九十百千零〇两]+"
_ARTICLE = f"第{_NUMBER}条(?:之{_NUMBER})?(?:第{_NUMBER}款)?(?:第{_NUMBER}项)?"
_RULE = "法|法典|条例|办法|规定|解释|通知|规范|准则|细则|规则|意见"
# A law by its title with the article that follows, or an article alone; clauses of a contract are no law.
_CITED = re.compile(
    f"《[^《》\\n]{{0,60}}(?:{_RULE})[^《》\\n]{{0,30}}》[^，。；、\\n]{{0,8}}?{_ARTICLE}"
    f"|《[^《》\\n]{{0,60}}(?:{_RULE})[^《》\\n]{{0,30}}》"
    f"|(?<!合同)(?<!条款)(?<!协议)(?<!保单){_ARTICLE}"
)


def within_months(days: Iterable[date], today: date, months: int) -> int:
    """How many days lie in the last so many months, today included."""
    start = add_months(today, -months)
    return sum(start < day <= today for day in days)


def sum_within_months(amounts: Iterable[tuple[date, int]], today: date, months: int) -> int | None:
    """The sum of amounts whose day lies in the last so many months; None where there are none."""
    start = add_months(today, -months)
    found = [amount for day, amount in amounts if start < day <= today]
    return sum(found) if found else None


def mean_fen(amounts: Sequence[int]) -> int | None:
    """The mean of amounts in fen, half a fen rounded up; None for none."""
    return (2 * sum(amounts) + len(amounts)) // (2 * len(amounts)) if amounts else None


def median_chars(lengths: Sequence[int]) -> float | None:
    """The median length; None for none."""
    return float(median(lengths)) if lengths else None


def law_citations(text: str) -> int:
    """How often a text names a law, a rule or an article; a title with its article counts once."""
    return sum(1 for _ in _CITED.finditer(text))


def papers_on_time(papers: Iterable[PaperFact], today: date, days: int) -> tuple[int, int]:
    """How many of the papers that are due by now came within so many days, and how many are due.

    A paper that was asked for twice counts from the first time. What came is due, early or late; what did not
    come is due once its days are over.
    """
    first: dict[tuple[str, str], PaperFact] = {}
    for paper in sorted(papers, key=lambda paper: paper.asked_on):
        first.setdefault((paper.complaint_id, paper.item), paper)
    period = timedelta(days=days)
    due = [paper for paper in first.values() if paper.came_on or paper.asked_on + period < today]
    return sum(bool(one.came_on and one.came_on <= one.asked_on + period) for one in due), len(due)


def matters_by_case(
    contracts: Iterable[ContractFact], demands: Iterable[DemandFact]
) -> Mapping[str, frozenset[Matter]]:
    """What each case is about: each of its contracts with each of its demands."""
    codes: dict[str, set[str]] = {}
    for demand in demands:
        codes.setdefault(demand.complaint_id, set()).add(demand.code)
    found: dict[str, set[Matter]] = {}
    for contract in contracts:
        pairs = {(contract.id, code) for code in codes.get(contract.complaint_id, ())}
        found.setdefault(contract.complaint_id, set()).update(pairs)
    return {case: frozenset(pairs) for case, pairs in found.items()}


def followed_by_same(
    ended: Iterable[CaseFact],
    cases: Sequence[CaseFact],
    matters: Mapping[str, frozenset[Matter]],
    *,
    days: int | None = None,
) -> tuple[tuple[str, str], ...]:
    """Which ended cases were followed by one about the same matter: the two by id.

    Args:
        ended: closed cases.
        cases: all cases of the person, oldest first.
        days: how many days after closing count; None for any.
    """
    found = []
    for case in ended:
        if case.closed_on is None:
            continue
        last = date.max if days is None else case.closed_on + timedelta(days=days)
        mine = matters.get(case.id, frozenset())
        for other in cases:
            later = other.id != case.id and case.closed_on <= other.received_on <= last
            if later and mine & matters.get(other.id, frozenset()):
                found.append((case.id, other.id))
                break
    return tuple(found)
