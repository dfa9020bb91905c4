"""Weights from examples by python-crfsuite: a sequence of one item is a multinomial logistic regression."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

# The feature that every text has.
BIAS = ""
_RIDGE = 0.3
_ROUNDS = 100


def fit(vectors: Iterable[Mapping[str, float]], codes: Sequence[str]) -> dict[str, dict[str, float]]:
    """By feature and code the weights that maximise the likelihood, held small by L2; `BIAS` stands for none.

    The library writes its result to a file. Features go there by number, so no words of people lie in it.
    Source: Berger et al. (1996), A maximum entropy approach to natural language processing; L-BFGS.
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.0, "c2": _RIDGE, "max_iterations": _ROUNDS})
    numbers: dict[str, str] = {}
    for vector, code in zip(vectors, codes, strict=True):
        item = {
            numbers.setdefault(name, str(len(numbers))): value
            for name, value in ({BIAS: 1.0} | dict(vector)).items()
        }
        trainer.append([item], [code])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "weights")
        trainer.train(str(path))
        content = path.read_bytes()
    # The tagger reads from these bytes as long as it lives; it does not keep them.
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(content)
    names = {number: name for name, number in numbers.items()}
    weights: dict[str, dict[str, float]] = {}
    for (number, code), weight in tagger.info().state_features.items():
        weights.setdefault(names[number], {})[code] = float(weight)
    return weights
