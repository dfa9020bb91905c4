"""What the narrative suggests, as chips to offer: only what is not in the draft already."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.kit.palette import Tone
from workbench.complaints.model import ComplaintDraft
from workbench.money import format_amount
from workbench.suggestions.model import Reason, Suggestion, Suggestions
from workbench.wording.naming import Wording

OfferKind = Literal[
    "category", "cause", "nature", "demand", "said", "name", "id_no", "phone", "contract", "amount", "unit"
]
FILLING = {"name", "id_no", "phone", "contract", "amount", "unit"}
REASONS_SHOWN = 2
PUBLIC_OPINION = "NA6"
MOST = {"category": 2, "cause": 1, "nature": 3, "demand": 3}
ALERT_TONES: dict[str, Tone] = {
    "violence": "red",
    "publication": "amber",
    "regulator": "amber",
    "crowd": "amber",
}
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Offer:
    """A chip. `said` only points something out; the others put code or value into the draft when pressed."""

    kind: OfferKind
    code: str
    text: str
    reason: str
    tone: Tone = "accent"
    amount_fen: int | None = None
    value: str = ""

    @property
    def fills(self) -> bool:
        """Whether it stands among what was read, because it fills a field or concerns one."""
        return self.kind in FILLING or self.code == "secret"

    @property
    def can_accept(self) -> bool:
        """Whether a press takes it over."""
        return self.kind != "said"


def offers(
    found: Suggestions, draft: ComplaintDraft, wording: Wording, allowed: frozenset[str]
) -> tuple[Offer, ...]:
    """The chips in the order of the form; `allowed` are the natures that may be set here."""
    return (
        *_codes(found.category, {draft.category}, wording),
        *_codes((one for one in found.natures if one.code in allowed), set(draft.natures), wording),
        *_codes(found.demands, {demand.code for demand in draft.demands}, wording),
        *_codes(found.cause, {draft.cause}, wording),
        *_emotion(found, wording),
        *_urgency(found, wording),
        *_alerts(found),
    )


def _codes(found: Iterable[Suggestion], taken: set[str], wording: Wording) -> Iterator[Offer]:
    offered = 0
    for one in found:
        if one.kind == "alert" or one.kind == "urgency" or one.code in taken or offered == MOST[one.kind]:
            continue
        offered += 1
        amount = one.amounts[0].fen if one.amounts else None
        yield Offer(one.kind, one.code, _text(one, amount, wording), _why(one), amount_fen=amount)


def _why(one: Suggestion) -> str:
    """The words that caused it, or what a model of the branch weighed where no word list knows it."""
    if one.reasons or one.probability is None:
        return quoted(one.reasons)
    learnt = translate("Offers", "learnt {percent}").format(percent=f"{one.probability:.0%}")
    return f"{learnt} {quoted(one.learnt)}".strip()


def _text(one: Suggestion, amount_fen: int | None, wording: Wording) -> str:
    if one.kind == "category":
        return wording.path(one.code)
    if one.kind == "nature":
        return wording.name("natures", one.code)
    if one.kind == "cause":
        return translate("Offers", "Cause: {name}").format(name=wording.name("causes", one.code))
    name = wording.name("demands", one.code)
    amount = f" ¥{format_amount(amount_fen)}" if amount_fen is not None else ""
    return translate("Offers", "Demand: {name}").format(name=f"{name}{amount}")


def _emotion(found: Suggestions, wording: Wording) -> Iterator[Offer]:
    emotion = found.emotion
    if emotion.level:
        names = wording.several(wording.name("emotions", label) for label in emotion.labels[:2])
        text = translate("Offers", "Emotion {level} {names}").format(level=emotion.level, names=names).strip()
        yield Offer("said", "emotion", text, quoted(emotion.reasons), "amber")


def _urgency(found: Suggestions, wording: Wording) -> Iterator[Offer]:
    for one in found.urgency[:1]:
        name = wording.sentence(f"suggestions.urgency_{one.code}", {})
        text = translate("Offers", "Urgent: {name}").format(name=name)
        yield Offer("said", "urgency", text, quoted(one.reasons), "red" if one.code != "at_once" else "amber")


def _alerts(found: Suggestions) -> Iterator[Offer]:
    names = {
        "violence": translate("Offers", "Threat of violence"),
        "publication": translate("Offers", "May go public"),
        "regulator": translate("Offers", "May go to a regulator"),
        "crowd": translate("Offers", "Several people"),
    }
    as_label = {"publication"} if any(one.code == PUBLIC_OPINION for one in found.natures) else set()
    for one in found.alerts:
        # Self-harm is no label: it has a card of its own at the top of the page.
        if one.code in names.keys() - as_label:
            yield Offer("said", one.code, names[one.code], quoted(one.reasons), ALERT_TONES[one.code])


def quoted(reasons: Iterable[Reason]) -> str:
    """`“拒赔”“重疾险”`."""
    words = [reason.word for reason in reasons]
    return "".join(f"“{word}”" for word in words[:REASONS_SHOWN])
