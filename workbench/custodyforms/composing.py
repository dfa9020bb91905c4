"""Lays out a custody form: head with QR code, exhibit, act or chain, what a hash proves, room to sign."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import QUIET_CELL, hash_text, note, signature_lines, status
from workbench.custodyforms.chain_table import chain_table
from workbench.custodyforms.model import FormContent, FormKind
from workbench.custodyforms.words import FormWords
from workbench.moment import BRANCH_ZONE
from workbench.typesetting.flowables import Field, bullets, gap, heading, key_values, text, together
from workbench.typesetting.model import DocumentSpec, Section
from workbench.typesetting.qr_code import QrCode
from workbench.typesetting.stack import Stack
from workbench.typesetting.style import CELL, MM, NOTE, SUBTITLE, TITLE, Tone
from workbench.typesetting.tables import Cell, Grid, Look, Row, Share

_TITLE = TITLE.but(size=20.0, leading=30.0, space_after=2.0)
_INSTITUTION = SUBTITLE.but(space_after=0.0)
_QR_SIDE = 27 * MM
_UNSEEN = Look(ink="#FFFFFF", head_ink="#FFFFFF", padding_x=0.0, padding_y=0.0)
_SIGN = Look(vertical_lines=True, least_height=92.0, padding_x=7.0, padding_y=6.0)
_LABEL = CELL.but(bold=True)
_TO_SIGN = CELL.but(space_before=22.0)
# Who signs which paper: giver, taker, witness.
_SIGNERS = {
    FormKind.BORROW: ("lender", "borrower", "witness"),
    FormKind.RETURN: ("returner", "receiver", "witness"),
    FormKind.HAND_OVER: ("giver", "taker", "witness"),
    FormKind.SHEET: ("made_by", "checked_by"),
}
_RULES = {FormKind.BORROW: 4, FormKind.RETURN: 0, FormKind.HAND_OVER: 3, FormKind.SHEET: 0}


def compose(content: FormContent, number: str) -> tuple[DocumentSpec, list[Section]]:
    """The document and its section; the same content and number give the same pages."""
    page = _Form(content, number)
    return page.spec(), [Section(page.title, list(page.parts()), heading=False, landscape=page.is_sheet)]


class _Form:
    """One form."""

    def __init__(self, content: FormContent, number: str) -> None:
        self.content = content
        self.number = number
        self.words = FormWords(content)
        self.kind = content.order.kind
        self.title = self.words.say(f"title.{self.kind.label}")

    @property
    def is_sheet(self) -> bool:
        """Whether it is the record of the whole chain, which needs the width of the page."""
        return self.kind is FormKind.SHEET

    def spec(self) -> DocumentSpec:
        """What stands around the content."""
        content, row = self.content, self.content.exhibit
        words = self.words.words
        moment = words.moment(content.made_at)
        reference = self.words.say("reference", number=self.number, name=content.made_by, moment=moment)
        return DocumentSpec(
            title=f"{self.title} {row.case_no} {row.number}",
            author=content.institution or words.say("document.author"),
            subject=self.title,
            made_at=content.made_at.astimezone(BRANCH_ZONE),
            reference=reference,
            running_title=self.words.say("running", case_no=row.case_no, number=row.number),
            mark=words.say("mark.demo") if content.demo else "",
            folio=words.say("document.folio"),
            language="zh-CN" if words.language == "zh" else "en",
        )

    def parts(self) -> Iterator[Flowable]:
        """The form from top to bottom."""
        yield self._head()
        if self.content.standing.mismatch is not None:
            yield text(status(self.words.say("red"), Tone.DANGER), CELL.but(space_after=6.0))
        yield key_values(list(self._exhibit()))
        if self.is_sheet:
            yield from self._chain()
        else:
            yield from self._act()
        yield from self._closing()

    def _head(self) -> Flowable:
        content = self.content
        named: list[Flowable] = [text(content.institution, _INSTITUTION)] if content.institution else []
        named += [gap(8.0), text(self.title, _TITLE)]
        named.append(text(self.words.say("number", number=self.number), NOTE.but(align="center")))
        cells = [
            Cell(Stack([gap(1.0)])),
            Cell(Stack(named)),
            Cell(Stack([QrCode(content.code, side=_QR_SIDE)])),
        ]
        shares = [Share(0.0, _QR_SIDE), Share(1.0), Share(0.0, _QR_SIDE)]
        return Grid(shares, [Row(cells)], look=_UNSEEN)

    def _exhibit(self) -> Iterator[Field]:
        row, words, say = self.content.exhibit, self.words.words, self.words.say
        yield Field(say("case_no"), row.case_no)
        yield Field(say("exhibit_no"), str(row.number))
        yield Field(say("exhibit_title"), row.title, wide=True)
        yield Field(say("form"), words.listed((words.name("evidence_forms", row.form), self._extent())))
        yield Field(say("carrier"), self._latest("carrier_no"))
        yield Field("SHA-256", hash_text(row.sha256), wide=True)
        yield Field("SM3", hash_text(row.sm3), wide=True)

    def _extent(self) -> str:
        row = self.content.exhibit
        pages = self.words.say("pages", count=row.pages) if row.pages else ""
        return self.words.words.listed((pages, self.words.words.size(row.size_bytes)))

    def _latest(self, name: str) -> str:
        """What was last said of the carrier or the seal."""
        said = (getattr(row, name) for row in reversed(self.content.chain))
        return next((value for value in said if value), "—")

    def _act(self) -> Iterator[Flowable]:
        say, kind = self.words.say, self.kind
        yield heading(say(f"part.{kind.label}"), in_contents=False)
        yield key_values(list(self._act_fields()))
        if kind is not FormKind.BORROW:
            yield text(say("checks"), CELL.but(space_after=6.0))
        if _RULES[kind]:
            rules = [say(f"rule.{kind.label}_{place}") for place in range(1, _RULES[kind] + 1)]
            yield from bullets(rules, numbered=True, style=NOTE)

    def _act_fields(self) -> Iterator[Field]:
        act, say, words = self.content.act, self.words.say, self.words
        holder = self.content.standing.holder or ""
        from_person = act.from_person if act is not None else holder
        giver, taker, _ = _SIGNERS[self.kind]
        yield Field(say(giver), from_person or "")
        yield Field(say(taker), (act.to_person or "") if act is not None else "")
        yield Field(say("when"), words.moment(act.at) if act is not None else say("blank_day"))
        if self.kind is FormKind.BORROW:
            yield Field(say("due_back"), words.due(act.due_back_on) if act is not None else say("blank_day"))
        else:
            yield Field(say("place"), (act.place or "") if act is not None else "")
        yield Field(say("seal"), self._seal())
        yield Field(say("position"), self._position())
        yield Field(say("reason"), (act.note or "") if act is not None else "", wide=True)

    def _seal(self) -> str:
        now = self.content.standing
        return (
            self.words.say("sealed", seal_no=now.seal_no or "—") if now.sealed else self.words.say("unsealed")
        )

    def _position(self) -> str:
        if self.content.act is None:
            return self.words.say("not_recorded")
        return self.words.say("recorded", position=self.content.act.position)

    def _chain(self) -> Iterator[Flowable]:
        content, say = self.content, self.words.say
        now = content.standing
        holder = say("destroyed") if now.destroyed else self.words.words.known(now.holder)
        out = say("away", due=self.words.due(now.due_back_on) or "—")
        stands = [holder, out if now.away else "", self._seal()]
        whole = Tone.GOOD if content.fault is None else Tone.DANGER
        yield key_values(
            [
                Field(say("holder"), self.words.words.joined(stands)),
                Field(say("chain"), status(self.words.fault(content.fault), whole)),
            ]
        )
        yield heading(say("part.sheet"), in_contents=False)
        yield chain_table(content.chain, self.words)
        if content.mismatches:
            yield heading(say("part.findings"), in_contents=False)
            yield from (text(self.words.finding(row), CELL) for row in content.mismatches)

    def _closing(self) -> Iterator[Flowable]:
        """The head of the chain, what a hash proves, and room to sign; signatures never stand alone."""
        parts = list(self._proof())
        if self.is_sheet:
            labels = [self.words.say(who) for who in (*_SIGNERS[self.kind], "signed_on")]
            yield together([*parts, signature_lines(labels)])
        else:
            yield from parts[:-2]
            yield together([*parts[-2:], gap(6.0), self._signatures(_SIGNERS[self.kind])])

    def _proof(self) -> Iterator[Flowable]:
        head, say = self.content.standing.head, self.words.say
        yield gap(8.0)
        yield text(say("chain_head", count=head.count), QUIET_CELL.but(space_after=0.0))
        yield from hash_text(head.hash)
        yield gap(4.0)
        yield note(self.words.text("custody.what_a_hash_proves"))
        yield note(self.words.text("custody.not_forensic"))
        if self.content.fixed_clock:
            yield note(say("fixed_clock"))

    def _signatures(self, signers: Sequence[str]) -> Flowable:
        cells = []
        for who in signers:
            stack: list[Flowable] = [text(self.words.say(who), _LABEL)]
            stack += [text(self.words.say("sign"), _TO_SIGN), text(self.words.say("sign_day"), _TO_SIGN)]
            cells.append(Cell(Stack(stack)))
        return Grid([Share(1.0)] * len(cells), [Row(cells)], look=_SIGN)
