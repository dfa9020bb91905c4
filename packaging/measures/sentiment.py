"""Comments on banks: is displeasure heard, by the word lists and by a model trained on labels."""

from __future__ import annotations

from pathlib import Path

from accuracy_model import Figure, Measure, Said, read_lines
from accuracy_scores import counted, macro_f1

from workbench.suggestions.suggesting import suggest

FILE = "bank-sentiment-dev.jsonl.xz"
RULES = Said("negative against the rest, macro-F1, word lists alone", "负面与其余，宏平均 F1，仅词表")


def run(folder: Path) -> list[Figure]:
    """The figures for a folder with `bank-sentiment-dev.jsonl.xz` (`text`, and `label` neg, neu or pos)."""
    rows = read_lines(folder / FILE)
    actual = [row["label"] == "neg" for row in rows]
    spoken = [suggest(row["text"]).emotion.level >= 1 for row in rows]
    return [Figure(RULES, macro_f1(actual, spoken), counted(actual, spoken))]


MEASURE = Measure(
    "sentiment",
    50,
    Said("Displeasure in comments on banks", "银行评论中的不满"),
    Said("Short comments.", "短评论。"),
    (FILE,),
    run,
)
