"""Indicators in the words: one template, stock phrases, one text by several channels (HX04, HX05, HX13)."""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import select

from db.complaints import ComplaintRecord, ReceiptRecord
from workbench.complaints.merged import family
from workbench.links.whose import with_merged_people
from workbench.prints.queries import LEAST_SHINGLES, similar_texts
from workbench.prints.texts import case_texts, keys_of
from workbench.signals.by_value import FORM, SHOWN
from workbench.signals.cases import Case, cases_of_complainants, counted_cases
from workbench.signals.desk import Desk, Hit, found, missing
from workbench.signals.measuring import FULL, families, graded
from workbench.signals.model import Evidence, Finding, Told

# More copies than these change no strength any more.
ALIKE_AT_MOST = 60
# As alike as one and the same letter sent again.
SAME_TEXT = 0.9
_READ_CHARS = 50_000


def same_template(desk: Desk, case: Case) -> Finding:
    """HX04; people of one family who write alike are no template."""
    rule = desk.rule("HX04")
    texts = case_texts(desk.session, keys_of(desk.session, case.id))
    if all(text.shingles().size < LEAST_SHINGLES for text in texts.values()):
        return missing(rule, "signal.missing_text")
    least = rule.likeness_percent / 100
    alike = similar_texts(desk.session, case.id, least=least, limit=ALIKE_AT_MOST)
    cases = counted_cases(desk.session, {one.complaint_id for one in alike})
    counted = families([case.complainant, *(other.complainant for other in cases.values())])
    lines: dict[str, Evidence] = {}
    for one in alike:
        other = cases.get(one.complaint_id)
        if other is not None and other.complainant.id != case.complainant.id and other.id not in lines:
            told = Told("signal.alike", {"share": f"{one.jaccard:.0%}", "written": f"{one.as_written:.0%}"})
            lines[other.id] = Evidence(told, other.id, other.case_no, one.source_kind, "", other.received_on)
    how = Told("signal.how_families", {"count": str(counted), "least": str(rule.least)})
    shown = tuple(list(lines.values())[:SHOWN])
    return found(rule, Hit(graded(counted, rule.least), how, shown, frozenset({FORM})))


def stock_phrases(desk: Desk, case: Case) -> Finding:
    """HX05, with the place of every phrase."""
    rule = desk.rule("HX05")
    row = ComplaintRecord
    text = desk.session.execute(select(row.narrative).where(row.id == case.id)).scalar_one()[:_READ_CHARS]
    if not text.strip():
        return missing(rule, "signal.missing_text")
    lines = []
    for phrase in rule.phrases:
        at = text.find(phrase) if phrase else -1
        if at >= 0:
            told = Told("signal.phrase", {"phrase": phrase})
            place = (at, at + len(phrase))
            lines.append(Evidence(told, case.id, case.case_no, "text", "", case.received_on, place))
    lines = list(_longest(lines))
    how = Told("signal.how_phrases", {"count": str(len(lines)), "least": str(rule.least)})
    return found(rule, Hit(graded(len(lines), rule.least), how, tuple(lines)))


def several_channels(desk: Desk, case: Case) -> Finding:
    """HX13: receipts of the matter, and other cases of the same person with the same words."""
    rule = desk.rule("HX13")
    matters = {*family(desk.session, case.id), *_sent_again(desk, case)}
    receipt, row = ReceiptRecord, ComplaintRecord
    statement = (
        select(receipt.channel, receipt.received_on, row.id, row.case_no)
        .join(row, row.id == receipt.complaint_id)
        .where(receipt.complaint_id.in_(matters))
        .order_by(receipt.received_on, receipt.id)
    )
    receipts = desk.session.execute(statement).all()
    near: list[Evidence] = []
    for start in receipts:
        last = start.received_on + timedelta(days=max(1, rule.days))
        inside = {
            one.channel: Evidence(
                Told("signal.receipt", {"channel": one.channel}),
                one.id, one.case_no, "receipt", "", one.received_on,
            )
            for one in receipts
            if start.received_on <= one.received_on <= last
        }  # fmt: skip
        near = max(near, list(inside.values()), key=len)
    how = Told("signal.how_channels", {"count": str(len(near)), "days": str(rule.days)})
    percent = min(FULL, FULL // 2 * (len(near) - 1)) if len(near) >= max(2, rule.least) else 0
    return found(rule, Hit(percent, how, tuple(near)))


def _longest(lines: Iterable[Evidence]) -> Iterable[Evidence]:
    """Without phrases that stand within longer ones."""
    listed = list(lines)
    for line in listed:
        start, end = line.words or (0, 0)
        if not any(
            (other.words or (0, 0))[0] <= start and end <= (other.words or (0, 0))[1] and other is not line
            for other in listed
        ):
            yield line


def _sent_again(desk: Desk, case: Case) -> set[str]:
    """Other cases of the same complainant with the same words."""
    people = with_merged_people(desk.session, [case.person_id]) if case.person_id else ()
    listed = cases_of_complainants(desk.session, people).values()
    own = {complaint_id for ids in listed for complaint_id in ids} - {case.id}
    if not own:
        return set()
    alike = similar_texts(desk.session, case.id, least=SAME_TEXT, limit=ALIKE_AT_MOST)
    return set(counted_cases(desk.session, own & {one.complaint_id for one in alike}))
