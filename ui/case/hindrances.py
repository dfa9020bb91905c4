"""What stands in the way of a move, sorted so that a person sees the whole of it at a glance."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workbench.errors import Problem

MOST_PLAIN = 6
STEP = "refusal.step."
# No work mends these, so nobody should have to look for them.
GONE = frozenset({"refusal.right_lapsed"})


@dataclass(frozen=True, slots=True)
class Hindrance:
    """One thing, as a sentence."""

    problem: Problem
    text: str


@dataclass(frozen=True, slots=True)
class StepHindrances:
    """What one step of the refusal waits for."""

    number: int
    held: tuple[Hindrance, ...]

    @property
    def problem(self) -> Problem:
        """Stands for the whole step."""
        return Problem(f"{STEP}{self.number}", "refusal.step_open", {"step": str(self.number)})


@dataclass(frozen=True, slots=True)
class Hindrances:
    """Things of their own, then step by step; a short list is not grouped."""

    single: tuple[Hindrance, ...]
    steps: tuple[StepHindrances, ...] = ()

    @property
    def count(self) -> int:
        """How many things there are in all."""
        return len(self.single) + sum(len(step.held) for step in self.steps)


def hindrances(problems: Iterable[Problem], sentence: Callable[[Problem], str]) -> Hindrances:
    """Every problem, those of a refusal under their steps when there are many; a lost right comes first."""
    first = sorted(problems, key=lambda problem: problem.code not in GONE)
    told = tuple(Hindrance(problem, sentence(problem)) for problem in first)
    if len(told) <= MOST_PLAIN:
        return Hindrances(told)
    of_step: dict[int, list[Hindrance]] = {}
    single = []
    for each in told:
        number = each.problem.field.removeprefix(STEP) if each.problem.field.startswith(STEP) else ""
        if number.isdigit() and each.problem.code not in GONE:
            of_step.setdefault(int(number), []).append(each)
        else:
            single.append(each)
    steps = (StepHindrances(number, tuple(held)) for number, held in sorted(of_step.items()))
    return Hindrances(tuple(single), tuple(steps))
