"""The rule pack that governs a workspace: as shipped, and as its legal department changed it."""

from sqlalchemy.orm import Session

from workbench.rulebook.reading import Rulebook, shipped_rulebook


def governing_rulebook(session: Session) -> Rulebook:  # noqa: ARG001
    """The rules of this workspace."""
    return shipped_rulebook()
