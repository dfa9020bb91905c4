"""Every code of these capabilities has a sentence in both languages with the same blanks."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[3]
OWN = ("identity", "money", "text", "suggestions")


def sources(capability: str) -> str:
    folder = ROOT / "workbench" / capability
    paths = [folder.with_suffix(".py")] if not folder.is_dir() else sorted(folder.glob("*.py"))
    return "".join(path.read_text(encoding="utf-8") for path in paths)


@pytest.mark.parametrize("capability", OWN)
def test_that_sentences_and_codes_belong_together(capability: str) -> None:
    path = ROOT / "resources" / "messages" / f"{capability}.yaml"
    messages = yaml.safe_load(path.read_text(encoding="utf-8"))
    code = sources(capability)
    used = set(re.findall(rf'"({capability}\.[a-z0-9_]+)"', code))
    used |= {f"{capability}.{name}" for name in re.findall(r'_warning\(field, "([a-z0-9_]+)"', code)}
    assert used <= set(messages)
    for name, texts in messages.items():
        assert set(texts) == {"zh", "en"}
        assert set(re.findall(r"{(\w+)}", texts["zh"])) == set(re.findall(r"{(\w+)}", texts["en"])), name
