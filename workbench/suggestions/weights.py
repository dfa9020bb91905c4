"""How much a word tells: the weights that come with jieba, without the taggers that come along with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from workbench.suggestions.word_lists import WEIGHTS, open_list


@dataclass(frozen=True, slots=True)
class Weights:
    """Inverse document frequencies by word, and the one that a word without any is given."""

    idf: Mapping[str, float]
    median: float


@cache
def shipped_weights() -> Weights:
    """The weights, read once; a few tenths of a second."""
    with open_list(*WEIGHTS) as file:
        lines = file.read().decode("utf-8").splitlines()
    idf = {}
    for line in lines:
        word, frequency = line.strip().split(" ")
        idf[word] = float(frequency)
    return Weights(idf, sorted(idf.values())[len(idf) // 2])
