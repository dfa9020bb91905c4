"""The pages of accuracy in both languages: one marked section a measure, replaced one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from accuracy_model import Figure, Measure, Said

NAMES = {"en": "accuracy.md", "zh": "accuracy.zh-CN.md"}
HEAD = Said(
    """# Accuracy

How well the program reads texts, measured on texts that nobody here wrote. Each section names the command,
the day and the figures; the texts are no part of the program. [中文](accuracy.zh-CN.md)

Written by `python3 packaging/dev.py accuracy FOLDER`; do not edit.
""",
    """# 准确度

程序读文本读得有多准：用并非本项目撰写的文本测得。每一节写明命令、日期和结果；文本不随程序分发。[English](accuracy.md)

由 `python3 packaging/dev.py accuracy FOLDER` 写成，请勿手工修改。
""",
)
COLUMNS = Said("| what | figure | counted | wanted |", "| 项目 | 结果 | 计数 | 要求 |")
MISSED = Said("not met", "未达到")
MEASURED = Said("Measured on {day} by", "{day} 测得，命令")


def section(measure: Measure, figures: Sequence[Figure], day: str, language: str) -> str:
    """The text of one section, without its marks."""
    command = f"`python3 packaging/dev.py accuracy FOLDER --only {measure.name}`"
    lines = [
        f"## {measure.title.by(language)}",
        "",
        measure.means.by(language),
        "",
        COLUMNS.by(language),
        "| --- | ---: | --- | --- |",
        *(_row(figure, language) for figure in figures),
        "",
        f"{MEASURED.by(language).format(day=day)} {command}",
    ]
    return "\n".join(lines)


def page(old: str, sections: Mapping[tuple[int, str], str], language: str) -> str:
    """The whole page: new sections, and the old ones of what was not measured this time.

    Args:
        sections: texts by order and name.
    """
    named = {name for _, name in sections}
    kept = {key: body for key, body in _sections(old).items() if key[1] not in named}
    parts = [HEAD.by(language)]
    for (order, name), body in sorted({**kept, **sections}.items()):
        parts.append(f"<!-- {order} {name} -->\n{body}\n<!-- /{name} -->\n")
    return "\n".join(parts)


def write(folder: Path, results: Mapping[str, tuple[Measure, Sequence[Figure]]], day: str) -> None:
    """Bring both pages up to date with what was measured."""
    for language, name in NAMES.items():
        path = folder / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        sections = {
            (measure.order, measure.name): section(measure, figures, day, language)
            for measure, figures in results.values()
        }
        path.write_text(page(old, sections, language), encoding="utf-8")


def _sections(text: str) -> dict[tuple[int, str], str]:
    marked = r"^<!-- (?P<order>\d+) (?P<name>[\w-]+) -->\n(?P<body>.*?)\n<!-- /(?P=name) -->$"
    found = re.finditer(marked, text, re.DOTALL | re.MULTILINE)
    return {(int(match["order"]), match["name"]): match["body"] for match in found}


def _row(figure: Figure, language: str) -> str:
    wanted = figure.wanted
    if figure.met is False:
        wanted += f" ({MISSED.by(language)})"
    value = f"{figure.value:.3f}" if isinstance(figure.value, float) else str(figure.value)
    cells = (figure.what.by(language), value, figure.counted, wanted)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
