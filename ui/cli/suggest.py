"""`workbench suggest`: what a narrative suggests, each with the words that caused it."""

from typing import Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_text
from workbench.rulebook.reading import shipped_rulebook
from workbench.suggestions.model import Suggestion
from workbench.wording.naming import Wording

_TABLES = {"category": "categories", "cause": "causes", "nature": "natures", "demand": "demands"}


@click.command(cls=Command, help=told("help_suggest"))
@click.argument("file", type=click.Path())
@pass_desk
def suggest(desk: CliDesk, file: str) -> None:
    """Suggest category, nature, demands and emotion for a narrative; nothing is written."""
    from workbench.suggestions import suggesting

    in_workspace = (desk.root / "workspace.json").is_file()
    found = suggesting.suggest(read_text(file), cache_dir=desk.root / "cache" if in_workspace else None)
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    document: dict[str, Any] = {
        "keywords": [keyword.word for keyword in found.keywords],
        "category": [_shown(wording, one) for one in found.category],
        "cause": [_shown(wording, one) for one in found.cause],
        "nature": [_shown(wording, one) for one in found.natures],
        "demands": [_shown(wording, one) for one in found.demands],
        "emotion": {
            "level": found.emotion.level,
            "labels": list(found.emotion.labels),
            "reasons": [reason.word for reason in found.emotion.reasons],
        },
        "alerts": [_shown(wording, one) for one in found.alerts],
        "truncated": found.truncated,
    }
    lines = [desk.say("cli.keywords", words="、".join(document["keywords"]))]
    for kind in ("category", "cause", "nature", "demands", "alerts"):
        for one in document[kind]:
            words = "、".join(one["reasons"])
            lines.append(desk.say("cli.suggestion", code=one["code"], name=one["name"], words=words))
    level, words = str(found.emotion.level), "、".join(document["emotion"]["reasons"])
    desk.give(document, *lines, desk.say("cli.emotion", level=level, words=words))


def _shown(wording: Wording, one: Suggestion) -> dict[str, Any]:
    table = _TABLES.get(one.kind)
    shown: dict[str, Any] = {
        "code": one.code,
        "name": wording.name(table, one.code) if table else one.code,
        "score": one.score,
        "reasons": [reason.word for reason in one.reasons],
    }
    if one.amounts:
        shown["amounts"] = [fields_of(amount) for amount in one.amounts]
    return shown
