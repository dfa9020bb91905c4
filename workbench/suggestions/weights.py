"""How much a word tells: the weights that come with jieba, without the taggers that come along with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """Inverse document frequencies by word, and the one that a word without any is given."""

    idf: Mapping[str, float]
    median: float


@cache
def shipped_weights() -> Weights:
    """The weights, read once; a few tenths of a second."""
    idf = {}
    for line in files("jieba").joinpath("analyse", "idf.txt").read_text("utf-8").splitlines():
        word, frequency = line.strip().split(" ")
        idf[word] = float(frequency)
    return Weights(idf, sorted(idf.values())[len(idf) // 2])
