"""Trains one model and holds it against the word lists on a tenth of the cases that it never saw."""

import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench.learning.features import READ_CHARS, marks_of, rarity, rule_codes, runs_in, vector
from workbench.learning.fitting import BIAS, fit
from workbench.learning.linear import Linear, rounded
from workbench.learning.model import CodeScore, Example, Lesson, Report, Task
from workbench.learning.reading import telling_words
from workbench.learning.scoring import confusion, f1_by_code, is_better, is_informed, macro_f1
from workbench.suggestions.lexicons import Lexicons
from workbench.suggestions.model import Suggestions
from workbench.watch import UNWATCHED, Watch

LEAST_LABELS: Final = 200
LEAST_HELD: Final = 15
LEAST_OF_A_CODE: Final = 8
_PARTS = 10
_FOLDS = 3
TOO_FEW, ONE_CODE = "too_few_labels", "one_code"
_YES, _NO = "yes", "no"

Hears = Callable[[str], Suggestions]


@dataclass(frozen=True, slots=True)
class Taught:
    """A trained model with how it did; none where there was too little to learn from."""

    task: Task
    linear: Linear | None
    report: Report


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as the model sees it, with what people and the word lists gave."""

    part: int
    fold: int
    text: str
    runs: frozenset[str]
    marks: Mapping[str, float]
    rules: frozenset[str]
    codes: frozenset[str]


def is_held_back(case_id: str) -> bool:
    """Whether a case lies in the tenth that no model is trained on: the same cases on every machine."""
    return _hash(case_id) % _PARTS == 0


def teach(lesson: Lesson, hears: Hears, watch: Watch = UNWATCHED) -> Taught:
    """Train on nine tenths, compare on the last.

    A code with few examples counts as its parent (`IB40.01` as `IB40`); a rare parent is left out.

    Args:
        hears: what the word lists say of a text.
    """
    hindered = obstacle(lesson)
    if hindered is not None:
        return hindered
    seen = see(lesson, hears, watch)
    training, held = [s for s in seen if s.part], [s for s in seen if not s.part]
    wholes = {_whole(one) for one in held}
    training = [one for one in training if _whole(one) not in wholes]
    known = _learnable(one.codes for one in training)
    report = Report(lesson.labels, len(training), len(held), "" if len(set(known.values())) > 1 else ONE_CODE)
    if report.verdict:
        return Taught(lesson.task, None, report)
    training, held = [_folded(s, known) for s in training], [_folded(s, known) for s in held]
    names = frozenset(known.values())
    training = [s for s in training if lesson.several or s.codes <= names]
    linear = train(training, sorted(set(known.values())), several=lesson.several, watch=watch)
    judged = _judged(report, held, [linear.given(chances(linear, s)) for s in held])
    words = {code: telling_words(linear, code, _texts_of(training, code)) for code in linear.codes}
    return Taught(lesson.task, linear, replace(judged, trained=len(training), words=words))


def obstacle(lesson: Lesson) -> Taught | None:
    """Why the labels alone teach nothing: too few of them, or all the same; None where they may."""
    held = sum(is_held_back(one.case_id) for one in lesson.examples)
    known = _learnable(one.codes for one in lesson.examples if not is_held_back(one.case_id))
    if len(lesson.examples) < LEAST_LABELS or held < LEAST_HELD:
        verdict = TOO_FEW
    elif len(set(known.values())) < 2:
        verdict = ONE_CODE
    else:
        return None
    return Taught(lesson.task, None, Report(lesson.labels, 0, held, verdict))


def teach_here(
    lesson: Lesson, lexicons: Lexicons, cache_dir: Path | None, watch: Watch = UNWATCHED
) -> Taught:
    """Teach in this process, beside the word lists in force."""
    from workbench.suggestions.suggesting import suggest

    return teach(lesson, lambda text: suggest(text, lexicons=lexicons, cache_dir=cache_dir), watch)


def see(lesson: Lesson, hears: Hears, watch: Watch = UNWATCHED) -> list[Seen]:
    """The examples as a model sees them."""
    seen = []
    for done, example in enumerate(lesson.examples):
        if done % 20 == 0:
            watch.check()
            watch.progress(done, len(lesson.examples), "model.reading")
        seen.append(_seen(lesson, example, hears(example.text)))
    return seen


def train(seen: Sequence[Seen], codes: Sequence[str], *, several: bool, watch: Watch = UNWATCHED) -> Linear:
    """A model of these texts, its thresholds chosen by cross-fitting inside them."""
    rarities = rarity((one.runs for one in seen), len(seen))
    made = (vector(one.runs, rarities, one.marks) for one in seen)
    if not several:
        _step(watch, 0, 1)
        weights = fit(made, [next(iter(one.codes)) for one in seen])
        return _linear(codes, rarities, weights, [0.0] * len(codes), several=False)
    vectors = list(made)
    weights = {}
    thresholds = []
    for place, code in enumerate(codes):
        wanted = [code in one.codes for one in seen]
        thresholds.append(_threshold(vectors, wanted, [one.fold for one in seen], watch))
        _step(watch, place, len(codes))
        for feature, pair in fit(vectors, [_YES if yes else _NO for yes in wanted]).items():
            weights.setdefault(feature, {})[code] = pair.get(_YES, 0.0) - pair.get(_NO, 0.0)
    return _linear(codes, rarities, weights, thresholds, several=True)


def chances(linear: Linear, seen: Seen) -> dict[str, float]:
    """By code the probability that a model gives a text."""
    return linear.probabilities(vector(seen.runs, linear.rarities, seen.marks))


def _linear(
    codes: Sequence[str],
    rarities: Mapping[str, float],
    weights: dict[str, dict[str, float]],
    thresholds: Sequence[float],
    *,
    several: bool,
) -> Linear:
    biases = weights.pop(BIAS, {})
    return Linear(
        several,
        tuple(codes),
        tuple(biases.get(code, 0.0) for code in codes),
        tuple(thresholds),
        rarities,
        rounded(weights),
    )


def _threshold(
    vectors: Sequence[Mapping[str, float]], wanted: Sequence[bool], folds: Sequence[int], watch: Watch
) -> float:
    """The probability from which saying yes gives the best F1 on texts that the weights did not see."""
    chances: list[tuple[float, bool]] = []
    for fold in range(_FOLDS):
        watch.check()
        inside = [n for n, own in enumerate(folds) if own != fold]
        yes = {wanted[n] for n in inside}
        if len(yes) < 2:
            continue
        pairs = fit([vectors[n] for n in inside], [_YES if wanted[n] else _NO for n in inside])
        weights = {
            feature: {_YES: pair.get(_YES, 0.0) - pair.get(_NO, 0.0)} for feature, pair in pairs.items()
        }
        linear = _linear([_YES], {}, weights, [0.5], several=True)
        for n, own in enumerate(folds):
            if own == fold:
                chances.append((linear.probabilities(vectors[n])[_YES], wanted[n]))
    return best_threshold(chances)


def best_threshold(chances: Sequence[tuple[float, bool]]) -> float:
    """The least probability of a yes for the best F1; half where nothing tells."""
    total = sum(wanted for _, wanted in chances)
    best, least, right = 0.0, 0.5, 0
    ordered = sorted(chances, key=lambda pair: -pair[0])
    for place, (chance, wanted) in enumerate(ordered, start=1):
        right += wanted
        follows = ordered[place][0] if place < len(ordered) else 0.0
        score = 2 * right / (total + place)
        if follows < chance and score > best:
            best, least = score, (chance + follows) / 2
    return round(least, 4)


def _judged(report: Report, held: Sequence[Seen], given: Sequence[frozenset[str]]) -> Report:
    actual, rules = [s.codes for s in held], [s.rules for s in held]
    by_model, by_rules = f1_by_code(actual, given), f1_by_code(actual, rules)
    counts = Counter(code for codes in actual for code in codes)
    better = is_better(actual, given, rules) and is_informed(actual, given)
    return replace(
        report,
        verdict="better" if better else "not_better",
        rules_f1=macro_f1(actual, rules),
        model_f1=macro_f1(actual, given),
        rules_right=sum(a == b for a, b in zip(actual, rules, strict=True)),
        model_right=sum(a == b for a, b in zip(actual, given, strict=True)),
        by_code=tuple(
            CodeScore(code, counts[code], by_rules[code], by_model[code]) for code in sorted(counts)
        ),
        confusion=confusion(actual, given),
    )


def _seen(lesson: Lesson, example: Example, heard: Suggestions) -> Seen:
    rules = rule_codes(heard, lesson.task)
    return Seen(
        0 if is_held_back(example.case_id) else 1,
        _hash(example.case_id) // _PARTS % _FOLDS,
        example.text[:READ_CHARS],
        # Each run is one object for all texts: thousands of texts share most of theirs.
        frozenset(map(sys.intern, runs_in(example.text))),
        marks_of(heard),
        frozenset(rules if lesson.several else rules[:1]),
        example.codes,
    )


def _learnable(labels: Iterable[frozenset[str]]) -> dict[str, str]:
    """By code what it is learnt as: itself, or its parent where it is rare."""
    counts = Counter(code for codes in labels for code in codes)
    own = {code: code if n >= LEAST_OF_A_CODE else code.partition(".")[0] for code, n in counts.items()}
    together = Counter[str]()
    for code, name in own.items():
        together[name] += counts[code]
    return {code: name for code, name in own.items() if together[name] >= LEAST_OF_A_CODE}


def _folded(one: Seen, known: Mapping[str, str]) -> Seen:
    """The text with all its codes as they are learnt; what is not learnt stays as it is."""
    names = set(known.values())

    def name(code: str) -> str:
        parent = code.partition(".")[0]
        return known.get(code, parent if parent in names else code)

    return replace(one, codes=frozenset(map(name, one.codes)), rules=frozenset(map(name, one.rules)))


def _whole(one: Seen) -> frozenset[str]:
    """Equal for texts that differ in numbers and spaces only."""
    return one.runs


def _texts_of(training: Sequence[Seen], code: str) -> list[str]:
    return [one.text for one in training if code in one.codes]


def _hash(case_id: str) -> int:
    return int.from_bytes(hashlib.sha256(case_id.encode()).digest()[:8], "big")


def _step(watch: Watch, done: int, total: int) -> None:
    watch.check()
    watch.progress(done, total, "model.fitting")
