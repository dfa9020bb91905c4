"""Comments on banks: is displeasure heard, by the word lists and by a model trained on labels."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from accuracy_model import Figure, Measure, Said, read_lines
from accuracy_scores import counted, macro_f1

from workbench.learning.model import Example, Lesson, Task
from workbench.learning.teaching import Seen, chances, see, train
from workbench.suggestions.suggesting import suggest

FILE = "bank-sentiment-dev.jsonl.xz"
FOLDS = 5
NEGATIVE = "neg"
RULES = Said("negative against the rest, macro-F1, word lists alone", "负面与其余，宏平均 F1，仅词表")
ALONE = Said(
    "negative against the rest, macro-F1, model without word lists, each fifth judged by the other four",
    "负面与其余，宏平均 F1，仅模型，五折交叉验证",
)
BOTH = Said(
    "negative against the rest, macro-F1, word lists and model, each fifth judged by the other four",
    "负面与其余，宏平均 F1，词表加模型，五折交叉验证",
)


def run(folder: Path) -> list[Figure]:
    """The figures for a folder with `bank-sentiment-dev.jsonl.xz` (`id`, `text`, `label` neg, neu or pos)."""
    rows = read_lines(folder / FILE)
    actual = [row["label"] == NEGATIVE for row in rows]
    heard = {row["text"]: suggest(row["text"]) for row in rows}
    spoken = [heard[row["text"]].emotion.level >= 1 for row in rows]
    lesson = Lesson(Task.EMOTION, True, tuple(_example(row) for row in rows))
    seen = see(lesson, heard.__getitem__)
    alone = _cross_judged(rows, [replace(one, marks={}) for one in seen])
    judged = _cross_judged(rows, seen)
    return [
        Figure(RULES, macro_f1(actual, spoken), counted(actual, spoken)),
        Figure(ALONE, macro_f1(actual, alone), counted(actual, alone)),
        Figure.at_least(BOTH, macro_f1(actual, judged), 0.66, counted(actual, judged)),
    ]


def _example(row: dict[str, Any]) -> Example:
    return Example(row["id"], row["text"], frozenset({NEGATIVE} if row["label"] == NEGATIVE else ()))


def _cross_judged(rows: list[dict[str, Any]], seen: list[Seen]) -> list[bool]:
    """What a model says of each text that was trained, its threshold too, without the fifth it lies in."""
    parts = [int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % FOLDS for row in rows]
    judged = [False] * len(rows)
    for fold in range(FOLDS):
        others = [one for one, part in zip(seen, parts, strict=True) if part != fold]
        linear = train(others, [NEGATIVE], several=True)
        for place, part in enumerate(parts):
            if part == fold:
                judged[place] = bool(linear.given(chances(linear, seen[place])))
    return judged


MEASURE = Measure(
    "sentiment",
    50,
    Said("Displeasure in comments on banks", "银行评论中的不满"),
    Said(
        "Short comments on banks and cards, labelled negative, neutral or positive by others; the border "
        "between negative and neutral is weak. The word lists call a comment negative from emotion level 1; "
        "they were written with comments of this kind at hand, so expect a little less of them elsewhere. "
        "The model is that of `workbench/learning`: runs of one to three characters, and what the lists "
        "found. Each fifth is judged by a model whose weights and threshold come from the other four only.",
        "关于银行和信用卡的短评论，由他人标注为负面、中性或正面，负面与中性的界线不清。词表以情绪 1 级及以上"
        "为负面；编写词表时参考过同类评论，实际使用时应预期略低。模型即 `workbench/learning` 的模型：一至三字"
        "的字串，加词表的命中。每一折都由只用其余四折训练、并在其中选定阈值的模型判断。",
    ),
    (FILE,),
    run,
)
