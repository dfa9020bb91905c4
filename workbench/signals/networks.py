"""Joins cases that share something into networks (union-find over edges), with what they share."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from workbench.links.model import Edge, EdgeKind
from workbench.links.queries import edges_of_cases
from workbench.signals.assessing import assess_all
from workbench.signals.measuring import Groups
from workbench.signals.model import Assessment, Network, Tying
from workbench.signals.queries import standing_reviews

# What makes a network: things that strangers do not share. One product or seller is none of them.
JOINING = (
    EdgeKind.PHONE, EdgeKind.ACCOUNT, EdgeKind.ADDRESS, EdgeKind.DEVICE, EdgeKind.TEMPLATE, EdgeKind.EMAIL,
    EdgeKind.FAX, EdgeKind.SENDER, EdgeKind.WEB_ACCOUNT, EdgeKind.PROXY, EdgeKind.PROXY_ORG, EdgeKind.FILE,
)  # fmt: skip
NEIGHBOURS_AT_MOST = 100
_LEVELS = 3
_AT_A_TIME = 20


def networks(session: Session, found: Sequence[Assessment]) -> list[Network]:
    """The cases as networks, the largest first; a case that nothing joins to another stands alone."""
    by_id = {one.complaint_id: one for one in found}
    ties = _ties(session, by_id)
    groups = Groups(by_id)
    for one, other in ties:
        groups.join(one, other)
    return [
        Network(
            tuple(sorted((by_id[one] for one in group), key=lambda one: (-one.verdict.score, one.case_no))),
            tuple(
                Tying(kind, shared, by_id[one].case_no, by_id[other].case_no)
                for (one, other), shares in sorted(ties.items())
                for kind, shared in shares
                if one in group
            ),
        )
        for group in groups.groups()
    ]


def network_of(session: Session, complaint_id: str, *, on: date) -> Network | None:
    """The network that would be proposed from a case: itself and the cases joined to it that qualify as well.

    None where the case itself does not qualify, or stands in a review already.
    """
    if standing_reviews(session, [complaint_id], on):
        return None
    known = [complaint_id]
    level = known
    for _ in range(_LEVELS):
        level = [one for one in _neighbours(session, level) if one not in known]
        known += level[: NEIGHBOURS_AT_MOST - len(known)]
        if not level or len(known) >= NEIGHBOURS_AT_MOST:
            break
    busy = standing_reviews(session, known, on)
    found = [one for one in assess_all(session, known, on=on) if one.verdict.proposes]
    joined = networks(session, [one for one in found if one.complaint_id not in busy])
    own = (network for network in joined if any(one.complaint_id == complaint_id for one in network.cases))
    return next(own, None)


def _neighbours(session: Session, complaint_ids: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for edge in _edges(session, list(complaint_ids)):
        if edge.b.complaint_id:
            found[edge.b.complaint_id] = None
    return list(found)


def _edges(session: Session, complaint_ids: Sequence[str]) -> Iterable[Edge]:
    for start in range(0, len(complaint_ids), _AT_A_TIME):
        some = complaint_ids[start : start + _AT_A_TIME]
        ties = edges_of_cases(session, some)
        hubs = [(hub.kind, hub.key) for hub in ties.hubs if hub.kind in JOINING]
        edges = edges_of_cases(session, some, followed=hubs).edges if hubs else ties.edges
        yield from (edge for edge in edges if edge.kind in JOINING)


def _ties(
    session: Session, by_id: Mapping[str, Assessment]
) -> dict[tuple[str, str], dict[tuple[str, str], None]]:
    """The pairs of these cases with what each shares."""
    found: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for edge in _edges(session, list(by_id)):
        one, other = edge.a.complaint_id or "", edge.b.complaint_id or ""
        if one in by_id and other in by_id and one != other:
            pair = (min(one, other), max(one, other))
            found.setdefault(pair, {})[edge.kind.value, edge.shared] = None
    return found
