"""Where the graph begins."""

from dataclasses import dataclass

from workbench.links.model import NodeKind


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """`desk.go("links", of_case(id))`; with several ids only what ties these to each other is drawn."""

    by: NodeKind
    ids: tuple[str, ...]


def of_person(person_id: str) -> LinkTarget:
    """Around one person."""
    return LinkTarget(NodeKind.PERSON, (person_id,))


def of_case(complaint_id: str) -> LinkTarget:
    """Around one case."""
    return LinkTarget(NodeKind.CASE, (complaint_id,))


def of_cases(complaint_ids: tuple[str, ...]) -> LinkTarget:
    """Between some cases."""
    return LinkTarget(NodeKind.CASE, complaint_ids)
