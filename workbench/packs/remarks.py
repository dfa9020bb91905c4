"""What the closing sheet says of single exhibits: what their bound pages lack, what is against PDF/A."""

from collections.abc import Iterable, Iterator

from workbench.packs.planning import Exhibit, Plan
from workbench.wording.messages import Messages


def remarks_of(plan: Plan) -> tuple[str, ...]:
    """A sentence for each thing that is to be said, with the exhibits that it concerns."""
    return tuple(_remarks(plan, Messages(plan.order.options.language)))


def _remarks(plan: Plan, messages: Messages) -> Iterator[str]:
    left_out = sorted({code for exhibit in plan.exhibits for code in exhibit.measured.left_out})
    for code in left_out:
        labels = _labels(messages, (each for each in plan.exhibits if code in each.measured.left_out))
        yield messages.text("packs.remark_left_out", {"labels": labels, "what": messages.text(code)})
    copies = [exhibit for exhibit in plan.exhibits if exhibit.redacted]
    if copies:
        yield messages.text("packs.remark_redacted", {"labels": _labels(messages, copies)})
    against = [exhibit for exhibit in plan.exhibits if exhibit.measured.archival]
    if against:
        yield messages.text("packs.archival_not", {"labels": _labels(messages, against)})


def _labels(messages: Messages, exhibits: Iterable[Exhibit]) -> str:
    return messages.text("packs.between").join(exhibit.label for exhibit in exhibits)
