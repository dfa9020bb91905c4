"""Letters of one template: are pairs that share half of their 5-grams found, and only those."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from accuracy_model import Figure, Measure, Said, read_lines

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.prints.commands import catch_up
from workbench.prints.model import Likeness
from workbench.prints.queries import similar_texts
from workbench.workspace.opening import Workspace

CORPUS, PAIRS = "templates-dev-corpus.jsonl.xz", "templates-dev-pairs.jsonl.xz"
HALF, BOUND = 0.5, 0.97
CLOCK = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
ACTOR = Actor("accuracy", "program")
AT_ONCE = 500
# Far more than any text of the corpus has neighbours.
EVERYTHING = 1000
SOURCES = {
    "gov": Said("messages to city governments", "城市政府留言"),
    "p2p": Said("posts on lending platforms", "网贷平台帖子"),
    "cfpb": Said("complaints in English", "英文投诉"),
}

Pair = tuple[str, str]


def run(folder: Path) -> list[Figure]:
    """The figures for a folder with the corpus (`id`, `src`, `text`) and its pairs (`a`, `b`, `jaccard5`)."""
    corpus = read_lines(folder / CORPUS)
    source = {row["id"]: row["src"] for row in corpus}
    wanted: dict[str, set[Pair]] = defaultdict(set)
    for row in read_lines(folder / PAIRS):
        if row["jaccard5"] >= HALF:
            wanted[row["src"]].add(_pair(row["a"], row["b"]))
    found: dict[str, set[Pair]] = defaultdict(set)
    further = 0
    for one, other, likeness in _listed([(row["id"], row["text"]) for row in corpus]):
        if source[one] != source[other]:
            continue
        if likeness.as_written >= HALF:
            found[source[one]].add(_pair(one, other))
        else:
            further += one < other
    figures = []
    for name in sorted(source_names := set(source.values()), key=list(SOURCES).index):
        figures += _figures(SOURCES[name], wanted[name], found[name])
    what = Said(
        "pairs listed besides: alike only when names, numbers and dates are out",
        "另列出的对数：去除姓名、数字、日期后才相似",
    )
    return [*figures, Figure(what, str(further), f"n {len(source)}, {len(source_names)} sources")]


def _figures(name: Said, wanted: set[Pair], found: set[Pair]) -> list[Figure]:
    hits = len(wanted & found)
    counted = f"n {len(wanted)}: {hits} hit, {len(found) - hits} false, {len(wanted) - hits} missed"
    recall = Said(f"{name.en}: recall", f"{name.zh}：召回率")
    precision = Said(f"{name.en}: precision", f"{name.zh}：精确率")
    return [
        Figure.at_least(recall, hits / max(1, len(wanted)), BOUND, counted),
        Figure.at_least(precision, hits / max(1, len(found)), BOUND),
    ]


def _listed(texts: list[tuple[str, str]]) -> Iterator[tuple[str, str, Likeness]]:
    """What the program lists for every text, each being the narrative of a case of its own."""
    with tempfile.TemporaryDirectory() as folder, _workspace(Path(folder)) as workspace:
        name_of: dict[str, str] = {}
        for start in range(0, len(texts), AT_ONCE):
            with workspace.write() as session:
                for name, text in texts[start : start + AT_ONCE]:
                    draft = ComplaintDraft(
                        narrative=text,
                        receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17"),),
                        complainant=PersonDraft(name="无名"),
                        handler="accuracy",
                    )
                    done = register_complaint(session, draft, actor=ACTOR, clock=CLOCK)
                    name_of[done.id] = name
        catch_up(workspace)
        with workspace.read() as session:
            for complaint_id, name in name_of.items():
                for likeness in similar_texts(session, complaint_id, least=HALF, limit=EVERYTHING):
                    yield name, name_of[likeness.complaint_id], likeness


def _workspace(folder: Path) -> Workspace:
    return Workspace.create(folder / "workspace", clock=CLOCK)


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)


MEASURE = Measure(
    "templates",
    20,
    Said("Letters after one template", "同一模板的来信"),
    Said(
        "Three collections in which somebody computed the Jaccard similarity of the 5-grams of all pairs of "
        "texts. Each text is registered as a case of its own, printed, and asked for what reads like it, as "
        "`workbench text similar` does. A pair counts as found when it is listed with 0.5 or more over the "
        "texts as they were written, which is how the pairs were labelled. The program itself compares what "
        "is left after names, numbers, dates and sums are out, so it lists further pairs; their number "
        "stands below, and neither they nor any other likeness say that anybody did wrong.",
        "三组文本，已有人对全部文本对计算 5 字组 Jaccard 相似度。每条文本登记为一个案件，生成文本指纹后，按"
        " `workbench text similar` 的方式查询相似文本；列出且按原文相似度不低于 0.5 的计为找到，"
        "与标注口径一致。"
        "程序本身比较的是去除姓名、数字、日期、金额后的文字，因此还会多列出一些，其数量见末行；"
        "无论哪一种相似，都不说明任何人有过错。",
    ),
    (CORPUS, PAIRS),
    run,
)
