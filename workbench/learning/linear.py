"""A linear model that can be read: a weight for each pair of feature and code, kept as compressed JSON."""

import json
import math
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass

_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Linear:
    """Codes with their weights.

    With `several` each code is decided by itself (against its threshold); else they share one probability.
    """

    several: bool
    codes: tuple[str, ...]
    biases: tuple[float, ...]
    thresholds: tuple[float, ...]
    rarities: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """By code how likely it is; they sum to one unless several codes may hold."""
        sums = dict(zip(self.codes, self.biases, strict=True))
        for feature, value in features.items():
            for code, weight in self.weights.get(feature, {}).items():
                sums[code] += weight * value
        if self.several:
            return {code: _logistic(value) for code, value in sums.items()}
        highest = max(sums.values())
        parts = {code: math.exp(value - highest) for code, value in sums.items()}
        total = sum(parts.values())
        return {code: part / total for code, part in parts.items()}

    def given(self, probabilities: Mapping[str, float]) -> frozenset[str]:
        """The codes that it gives: those over their threshold, or the likeliest."""
        if not self.several:
            return frozenset({max(self.codes, key=lambda code: probabilities[code])})
        pairs = zip(self.codes, self.thresholds, strict=True)
        return frozenset(code for code, least in pairs if probabilities[code] >= least)

    def push(self, feature: str, code: str) -> float:
        """How far one unit of a feature speaks for a code rather than for the others."""
        weights = self.weights.get(feature, {})
        if self.several:
            return weights.get(code, 0.0)
        return weights.get(code, 0.0) - sum(weights.values()) / len(self.codes)

    def to_bytes(self) -> bytes:
        """The form in which it is kept."""
        return zlib.compress(json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode())

    @classmethod
    def from_bytes(cls, content: bytes) -> "Linear":
        """The model again."""
        kept = json.loads(zlib.decompress(content))
        return cls(
            bool(kept["several"]),
            tuple(kept["codes"]),
            tuple(kept["biases"]),
            tuple(kept["thresholds"]),
            kept["rarities"],
            kept["weights"],
        )


def rounded(weights: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """The weights without what is too small to count."""
    short = {
        feature: {code: round(weight, _DIGITS) for code, weight in by_code.items() if abs(weight) >= 1e-4}
        for feature, by_code in weights.items()
    }
    return {feature: by_code for feature, by_code in short.items() if by_code}


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-700.0, min(700.0, value))))
