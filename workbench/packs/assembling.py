"""Makes the files of a pack: draws, binds, reads again what was bound, signs, and fills the bag."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from workbench.bagging.model import Bag, BagMade, Payload
from workbench.bagging.writing import write_bag
from workbench.binding.checking import Expected, Fault
from workbench.binding.model import Bound, Numbers
from workbench.binding.placing import Order, bind
from workbench.confined.running import run_confined
from workbench.errors import Problem, UserError
from workbench.evidence.hashing import sha256_of
from workbench.packpages import drawing
from workbench.packpages.model import Drawn, PackContent, PageRange, SheetFile
from workbench.packs.papers import PDF_PATH, Written, payloads_of
from workbench.packs.parts import OwnPages, lengths, parts_of, ranges_of
from workbench.packs.planning import Exhibit, Plan
from workbench.packs.preflight import FIELD
from workbench.packs.remarks import remarks_of
from workbench.typesetting.model import DocumentSpec
from workbench.watch import Watch
from workbench.wording.messages import Messages

_CHECK_S, _CHECK_BYTES = 1800.0, 2 << 30


def files_of(plan: Plan) -> dict[str, SheetFile]:
    """What travels for each exhibit, by its label, for the pages of our own."""
    return {
        exhibit.label: SheetFile(
            exhibit.name.rpartition("/")[2],
            exhibit.digests,
            exhibit.facts,
            as_pages=not exhibit.sheet,
            redacted=exhibit.redacted,
        )
        for exhibit in plan.exhibits
    }


def with_sheets(plan: Plan, sheets: Drawn) -> Plan:
    """The plan with the length of every sheet, as drawn."""
    pages = lengths(sheets) if sheets.starts else {}

    def counted(exhibit: Exhibit) -> Exhibit:
        if not exhibit.sheet:
            return exhibit
        return replace(exhibit, measured=replace(exhibit.measured, pages=pages[exhibit.key]))

    return replace(plan, exhibits=tuple(map(counted, plan.exhibits)))


class Assembly:
    """One pack in the making, in a folder of its own."""

    def __init__(self, plan: Plan, content: PackContent, folder: Path, watch: Watch) -> None:
        self._content = replace(content, remarks=(*content.remarks, *remarks_of(plan)))
        self._folder = folder
        self._watch = watch
        self._sheets = drawing.sheets(content)
        self.plan = with_sheets(plan, self._sheets)
        self.ranges: Mapping[str, PageRange] = ranges_of(self.plan)

    def write_pdf(self) -> Written:
        """PACK.pdf, bound, found whole when read again, and signed if that was asked for.

        Raises: UserError with a problem for each exhibit whose pages are not all there.
        """
        content, path = self._content, self._folder / "bound.pdf"
        back = drawing.back(content, self.ranges)
        front = drawing.front(content, self.ranges, back.starts)
        own = OwnPages(front, drawing.dividers(content, self.ranges), self._sheets, back)
        self._watch.check()
        order = Order(
            parts_of(self.plan, own, self.ranges),
            self._numbers(),
            self._spec(),
            archival=not any(exhibit.measured.archival for exhibit in self.plan.exhibits),
        )
        bound = bind(order, path, self._watch)
        self._prove(bound)
        archival = order.archival and _is_archival(path, self._watch)
        if order.archival and not archival:
            bound = bind(replace(order, archival=False), path, self._watch)
        return self._signed(bound, archival=archival)

    def write_bag(self, written: Written, deeds: bytes, target: Path) -> BagMade:
        """The container with everything in it."""
        content = self._content
        payloads = payloads_of(self.plan, content, written, deeds)
        number = content.asked.number
        bag = Bag(
            name=number,
            info={
                "External-Identifier": number,
                "External-Description": f"{content.case.head.case_no} {number}",
            },
            payloads=(Payload(PDF_PATH, written.bound.path), *payloads),
        )
        return write_bag(target, bag, made_at=content.made_at, watch=self._watch)

    def _numbers(self) -> Numbers:
        options, plan = self.plan.order.options, self.plan
        folio = Messages(options.language).text("packs.folio", {"page": "{page}", "pages": "{pages}"})
        return Numbers(options.prefix, options.digits, plan.first, plan.total, folio)

    def _spec(self) -> DocumentSpec:
        content, language = self._content, self.plan.order.options.language
        detail = {"case_no": content.case.head.case_no, "number": content.asked.number}
        messages = Messages(language)
        return DocumentSpec(
            title=messages.text("packs.document_title", detail),
            author=content.case.institution or content.made_by,
            subject=messages.text("packs.document_subject", detail),
            made_at=content.made_at,
            language="zh-CN" if language == "zh" else "en",
        )

    def _prove(self, bound: Bound) -> None:
        """Read the document again, in another process: no page is missing, moved or other than it was."""
        lie = {part.key: part for part in bound.parts}
        expected = [
            Expected(
                exhibit.key,
                lie[exhibit.key].first_page,
                exhibit.measured.pages,
                exhibit.measured.prints,
                self.ranges[exhibit.key].first_text,
                self.ranges[exhibit.key].last_text,
            )
            for exhibit in self.plan.exhibits
        ]
        faults: tuple[Fault, ...] = run_confined(
            "workbench.binding.checking:faults_of",
            str(bound.path),
            bound.pages,
            expected,
            bound.fonts,
            seconds=_CHECK_S,
            memory_bytes=_CHECK_BYTES,
            watch=self._watch,
        )
        if faults:
            about = {exhibit.key: exhibit.about for exhibit in self.plan.exhibits}
            raise UserError(
                Problem(FIELD, "packs.pages_differ", {**about.get(fault.key, {}), "page": str(fault.page)})
                for fault in faults
            )

    def _signed(self, bound: Bound, *, archival: bool) -> Written:
        choice = self.plan.order.options.signature
        if choice is None:
            return Written(bound, bound.sha256, archival)
        from workbench.signing.model import SignatureSpot
        from workbench.signing.pdf_signing import sign_pdf

        path = self._folder / "signed.pdf"
        spot = SignatureSpot(language=self.plan.order.options.language)
        facts = sign_pdf(bound.path, path, choice, signed_at=self._content.made_at, spot=spot)
        signed = replace(bound, path=path, sha256=sha256_of(path))
        return Written(signed, signed.sha256, archival, facts.holder)


def _is_archival(path: Path, watch: Watch) -> bool:
    found: bool = run_confined(
        "workbench.binding.checking:is_archival",
        str(path),
        seconds=_CHECK_S,
        memory_bytes=_CHECK_BYTES,
        watch=watch,
    )
    return found
