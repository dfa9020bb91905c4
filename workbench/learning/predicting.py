"""What the models in use say of a text, and how that stands beside what the word lists suggest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from workbench.learning.features import marks_of, runs_in, vector
from workbench.learning.linear import Linear
from workbench.learning.model import Prediction, Task
from workbench.learning.queries import model_in_use
from workbench.learning.reading import weighed_words
from workbench.suggestions.model import Emotion, Kind, Reason, Suggestion, Suggestions
from workbench.suggestions.suggesting import suggest
from workbench.words.queries import governing_lexicons

MOST_GIVEN: Final = 3
LEAST_CHANCE: Final = 0.15
# Anger and threats that stand in the text are never talked down by a model.
_PLAIN_ANGER: Final = 3
_PARTS: Final[Mapping[Task, tuple[str, Kind]]] = {
    Task.CATEGORY: ("category", "category"),
    Task.CAUSE: ("cause", "cause"),
    Task.NATURES: ("natures", "nature"),
    Task.DEMANDS: ("demands", "demand"),
}


def hear(
    session: Session, text: str, *, on: date | None = None, cache_dir: Path | None = None
) -> Suggestions:
    """What `suggest` says by the word lists in force here, with what the models in use give."""
    heard = suggest(text, lexicons=governing_lexicons(session), on=on, cache_dir=cache_dir)
    return with_model(heard, predictions(session, text, heard))


def predict(
    session: Session, text: str, task: Task, heard: Suggestions | None = None
) -> tuple[Prediction, ...]:
    """What the model in use gives for a text, likeliest first; nothing where none is in use.

    Args:
        heard: what the word lists suggest for this very text, if that is known already.
    """
    linear = model_in_use(session, task)
    if linear is None or not text.strip():
        return ()
    heard = heard or suggest(text, lexicons=governing_lexicons(session))
    return predicted(linear, text, task, heard)


def predictions(session: Session, text: str, heard: Suggestions) -> tuple[Prediction, ...]:
    """What all models in use give for a text."""
    return tuple(one for task in Task for one in predict(session, text, task, heard))


def predicted(linear: Linear, text: str, task: Task, heard: Suggestions) -> tuple[Prediction, ...]:
    """What a model gives for a text, with the words that weighed."""
    marks = marks_of(heard)
    chances = linear.probabilities(vector(runs_in(text), linear.rarities, marks))
    given = linear.given(chances)
    if not linear.several:
        given |= {code for code, chance in chances.items() if chance >= LEAST_CHANCE}
    ordered = sorted(given, key=lambda code: (-chances[code], code))
    marked = {name: (value, _places_behind(name, heard)) for name, value in marks.items()}
    return tuple(
        Prediction(task, code, round(chances[code], 4), weighed_words(linear, code, text, marked))
        for code in ordered[: None if linear.several else MOST_GIVEN]
    )


def with_model(suggestions: Suggestions, given: Iterable[Prediction]) -> Suggestions:
    """The suggestions with what the models gave: their codes first, marked by `probability` and `learnt`."""
    by_task: dict[Task, list[Prediction]] = {}
    for one in given:
        by_task.setdefault(one.task, []).append(one)
    changed: dict[str, tuple[Suggestion, ...]] = {
        part: _beside(getattr(suggestions, part), by_task[task], kind)
        for task, (part, kind) in _PARTS.items()
        if task in by_task
    }
    emotion = suggestions.emotion
    if Task.EMOTION in by_task:
        emotion = _felt(emotion, by_task[Task.EMOTION][0])
    return replace(suggestions, emotion=emotion, **changed)  # type: ignore[arg-type]


def _beside(offered: Sequence[Suggestion], given: Sequence[Prediction], kind: Kind) -> tuple[Suggestion, ...]:
    left = list(offered)
    first = []
    for one in given:
        same = next((s for s in left if s.code == one.code or s.code.startswith(f"{one.code}.")), None)
        if same is not None:
            left.remove(same)
        basis = same or Suggestion(kind, one.code, 0.0, ())
        first.append(replace(basis, probability=one.probability, learnt=_reasons(one)))
    return (*first, *left)


def _felt(heard: Emotion, given: Prediction) -> Emotion:
    if heard.level >= _PLAIN_ANGER and heard.level > int(given.code):
        return heard
    return replace(heard, level=int(given.code), probability=given.probability, learnt=_reasons(given))


def _reasons(given: Prediction) -> tuple[Reason, ...]:
    return tuple(Reason(word.word, word.places) for word in given.words)


def _places_behind(mark: str, heard: Suggestions) -> list[tuple[int, int]]:
    """Where the words stand that made the word lists say what a mark says."""
    kind, _, code = mark.partition(" ")
    if kind.startswith("emotion") or kind == "feeling":
        reasons: Sequence[Reason] = heard.emotion.reasons
    else:
        offered = (*heard.category, *heard.cause, *heard.natures, *heard.demands)
        reasons = next((one.reasons for one in offered if one.kind == kind and one.code == code), ())
    return [place for reason in reasons for place in reason.places]
