"""Make an evidence pack: looked at first, made beside its place, entered in the register, put in place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.actor import Actor
from workbench.audit.model import AuditHead
from workbench.catalogue.model import Catalogue
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.evidence.custody_model import CustodyEvent
from workbench.moment import BRANCH_ZONE, Clock, branch_date, today
from workbench.packpages.model import CustodyLine, PackAsked, PackContent
from workbench.packs.model import NotArchival, PackMade, PackOrder, PackRow
from workbench.packs.queries import (
    last_used,
    next_number,
    next_production,
    packs_of_instant,
    productions,
)
from workbench.packs.rules import number_problems, text_problems, tidied
from workbench.packs.staging import StagedPack, place_of
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.opening import Workspace

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from workbench.packs.planning import Plan
    from workbench.packs.registering import Finished

# Packs wait in one lane; a second attempt is needed only when another door made one meanwhile.
_ATTEMPTS = 3


class _NumberTaken(Exception):
    """Somebody else made a pack while this one was bound."""


def export_pack(
    workspace: Workspace, order: PackOrder, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> PackMade:
    """Write the evidence pack of a case and enter it in the register of productions.

    Everything is looked at first: one exhibit that cannot go in whole, and nothing is made. The pack is
    written beside its place; then, in one transaction, it gets its number, its page numbers, the links of the
    custody chains, its entries on the timeline and in the trail; then it takes its place. So every pack that
    lies at its place is on record, and one that could not be written leaves no record.
    The same case at the same instant gives the same bytes, and keeps its number and its page numbers.

    Raises: UserError, the refusal: a problem for each exhibit and reason (field `exhibit`), or for an option;
        MachineError when the pack cannot be written or put in place; whatever `watch.check` raises.
    """
    order = replace(order, options=tidied(order.options), path=place_of(workspace, order.path))
    with workspace.read() as session:
        earlier = packs_of_instant(session, order.complaint_id, clock.now())
    work = _Export(workspace, order, actor, clock, watch)
    with StagedPack(order.path) as staged:
        for count, row in reversed(list(enumerate(earlier))):
            again = work.repeat(staged, row, count)
            if again is not None:
                return again
        for _ in range(_ATTEMPTS):
            try:
                return work.fresh(staged)
            except _NumberTaken:
                staged.clear()
    raise UserError.one("number", "packs.number_taken")


class _Export:
    """One order at work."""

    def __init__(
        self, workspace: Workspace, order: PackOrder, actor: Actor, clock: Clock, watch: Watch
    ) -> None:
        self._workspace = workspace
        self._order = order
        self._actor = actor
        self._clock = clock
        self._watch = watch
        self._signer = _signer(order, clock)

    def fresh(self, staged: StagedPack) -> PackMade:
        """Make the pack under the next number.

        Raises: _NumberTaken when number or page numbers were given away meanwhile.
        """
        from workbench.packs.registering import register, reserve_number

        year = branch_date(self._clock.now()).year
        with self._workspace.read() as session:
            number, production = (
                next_number(session, year),
                next_production(session, self._order.complaint_id),
            )
            used = last_used(session, self._order.complaint_id)
        plan = self._checked(staged.pictures, used, self._order.options.start)
        content = self._gathered(plan, number, production)
        done = self._made(staged, plan, content)
        with self._workspace.write() as session:
            taken = last_used(session, self._order.complaint_id) != used
            if reserve_number(session, year) != number or taken:
                raise _NumberTaken
            self._refuse_if_changed(session, plan)
            register(session, done, actor=self._actor, clock=self._clock)
        staged.put_in_place(number)
        return self._told(done)

    def repeat(self, staged: StagedPack, row: PackRow, count: int) -> PackMade | None:
        """Make an earlier pack of this instant again, if nothing changed since; it keeps its numbers.

        Args:
            count: how many packs of this instant came before it.
        """
        from workbench.packs.registering import note

        if not _is_alike(self._order, row):
            return None
        plan = self._checked(staged.pictures, row.first_number - 1, row.first_number)
        content = self._gathered(plan, row.number, row.production)
        content = _as_it_was(content, row, count)
        done = self._made(staged, plan, content)
        if (done.written.sha256, done.bag.manifest_sha256) != (row.pdf_sha256, row.manifest_sha256):
            staged.clear()
            return None
        with self._workspace.write() as session:
            self._refuse_if_changed(session, plan)
            note(session, done, {}, actor=self._actor, clock=self._clock)
        staged.put_in_place(row.number)
        return self._told(done)

    def _refuse_if_changed(self, session: Session, plan: Plan) -> None:
        """Stop when an exhibit does not stand any more as it stood when it was looked at."""
        from workbench.packs.planning import plan_of, standings

        on = today(self._workspace.clock)
        now = plan_of(session, self._workspace.layout.evidence, plan.order, plan.first, on)
        if standings(now) != standings(plan):
            raise UserError.one("exhibits", "packs.catalogue_changed")

    def _checked(self, pictures: Path, used: int, start: int | None) -> Plan:
        # The window imports this module at its start, and libraries for PDFs are slow to load.
        from workbench.packs.preflight import Preflight, refuse

        pictures.mkdir(exist_ok=True)
        order = replace(self._order, options=replace(self._order.options, start=start))
        plan, problems = Preflight(self._workspace, order, pictures, self._watch).run(used)
        refuse(self._workspace, plan, problems, actor=self._actor, clock=self._clock)
        return plan

    def _gathered(self, plan: Plan, number: str, production: int) -> PackContent:
        from workbench.packpages.gathering import gather_content
        from workbench.packs.assembling import files_of

        options = self._order.options
        asked = PackAsked(
            self._order.complaint_id,
            number,
            production,
            options.recipient,
            options.language,
            options.show_form,
        )
        with self._workspace.read() as session:
            content = gather_content(
                session, asked, files_of(plan), signer=self._signer, actor=self._actor, clock=self._clock
            )
        if _listed(content.catalogue) != _listed(plan.catalogue):
            raise UserError.one("exhibits", "packs.catalogue_changed")
        return content

    def _made(self, staged: StagedPack, plan: Plan, content: PackContent) -> Finished:
        from workbench.packs.assembling import Assembly
        from workbench.packs.papers import deeds_of
        from workbench.packs.registering import Finished

        staged.require_room(sum(exhibit.digests.size_bytes for exhibit in plan.exhibits))
        assembly = Assembly(plan, content, staged.folder, self._watch)
        with self._workspace.read() as session:
            earlier = productions(session, self._order.complaint_id)
        last = assembly.plan.last
        problems = (
            *number_problems(self._order.options, last),
            *text_problems(self._order.options, range(plan.first, last + 1), earlier),
        )
        if problems:
            raise UserError(problems)
        with told_as_machine_errors(self._order.path):
            written = assembly.write_pdf()
        with self._workspace.read() as session:
            deeds = deeds_of(session, self._order.complaint_id, content.audit_head)
        bag = assembly.write_bag(written, deeds, staged.bag)
        self._watch.check()
        return Finished(assembly.plan, content, written, bag)

    def _told(self, done: Finished) -> PackMade:
        from workbench.packs.parts import ranges_of

        exhibits, spans = done.plan.exhibits, list(ranges_of(done.plan).values())
        against = tuple(
            NotArchival(exhibit.label, exhibit.entry.row.title, f"packs.{_last(exhibit.measured.archival)}")
            for exhibit in exhibits
            if exhibit.measured.archival
        )
        ids = (self._order.complaint_id, *(exhibit.entry.row.id for exhibit in exhibits))
        return PackMade(
            number=done.content.asked.number,
            production=done.content.asked.production,
            path=self._order.path,
            pages=done.pages,
            first_text=spans[0].first_text,
            last_text=spans[len(exhibits) - 1].last_text,
            exhibits=len(exhibits),
            pdf_sha256=done.written.sha256,
            manifest_sha256=done.bag.manifest_sha256,
            not_archival=against,
            changes=Changes.of("evidence", "timeline", "exports", "packs", ids=ids),
        )


def _signer(order: PackOrder, clock: Clock) -> str:
    """Who signs; a certificate that cannot be used is refused before anything else is done."""
    if order.options.signature is None:
        return ""
    from workbench.signing.certificate import signer_name

    return signer_name(order.options.signature, clock.now())


def _last(code: str) -> str:
    return code.rpartition(".")[2]


def _listed(catalogue: Catalogue) -> list[tuple[str, str, int]]:
    return [(entry.label, entry.row.id, entry.row.revision) for entry in catalogue.included]


def _is_alike(order: PackOrder, row: PackRow) -> bool:
    """Whether a production was ordered in the same words."""
    options = order.options
    asked = (options.prefix, options.digits, options.recipient, options.reason)
    given = (row.prefix, row.digits, row.recipient, row.reason)
    shown = (options.language, options.show_form)
    return (
        asked == given
        and shown == (row.options.get("language"), row.options.get("show_form"))
        and options.start in (None, row.first_number)
        and (options.signature is None) == (row.signed_by is None)
    )


def _as_it_was(content: PackContent, row: PackRow, count: int) -> PackContent:
    """What was gathered, without what this production and later ones of the instant have added to it.

    Args:
        count: how many productions of the instant came before it.
    """
    instant = content.made_at.astimezone(BRANCH_ZONE).isoformat(timespec="seconds")

    def kept(lines: Iterable[CustodyLine]) -> tuple[CustodyLine, ...]:
        left, found = count, []
        for line in lines:
            if line.event == CustodyEvent.EXPORTED and line.at == instant:
                left -= 1
                if left < 0:
                    continue
            found.append(line)
        return tuple(found)

    custody = {label: kept(lines) for label, lines in content.custody.items()}
    return replace(content, custody=custody, audit_head=AuditHead(row.audit_count, row.audit_head))
