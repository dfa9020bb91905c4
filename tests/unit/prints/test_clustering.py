from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.prints.clustering import heaps, stars
from workbench.prints.shingling import jaccard, shingles
from workbench.prints.sketching import BANDS, bands, estimates, rules, signatures

BASE = (
    "业务员隐瞒合同重要内容虚假宣传承诺可以随时退保要求贵公司全额退还保费并书面回复"
    "不接受电话沟通否则将向监管部门投诉"
)


def test_that_a_chain_of_small_steps_joins_no_strangers() -> None:
    alike = {(0, 1): 0.7, (1, 2): 0.7, (2, 3): 0.7, (3, 4): 0.7}
    neighbours = {
        item: {other for pair in alike if item in pair for other in pair} - {item} for item in range(5)
    }
    found = stars(neighbours, dict.fromkeys(range(5), 1), lambda a, b: alike[min(a, b), max(a, b)], 0.6)
    assert all(len(star) <= 3 for star in found)
    assert sorted(item for star in found for item in star) == list(range(5))


def test_that_a_likely_pair_that_is_none_stays_apart() -> None:
    found = stars({0: {1}, 1: {0}}, {0: 1, 1: 1}, lambda _a, _b: 0.59, 0.6)
    assert [list(star) for star in found] == [[0], [1]]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=40))
def test_that_heaps_are_what_is_connected(pairs: list[tuple[int, int]]) -> None:
    found = heaps(pairs)
    place = {item: number for number, heap in enumerate(found) for item in heap}
    assert sorted(place) == sorted({item for pair in pairs for item in pair})
    assert all(place[one] == place[other] for one, other in pairs)


def test_that_signatures_tell_how_alike_texts_are() -> None:
    sets = [shingles(BASE), shingles(BASE[:40] + "我家的猫今天又没有吃东西让人担心得很"), shingles("")]
    first, second, empty = signatures(sets)
    assert abs(estimates(first, [second])[0] - jaccard(sets[0], sets[1])) < 0.16
    assert estimates(first, [first]) == [1.0]
    assert empty == b""
    assert bands(empty, 0) == []


def test_that_bands_lie_together_by_segment_and_stay_the_same() -> None:
    signature = signatures([shingles(BASE)])[0]
    keys = bands(signature, 3)
    assert len(keys) == BANDS
    assert all(key >> 48 == 3 for key in keys)
    # A print that is made today must still share its bands with one of last year.
    assert rules().endswith(f"/2/{BANDS}x4")
    assert signature[:8].hex() == "ed6a62c047c54593"
