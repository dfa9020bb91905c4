"""Whether a case may go to somebody, and who may answer an offer; every reason against is told."""

from workbench.errors import Problem
from workbench.handovers.model import OfferDraft, OfferRow, OfferStand
from workbench.identity.names import is_same, name_match_key
from workbench.text import is_blank


def assignment_problems(draft: OfferDraft, stand: OfferStand) -> tuple[Problem, ...]:
    """What keeps a case that nobody handles yet from being given to somebody."""
    problems = recipient_problems(draft, stand)
    if stand.handler and not is_same(draft.name, stand.handler):
        problems.append(Problem("handler", "handover.must_offer", {"name": stand.handler}))
    return tuple(problems)


def offer_problems(draft: OfferDraft, stand: OfferStand) -> tuple[Problem, ...]:
    """What keeps a case from being offered to somebody: one offer at a time, and always with a reason.

    Source: 办法 17; NOT22 首问负责制.
    """
    problems = recipient_problems(draft, stand)
    if draft.name.strip() and stand.handler and is_same(draft.name, stand.handler):
        problems.append(Problem("handler", "handover.has_it", {"name": stand.handler}))
    if stand.offered_to:
        problems.append(Problem("handler", "handover.open_offer", {"name": stand.offered_to}))
    if is_blank(draft.reason):
        problems.append(Problem("reason", "handover.reason_missing"))
    return tuple(problems)


def answer_problems(offer: OfferRow | None, actor: str) -> tuple[Problem, ...]:
    """Only the person a case is offered to says yes or no."""
    if offer is None:
        return (Problem("offer", "handover.no_offer"),)
    if not is_same(offer.to_name, actor):
        return (Problem("offer", "handover.not_yours", {"name": offer.to_name}),)
    return ()


def taking_back_problems(offer: OfferRow | None, actor: str) -> tuple[Problem, ...]:
    """Whoever made an offer takes it back, or whoever still answers for the case."""
    if offer is None:
        return (Problem("offer", "handover.no_offer"),)
    if not any(is_same(name, actor) for name in (offer.offered_by, offer.from_name)):
        return (Problem("offer", "handover.not_your_offer", {"name": offer.offered_by}),)
    return ()


def recipient_problems(draft: OfferDraft, stand: OfferStand) -> list[Problem]:
    """What keeps somebody from handling a case at all.

    Source: 办法 17.
    """
    name = draft.name.strip()
    if not name_match_key(name):
        return [Problem("handler", "handover.name_missing")]
    problems = []
    if stand.recused:
        problems.append(Problem("handler", "recusal.kept_away", {"name": name}))
    if stand.inactive:
        problems.append(Problem("handler", "handover.inactive", {"name": name}))
    return problems
