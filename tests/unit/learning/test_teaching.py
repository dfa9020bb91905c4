import random
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.learning.linear import Linear
from workbench.learning.model import Example, Lesson, Task
from workbench.learning.predicting import predicted
from workbench.learning.teaching import (
    LEAST_LABELS,
    Taught,
    best_threshold,
    chances,
    is_held_back,
    see,
    teach,
)
from workbench.suggestions.model import Suggestion, Suggestions

# Words of a branch's own that no list holds, each for a code.
SPOKEN = {"CA05": "牡丹计划没写清楚", "CA11": "银杏小组天天上门", "CA12": "海棠费率突然变高"}
FILLING = (
    "我去柜台问过两次",
    "电话里说法不一样",
    "家里人都不知情",
    "合同是去年办的",
    "请尽快回复",
    "等了一个月",
)


def texts(count: int, *, noise: bool = False) -> tuple[Example, ...]:
    """Texts that hold a telling word among others; with noise the code has nothing to do with it."""
    dealer = random.Random(7)
    made = []
    for number in range(count):
        code = dealer.choice(sorted(SPOKEN))
        parts = [SPOKEN[code], *dealer.sample(FILLING, 3), f"保单{number}号"]
        dealer.shuffle(parts)
        label = dealer.choice(sorted(SPOKEN)) if noise else code
        made.append(Example(f"case-{number}", "，".join(parts), frozenset({label})))
    return tuple(made)


def nothing_heard(_text: str) -> Suggestions:
    """Word lists that know none of the words."""
    return Suggestions()


def taught(examples: tuple[Example, ...], *, several: bool = False) -> Taught:
    """A model of the cause (or, with several, of demands) of these texts."""
    task = Task.DEMANDS if several else Task.CAUSE
    return teach(Lesson(task, several, examples, len(examples)), nothing_heard)


def test_that_what_the_lists_do_not_know_is_learnt_and_beats_them() -> None:
    done = taught(texts(300))
    assert done.report.verdict == "better"
    assert done.report.model_f1 == 1.0
    assert done.report.rules_f1 == 0.0
    # One text that differs from a held-back one in its number only is not trained on.
    assert done.report.held + done.report.trained == 299
    assert all(word in SPOKEN[code] for code, words in done.report.words.items() for word in words[:1])


def test_that_labels_without_sense_switch_nothing_on() -> None:
    assert taught(texts(300, noise=True)).report.verdict == "not_better"


def test_that_lists_which_are_right_are_not_beaten() -> None:
    def knows(text: str) -> Suggestions:
        code = next(code for code, words in SPOKEN.items() if words in text)
        return Suggestions(cause=(Suggestion("cause", code, 3.0, ()),))

    done = teach(Lesson(Task.CAUSE, False, texts(300), 300), knows)
    assert done.report.rules_f1 == 1.0
    assert done.report.verdict == "not_better"


def test_that_too_few_labels_teach_nothing() -> None:
    done = taught(texts(LEAST_LABELS - 1))
    assert done.report.verdict == "too_few_labels"
    assert done.linear is None


def test_that_one_code_alone_teaches_nothing() -> None:
    alike = tuple(Example(one.case_id, one.text, frozenset({"CA05"})) for one in texts(300))
    assert taught(alike).report.verdict == "one_code"


def test_that_a_case_held_back_is_never_trained_on() -> None:
    secret = "翡翠密语"
    examples = tuple(
        Example(one.case_id, one.text + secret * is_held_back(one.case_id), one.codes) for one in texts(300)
    )
    linear = taught(examples).linear
    assert linear is not None
    assert not any("翡" in run for run in linear.rarities)
    assert any("牡丹" in run for run in linear.rarities)


def test_that_a_text_which_is_also_held_back_is_not_trained_on() -> None:
    examples = texts(300)
    held = next(one for one in examples if is_held_back(one.case_id))
    copies = tuple(
        Example(f"copy-{number}", held.text, held.codes)
        for number in range(40)
        if not is_held_back(f"copy-{number}")
    )
    assert taught((*examples, *copies)).report.trained == taught(examples).report.trained


def test_that_the_same_tenth_is_held_back_everywhere() -> None:
    held = [number for number in range(1000) if is_held_back(f"case-{number}")]
    assert held[:5] == [number for number in range(1000) if is_held_back(f"case-{number}")][:5]
    assert 70 <= len(held) <= 130


def test_that_probabilities_sum_to_one_and_the_words_stand_in_the_text() -> None:
    linear = learnt()
    text = "你们的牡丹计划 没写清楚，Really? 123 😡😡"
    given_ = predicted(linear, text, Task.CAUSE, Suggestions())
    assert given_[0].code == "CA05"
    seen = see(Lesson(Task.CAUSE, False, (Example("a", text, frozenset({"CA05"})),)), nothing_heard)[0]
    assert abs(sum(chances(linear, seen).values()) - 1) < 1e-9
    assert any("牡丹" in word.word for word in given_[0].words)
    for word in given_[0].words:
        assert word.weight > 0
        assert all(text[start:end] == word.word for start, end in word.places)


@cache
def learnt() -> Linear:
    """A model, trained once."""
    linear = taught(texts(300)).linear
    assert linear is not None
    return linear


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_that_any_text_is_answered_with_words_of_its_own(text: str) -> None:
    for one in predicted(learnt(), text, Task.CAUSE, Suggestions()):
        assert 0 <= one.probability <= 1
        for word in one.words:
            assert all(text[start:end] == word.word for start, end in word.places)


def test_that_several_codes_may_hold_at_once() -> None:
    both = tuple(
        Example(
            one.case_id,
            one.text + "海棠费率突然变高" * (n % 3 == 0),
            one.codes | ({"CA12"} if n % 3 == 0 else set()),
        )
        for n, one in enumerate(texts(300))
    )
    done = taught(both, several=True)
    assert done.linear is not None
    assert done.report.verdict == "better"
    given_ = predicted(done.linear, "银杏小组天天上门，海棠费率突然变高", Task.DEMANDS, Suggestions())
    assert {one.code for one in given_} == {"CA11", "CA12"}


def test_that_a_rare_code_is_learnt_as_its_parent() -> None:
    short = {"CA05": "IB40.01", "CA11": "IB40.02", "CA12": "BB20"}
    examples = tuple(
        Example(
            one.case_id,
            one.text,
            frozenset({short[min(one.codes)] + f"{n % 40}" * (min(one.codes) == "CA11")}),
        )
        for n, one in enumerate(texts(300))
    )
    linear = taught(examples).linear
    assert linear is not None
    assert linear.codes == ("BB20", "IB40", "IB40.01")


def test_that_the_threshold_gives_the_best_f1() -> None:
    assert best_threshold([(0.9, True), (0.8, True), (0.4, False), (0.3, True), (0.1, False)]) == 0.2
    assert best_threshold([]) == 0.5
    assert best_threshold([(0.7, False)]) == 0.5


def test_that_a_model_reads_the_same_after_it_was_kept() -> None:
    assert Linear.from_bytes(learnt().to_bytes()) == learnt()


def test_that_a_megabyte_and_odd_scripts_are_answered() -> None:
    for text in ("", "啊", "牡丹計劃沒寫清楚" * 130_000, "!" * 5000, "مرحبا שלום 😀", "\ud83d"):
        predicted(learnt(), text, Task.CAUSE, Suggestions())
