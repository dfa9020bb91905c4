"""Group I: hints with what called each of them up, particular ones first; promises; the next step."""

from collections.abc import Iterator, Sequence

from workbench.persons.profile_model import (
    FACET_BASIS,
    Coded,
    Number,
    ProfileValue,
    Ratio,
    Source,
    SourceKind,
    Value,
    ValueState,
)
from workbench.persons.profile_talk import contact_source, emotion_points
from workbench.persons.profile_values import Valuer
from workbench.rulebook.checklist_model import FacetTest, Hint
from workbench.rulebook.reading import Rulebook

_FACETS = {"do": "strategy_do", "avoid": "strategy_avoid", "stop": "strategy_stop"}


def strategy_values(valuer: Valuer, book: Rulebook, known: Sequence[ProfileValue]) -> Iterator[ProfileValue]:
    """The hints that fit.

    Args:
        known: the values of the other groups, which hints may hang on.
    """
    facts = valuer.facts
    hints = [hint for hint in book.strategies.active(facts.today) if "contact" in hint.contexts]
    causes = {hint.id: _causes(valuer, hint, known) for hint in hints}
    chosen = sorted((hint for hint in hints if causes[hint.id] is not None), key=_is_general)
    for hint in chosen:
        basis = causes[hint.id] or ()
        yield from valuer.computed(_FACETS[hint.kind], Coded("strategies", hint.id), basis, rule=hint.id)
    for promise in facts.promises:
        due = f"{promise.due_on.isoformat()} {promise.due_time or ''}".strip()
        source = Source(
            SourceKind.PROMISE, valuer.case_no(promise.complaint_id), promise.id, promise.promised_by,
            promise.due_on, (due,),
        )  # fmt: skip
        yield from valuer.words("promise_open", promise.text, source)
    for contact in [one for one in facts.contacts if one.next_step][-1:]:
        yield from valuer.words("next_step", contact.next_step, contact_source(valuer, contact))


def passes(value: Value, test: FacetTest) -> bool:
    """Whether a value is as a hint wants it."""
    match value:
        case Coded(_, code):
            return code in test.values
        case Number(figure):
            least, most = test.at_least, test.at_most
            bounded = least is not None or most is not None
            return bounded and (least is None or figure >= least) and (most is None or figure <= most)
        case Ratio(part, whole):
            return test.share_from is not None and 100 * part >= test.share_from * whole
        case _:
            return False


def _causes(valuer: Valuer, hint: Hint, known: Sequence[ProfileValue]) -> tuple[str, ...] | None:
    """What calls a hint up: cases, the latest contact, values of facets; None when something is missing."""
    causes: list[str] = []
    if hint.emotion_from is not None:
        points = emotion_points(valuer.facts)
        if not points or points[-1].level < hint.emotion_from:
            return None
        causes.append(points[-1].contact_id)
    if hint.natures:
        open_ids = {case.id for case in valuer.facts.own if case.closed_on is None}
        labelled = [
            valuer.case_no(nature.complaint_id)
            for nature in valuer.facts.natures
            if nature.code in hint.natures and nature.complaint_id in open_ids
        ]
        if not labelled:
            return None
        causes += labelled
    for test in hint.when:
        found = _first(known, test.facet)
        if found is None or not passes(found, test):
            return None
        causes.append(f"{FACET_BASIS}{test.facet}:{_as_basis(found)}")
    return tuple(dict.fromkeys(causes))


def _first(known: Sequence[ProfileValue], facet: str) -> Value | None:
    """The value of a facet that counts; of several the first, which is the latest."""
    counting = (one for one in known if one.facet_id == facet and one.state is ValueState.CURRENT)
    return next((one.value for one in counting), None)


def _as_basis(value: Value) -> str:
    match value:
        case Coded(_, code):
            return code
        case Number(figure):
            return f"{figure:g}"
        case Ratio(part, whole):
            return f"{part}/{whole}"
        case _:
            return ""


def _is_general(hint: Hint) -> bool:
    return hint.emotion_from is None and not hint.natures and not hint.when
