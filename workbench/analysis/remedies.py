"""What was done for the complainant, as one code a case: every means that was used, in a fixed order."""

from collections.abc import Iterable, Mapping

from workbench.awards.model import DUE, GOODWILL

APOLOGY, CORRECTION, RELIEF, EXPLANATION = "apology", "correction", "relief", "explanation"
CONDUCT, RESPECT, IMPROVEMENT, NOTHING = "conduct", "respect", "improvement", "nothing"
JOINT = "+"
REMEDIES = (
    DUE, GOODWILL, CORRECTION, RELIEF, EXPLANATION, APOLOGY, CONDUCT, RESPECT, IMPROVEMENT, NOTHING,
)  # fmt: skip

# What a demand that was met amounts to; demands for money are met by what was paid.
BY_DEMAND: Mapping[str, str] = {
    "DM03": CORRECTION,
    "DM04": RELIEF,
    "DM05": EXPLANATION,
    "DM06": APOLOGY,
    "DM07": CONDUCT,
    "DM08": RESPECT,
    "DM09": RESPECT,
    "DM10": IMPROVEMENT,
}
MET = ("granted", "partly")


def remedy_of(used: Iterable[str]) -> str:
    """The code of what was done: `explanation+apology`, or `nothing`."""
    known = set(used)
    return JOINT.join(one for one in REMEDIES if one in known) or NOTHING


def parts_of(remedy: str) -> tuple[str, ...]:
    """The means in such a code."""
    return tuple(remedy.split(JOINT))
