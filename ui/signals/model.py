"""What the page and the tab show."""

from dataclasses import dataclass

from workbench.signals.model import Assessment, Network, ReviewRow, SignRow


@dataclass(frozen=True, slots=True)
class TabState:
    """A case with its signals; `network` is what would be proposed from here."""

    found: Assessment
    signs: tuple[SignRow, ...]
    reviews: tuple[ReviewRow, ...]
    network: Network | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A network that was found in the store, by the number of its first case."""

    network: Network

    @property
    def id(self) -> str:
        """What it is known by in the list."""
        return self.network.case_nos[0]

    @property
    def families(self) -> tuple[str, ...]:
        """The independent families of its cases together."""
        listed = [family for case in self.network.cases for family in case.verdict.families]
        return tuple(dict.fromkeys(listed))

    @property
    def score(self) -> int:
        """The most points of its cases."""
        return max(case.verdict.score for case in self.network.cases)
