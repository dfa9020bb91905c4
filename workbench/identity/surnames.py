"""The shipped list of surnames of more than one character, read once on first need."""

from functools import cache
from importlib import resources


@cache
def compound_surnames() -> frozenset[str]:
    """Surnames of two characters and more."""
    import yaml

    text = resources.files("resources").joinpath("lexicons", "surnames.yaml").read_text(encoding="utf-8")
    return frozenset(yaml.safe_load(text)["compound"])
