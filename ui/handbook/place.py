"""A place in the handbook as a page's target, cheap to import."""

from workbench.handbook.model import Target


class Place:
    """One stay at a target; where it was scrolled to is remembered by it, so each stay is its own."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self.scrolled: int | None = None

    @classmethod
    def of(cls, text: str) -> "Place":
        """A new stay at `clocks` or `clocks#pause`."""
        return cls(Target.of(text))
