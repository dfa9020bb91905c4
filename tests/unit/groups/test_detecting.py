"""Crowds among texts: what chance leaves alike is no crowd, and a crowd is found whatever surrounds it."""

import random
from collections.abc import Sequence

import pytest

from tests.unit.groups.unrelated import of_the_crowd, unrelated
from workbench.errors import UserError
from workbench.groups.detecting import Detected, Text, detect
from workbench.groups.events import Asked, Store, together
from workbench.groups.telling import feature, weigh, words_of

WINDOW, LEAST = 30, 5


def text(day: int, person: str, said: str, **facts: str) -> Text:
    words = words_of(said)
    words.update(feature(kind, value) for kind, value in facts.items())
    return Text(day, person, words)


def found(texts: Sequence[Text]) -> tuple[list[Text], Detected]:
    ordered = sorted(texts, key=lambda one: one.day)
    return ordered, detect(ordered, window_days=WINDOW, least_people=LEAST)


def store(chance: random.Random, count: int) -> list[Text]:
    return [
        text(chance.randint(0, 60), f"p{number}", unrelated(chance), product="鑫利年年")
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def five_hundred() -> list[Text]:
    return store(random.Random(7), 500)


def test_that_five_hundred_unrelated_complaints_on_one_product_are_at_most_one_group(
    five_hundred: list[Text],
) -> None:
    _, detected = found(five_hundred)
    assert len(detected.crowds) <= 1


def test_that_a_burst_is_found_whole_among_five_hundred_others(five_hundred: list[Text]) -> None:
    chance = random.Random(8)
    crowd = [
        text(
            20 + chance.randint(0, 12),
            f"c{number}",
            of_the_crowd(chance),
            product="鑫利年年",
            unit="中关村支行",
        )
        for number in range(23)
    ]
    ordered, detected = found([*five_hundred, *crowd])
    members = {ordered[member].person for member in detected.crowds[0].members}
    wanted = {one.person for one in crowd}
    assert len(members & wanted) >= 0.9 * len(wanted)
    assert len(members & wanted) >= 0.9 * len(members)
    assert {"停业", feature("unit", "中关村支行")} <= set(detected.crowds[0].words)


@pytest.mark.parametrize("others", [0, 5, 40])
def test_that_a_small_store_shows_its_crowd_too(others: int) -> None:
    chance = random.Random(9)
    crowd = [text(chance.randint(0, 12), f"c{number}", of_the_crowd(chance)) for number in range(23)]
    ordered, detected = found([*store(chance, others), *crowd])
    assert sum(ordered[member].person.startswith("c") for member in detected.crowds[0].members) >= 21


def test_that_a_crowd_spread_over_years_of_the_same_words_is_none() -> None:
    chance = random.Random(10)
    always = [text(number * 9, f"p{number}", of_the_crowd(chance)) for number in range(120)]
    assert found(always)[1].crowds == ()


def test_that_people_count_and_not_texts() -> None:
    chance = random.Random(11)
    of_four = [text(chance.randint(0, 12), f"c{number % 4}", of_the_crowd(chance)) for number in range(40)]
    ordered, detected = found([*store(chance, 40), *of_four])
    members = (ordered[member].person for crowd in detected.crowds for member in crowd.members)
    assert not any(person.startswith("c") for person in members)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "啊",
        "😡" * 50,
        "please refund my credit report account",
        "國語投訴拒賠",
        "停业" * 100_000,
        "\n\t ",
    ],
)
def test_that_odd_texts_are_survived(said: str) -> None:
    texts = [text(number, f"p{number}", said) for number in range(8)]
    _, detected = found(texts)
    assert all(len(crowd.members) == 8 for crowd in detected.crowds)


def test_that_the_same_text_of_many_people_is_a_crowd_and_of_one_person_is_none() -> None:
    said = "城南支行停业搬迁没有通知，到期年金领不出来，请尽快安排领取"
    many = [text(number, f"p{number}", said) for number in range(9)]
    one = [text(number, "p", said) for number in range(9)]
    assert [len(crowd.members) for crowd in found(many)[1].crowds] == [9]
    assert found(one)[1].crowds == ()


def test_that_nothing_is_found_where_nothing_is() -> None:
    assert found([])[1].crowds == ()
    assert found([text(1, "p", "城南支行停业")])[1].crowds == ()


def test_that_a_word_of_every_text_tells_less_than_a_rare_one() -> None:
    weights = weigh([words_of(f"投诉支行停业{name}") for name in ("甲乙年金", "存单", "基金", "理财")])
    assert weights.idf["停业"] < weights.idf["存单"]
    assert all(abs(sum(weight**2 for weight in one.values())) <= 1.0001 for one in weights.vectors)


def test_that_work_can_be_stopped() -> None:
    class Stopped:
        def progress(self, done: int, total: int, code: str = "") -> None:
            """Nothing."""

        def check(self) -> None:
            raise UserError([])

    chance = random.Random(12)
    with pytest.raises(UserError):
        detect(
            sorted(store(chance, 30), key=lambda one: one.day),
            window_days=WINDOW, least_people=LEAST, watch=Stopped(),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        (range(0, 88, 11), []),
        ([0, 20, 40, 42, 45, 50, 55, 84], [20, 40, 42, 45, 50, 55]),
        ([0, 10, 13, 14, 17], [0, 10, 13, 14, 17]),
        ([0, 29, *range(40, 50), 81], [0, 29, *range(40, 50), 81]),
    ],
)
def test_that_a_handful_is_not_strung_over_more_than_a_window_and_a_multitude_may_be(
    days: Sequence[int], kept: Sequence[int]
) -> None:
    people = [f"c{number}" for number in range(len(days))]
    crowd = Store(weigh([{} for _ in days]), people, days, Asked(LEAST, WINDOW))
    assert [days[member] for member in together(crowd, range(len(days)))] == list(kept)


LOANS = (
    "贷款到期没有按时归还本息，法院判决后执行未果", "贷款逾期本息由保险人理赔，要求归还款项和违约金",
    "借款合同约定按月归还本息，逾期后分行起诉", "法院判决归还贷款本息，至今逾期未执行款项",
    "分行发放贷款后逾期本息未归还，保险人理赔款项", "保险人理赔贷款本息后起诉借款人归还款项",
)  # fmt: skip


@pytest.mark.parametrize(
    ("others", "unit", "shown"), [(12, "", False), (12, "城西支行", True), (60, "", True)]
)
def test_that_one_kind_of_case_is_no_crowd_in_a_store_of_few_unless_one_outlet_holds_it(
    others: int, unit: str, shown: bool
) -> None:
    facts = {"unit": unit} if unit else {}
    alike = [text(10 + number, f"c{number}", said, **facts) for number, said in enumerate(LOANS)]
    ordered, detected = found([*store(random.Random(15), others), *alike])
    members = [ordered[member].person for one in detected.crowds for member in one.members]
    assert (sum(person.startswith("c") for person in members) >= LEAST) is shown


def test_that_one_person_does_not_fill_a_window() -> None:
    crowd = Store(weigh([{}] * 6), [*"aaabbc"], range(6), Asked(LEAST, WINDOW))
    assert together(crowd, range(6)) == ()


def test_that_eight_people_over_three_months_are_no_crowd_and_in_one_they_are() -> None:
    chance = random.Random(13)
    others = store(random.Random(14), 60)
    for every, wanted in ((11, 0), (2, 8)):
        crowd = [text(number * every, f"c{number}", of_the_crowd(chance)) for number in range(8)]
        ordered, detected = found([*others, *crowd])
        members = [ordered[member].person for one in detected.crowds for member in one.members]
        assert sum(person.startswith("c") for person in members) == wanted
