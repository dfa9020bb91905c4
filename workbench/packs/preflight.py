"""Looks at everything that is to go into a pack before anything is made, and tells all that is not right.

A pack with a hole is worse than none: an exhibit that cannot go in whole is named, and nothing is written.
Source: 证据规定 19, 90; 民诉解释 103, 104; that any single finding refuses the whole pack is ours.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workbench.actor import Actor
from workbench.binding.model import Measured
from workbench.confined.model import ConfinedFailure
from workbench.confined.running import run_confined
from workbench.errors import NO_DETAIL, Problem, UserError
from workbench.evidence.apart import examine_apart
from workbench.evidence.findings import recheck
from workbench.evidence.model import Digests
from workbench.evidence.pictures import FORMATS
from workbench.evidence.signatures import PDF
from workbench.evidence.store import digests_of
from workbench.moment import Clock, today
from workbench.packs.model import PackOrder
from workbench.packs.planning import Exhibit, Plan, plan_of
from workbench.packs.queries import last_used
from workbench.packs.rules import (
    SHEET_INSTEAD,
    WITHOUT_SHEET,
    number_problems,
    option_problems,
    tidied,
)
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELD = "exhibit"
PROGRESS = "packs.checking"
_SECONDS, _MEMORY_BYTES = 120.0, 1 << 30
_PAGED = frozenset((PDF, *FORMATS))


def pack_problems(workspace: Workspace, order: PackOrder, watch: Watch = UNWATCHED) -> tuple[Problem, ...]:
    """Everything that keeps the pack from being made; nothing is written, also not about a changed file.

    Raises: UserError when the case is unknown; what `watch.check` raises.
    """
    order = replace(order, options=tidied(order.options))
    with TemporaryDirectory(prefix="pack-") as scratch:
        return Preflight(workspace, order, Path(scratch), watch).run()[1]


class Preflight:
    """One order looked at; pictures are prepared in `scratch` on the way."""

    def __init__(self, workspace: Workspace, order: PackOrder, scratch: Path, watch: Watch) -> None:
        self._workspace = workspace
        self._order = order
        self._scratch = scratch
        self._watch = watch

    def run(self, used: int | None = None) -> tuple[Plan, tuple[Problem, ...]]:
        """The plan with every exhibit measured, and all that is wrong.

        Args:
            used: the last page number taken; None means as the register says.
        """
        options = self._order.options
        with self._workspace.read() as session:
            if used is None:
                used = last_used(session, self._order.complaint_id)
            first = options.start if options.start is not None else used + 1
            on = today(self._workspace.clock)
            plan = plan_of(session, self._workspace.layout.evidence, self._order, first, on)
        problems = list(option_problems(options, used))
        if not plan.exhibits:
            problems.append(Problem("exhibits", "packs.nothing_to_bind"))
        problems += _letter_problems(plan)
        measured = []
        for place, exhibit in enumerate(plan.exhibits):
            self._watch.check()
            self._watch.progress(place, len(plan.exhibits), PROGRESS)
            exhibit, found = self._looked_at(place, exhibit)
            measured.append(exhibit)
            problems += found
        plan = replace(plan, exhibits=tuple(measured))
        problems += number_problems(options, plan.last)
        return plan, tuple(problems)

    def _looked_at(self, place: int, exhibit: Exhibit) -> tuple[Exhibit, list[Problem]]:
        problems = [*_standing_problems(exhibit)]
        changed = [*self._hash_problems(exhibit)]
        if changed:
            return exhibit, problems + changed
        exhibit = self._measured(place, exhibit)
        found = exhibit.measured
        if found.problem:
            # What is wrong is told with the exhibit it is about, whoever found it.
            code = f"packs.{found.problem.rpartition('.')[2]}"
            problems.append(_problem(exhibit, code, **found.detail))
        return exhibit, problems

    def _hash_problems(self, exhibit: Exhibit) -> Iterator[Problem]:
        """Hash now what goes out, and the original too where a copy goes out for it."""
        row = exhibit.entry.row
        for digests in {exhibit.digests, Digests(row.sha256, row.sm3, row.size_bytes)}:
            try:
                found = digests_of(self._workspace.layout.evidence, digests.sha256, self._watch)
            except OSError as error:
                reason = error.strerror or str(error)
                yield _problem(exhibit, "packs.unreadable", sha256=digests.sha256, reason=reason)
                continue
            if found != digests:
                yield _problem(exhibit, "packs.changed", sha256=digests.sha256, found=found.sha256)

    def _measured(self, place: int, exhibit: Exhibit) -> Exhibit:
        media_type = exhibit.facts.media_type
        if media_type not in _PAGED:
            return self._with_sheet(exhibit)
        scratch = self._scratch / f"{place}.pdf"
        try:
            found: Measured = run_confined(
                "workbench.binding.measuring:measure",
                str(exhibit.source),
                media_type,
                str(scratch),
                seconds=_SECONDS,
                memory_bytes=_MEMORY_BYTES,
                watch=self._watch,
            )
        except ConfinedFailure as failure:
            found = Measured(problem=failure.code)
        if found.problem in SHEET_INSTEAD:
            return replace(exhibit, sheet=True, measured=Measured(left_out=(found.problem,)))
        return replace(exhibit, measured=found)

    def _with_sheet(self, exhibit: Exhibit) -> Exhibit:
        """A file that has no pages: it must be whole, and of a kind of which a sheet can be made."""
        media_type, problem, detail = exhibit.facts.media_type, "", NO_DETAIL
        if media_type in WITHOUT_SHEET:
            problem, detail = "packs.unknown_type", {"media_type": media_type}
        else:
            examined = examine_apart(exhibit.source, media_type, self._watch)
            if examined.faults:
                problem, detail = examined.faults[0].code, examined.faults[0].detail
        return replace(exhibit, sheet=True, measured=Measured(problem=problem, detail=detail))


def refuse(
    workspace: Workspace, plan: Plan, problems: "Sequence[Problem]", *, actor: Actor, clock: Clock
) -> None:
    """Put changed files on record, so that they are red everywhere, and refuse.

    Raises: UserError with all problems, when there are any.
    """
    spoilt = {problem.detail["label"] for problem in problems if problem.code in _SPOILT}
    for exhibit in plan.exhibits:
        if exhibit.label in spoilt:
            row = exhibit.entry.row
            digests = Digests(row.sha256, row.sm3, row.size_bytes)
            recheck(workspace, digests, actor=actor, clock=clock)
    if problems:
        raise UserError(problems)


_SPOILT = ("packs.changed", "packs.unreadable")


def _standing_problems(exhibit: Exhibit) -> Iterator[Problem]:
    standing, entry = exhibit.standing, exhibit.entry
    for name in entry.missing:
        yield _problem(exhibit, f"packs.missing_{name}")
    if standing.mismatch is not None:
        found = standing.mismatch
        yield _problem(exhibit, "packs.red", sha256=found.sha256, found=found.found_sha256 or "—")
    if standing.chain is not None:
        yield _problem(exhibit, "packs.chain_broken", position=str(standing.chain.position))
    if not standing.redaction.applied:
        yield _problem(exhibit, "packs.redaction_open", areas=str(standing.redaction.areas))
    if not standing.review.admissible:
        yield _problem(exhibit, "packs.not_admissible", questions="；".join(standing.questions))
    if standing.owed:
        yield _problem(exhibit, "packs.particulars_owed", particulars="；".join(standing.owed))


def _letter_problems(plan: Plan) -> Iterator[Problem]:
    """Characters of stamps that no font has."""
    from workbench.typesetting.fonts import no_glyph, undrawable

    prefix = plan.order.options.prefix
    for character in undrawable(prefix):
        yield no_glyph(character, prefix, field="prefix")
    for exhibit in plan.exhibits:
        for character in undrawable(exhibit.mark):
            problem = no_glyph(character, exhibit.mark, field=FIELD)
            yield replace(problem, detail={**problem.detail, **exhibit.about})


def _problem(exhibit: Exhibit, code: str, **detail: str) -> Problem:
    return Problem(FIELD, code, {**exhibit.about, **detail})
