"""What the card of updates shows: how the program is installed, whose updates it takes, or why none."""

from dataclasses import dataclass

from workbench.errors import Problem
from workbench.updating.keys import UpdateKey, built_in_keys, grouped
from workbench.updating.model import Installation, InstallKind
from workbench.updating.rules import place_problems


@dataclass(frozen=True, slots=True)
class Standing:
    """`reasons` say why the window takes no update file; with none of them it does."""

    installation: Installation
    keys: tuple[UpdateKey, ...]
    reasons: tuple[Problem, ...]

    @property
    def waits(self) -> bool:
        """Whether another version starts next than the one that runs."""
        return self.installation.version != self.installation.running


def standing_of(installation: Installation, keys: tuple[UpdateKey, ...]) -> Standing:
    """How a program stands that is installed so and trusts these keys."""
    reasons = place_problems(installation)
    if installation.kind is InstallKind.DEB:
        # The window is never an administrator's.
        reasons.append(Problem("installation", "update.installed_deb"))
    if not reasons and not keys:
        reasons.append(Problem("file", "update.no_keys"))
    return Standing(installation, keys, tuple(reasons))


def current_standing() -> Standing:
    """How the running program stands.

    Raises: MachineError `update.keys_damaged`.
    """
    from workbench.updating.installation import find_installation, running_program

    return standing_of(find_installation(running_program()), built_in_keys())


def two_lines(fingerprint: str) -> str:
    """A fingerprint as it stands in a narrow place."""
    half = len(fingerprint) // 2
    return f"{grouped(fingerprint[:half])}\n{grouped(fingerprint[half:])}"
