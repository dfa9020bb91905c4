"""Whether whole stores are cut into the same words as single texts."""

from __future__ import annotations

import time
from pathlib import Path

from accuracy_model import Figure, Measure, Said, read_lines

from workbench.suggestions.bulk import bulk_segmenter
from workbench.suggestions.segmentation import prepare

FILES = {
    "real-complaints.jsonl": "narrative",
    "groups-dev.jsonl.xz": "text",
    "templates-dev-corpus.jsonl.xz": "text",
    "bank-sentiment-dev.jsonl.xz": "text",
}
SAME = Said("texts cut into exactly the same words by the faster segmenter", "与 jieba 逐词相同的文本")
FASTER = Said("how many times less processor time, words with their places", "处理器时间少几倍，含位置")
WORDS = Said("how many times less processor time, words alone", "处理器时间少几倍，仅切词")


def run(folder: Path) -> list[Figure]:
    """The figures for a folder with these four files."""
    texts = [row[field] for name, field in FILES.items() for row in read_lines(folder / name)]
    one, many = prepare(), bulk_segmenter()
    started = time.process_time()
    slowly = [one.tokens(text) for text in texts]
    between = time.process_time()
    quickly = [many.tokens(text) for text in texts]
    ended = time.process_time()
    for text in texts:
        list(many.words(text))
    alone = time.process_time() - ended
    same = sum(a == b for a, b in zip(slowly, quickly, strict=True))
    characters = sum(map(len, texts))
    return [
        Figure.at_least(SAME, same / len(texts), 1, f"{same}/{len(texts)}, {characters:,} characters"),
        Figure(FASTER, f"{(between - started) / (ended - between):.1f}"),
        Figure(WORDS, f"{(between - started) / alone:.1f}"),
    ]


MEASURE = Measure(
    "segmentation",
    90,
    Said("The same words in bulk", "批量分词与逐篇分词一致"),
    Said(
        "jieba cuts single texts; whole stores go through a faster library with the same dictionary, used "
        "only because the words are the same. Why they are: docs/decisions/0010-bulk-segmentation.md.",
        "逐篇分词用 jieba；整库处理用词典相同、速度更快的库，前提是切出的词完全相同。"
        "原因见 docs/decisions/0010-bulk-segmentation.md。",
    ),
    tuple(FILES),
    run,
)
