"""The checks of the refusal flow that only the program can answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.checklists.conditions import Check, distinct
from workbench.checklists.elements import REVIEW_STEP, unproven
from workbench.checklists.model import ElementState, ElementView, GroundView, Missing, RefusalState
from workbench.text import search_key

_RED = (ElementState.LAPSED, ElementState.CONFLICT)


@dataclass(frozen=True, slots=True)
class Gates:
    """Answers the checks for one case and its chosen grounds."""

    state: RefusalState
    grounds: tuple[GroundView, ...]

    def checks(self) -> Mapping[str, Check]:
        """The answers by the names the rule pack uses."""
        return {
            "ground_chosen": self.ground_chosen,
            "elements_decided": self.elements_decided,
            "no_essential_open": lambda: self.essential_open(REVIEW_STEP),
            "evidence_reviewed": self.evidence_reviewed,
            "evidence_hashed": self.evidence_stored,
            "approver_differs_from_handler": self.approver_differs,
            "recusal_clear": self.recusal_clear,
        }

    def ground_chosen(self) -> tuple[Missing, ...]:
        """A ground that can carry a refusal; asking for papers is none."""
        if not self.grounds:
            return (Missing("ground", "", "refusal.no_ground"),)
        if any(ground.is_refusal for ground in self.grounds):
            return ()
        ground = self.grounds[0].id
        return (Missing("ground", ground, "refusal.ground_is_no_refusal", {"ground": ground}),)

    def elements_decided(self) -> tuple[Missing, ...]:
        """Elements on which nobody has said anything yet."""
        return tuple(
            Missing("element", view.id, "refusal.element_undecided", {"element": view.id})
            for ground in self.grounds
            for view in ground.elements
            if not view.decided
        )

    def essential_open(self, step: int) -> tuple[Missing, ...]:
        """Essential elements that a step asks for and that are not proven; what lapsed is told at once."""
        return distinct(
            _unproven(view, others)
            for ground in self.grounds
            for view, others in unproven(ground.elements)
            if view.due_at_step == step or (step == REVIEW_STEP and view.state in _RED)
        )

    def evidence_reviewed(self) -> tuple[Missing, ...]:
        """Exhibits that carry an element and whose review is open or speaks against them.

        Source: 民诉解释 104; 证据规定 87.
        """
        elements = (view.id for ground in self.grounds for view in ground.elements)
        exhibits = {
            exhibit.number: exhibit for item in elements for exhibit in self.state.links.get(item, ())
        }
        found = []
        for number, exhibit in sorted(exhibits.items()):
            for code, questions in (
                ("refusal.review_blocks", exhibit.review.blocked_by),
                ("refusal.review_open", exhibit.review.still_open),
            ):
                if questions:
                    detail = {"evidence": str(number), "questions": ", ".join(questions)}
                    found.append(Missing("evidence", str(number), code, detail))
        return tuple(found)

    def evidence_stored(self) -> tuple[Missing, ...]:
        """Whether anything is kept at all; what is in the store always has its digests."""
        if self.state.exhibits:
            return ()
        return (Missing("evidence", "", "refusal.nothing_stored"),)

    def approver_differs(self) -> tuple[Missing, ...]:
        """Whether somebody else than the handler approved."""
        approver, handler = str(self.state.value("approval.approver") or ""), self.state.handler or ""
        if not handler:
            return (Missing("person", "handler", "refusal.no_handler"),)
        if approver and search_key(approver) == search_key(handler):
            return (Missing("person", "approver", "refusal.approver_is_handler", {"name": handler}),)
        return ()

    def recusal_clear(self) -> tuple[Missing, ...]:
        """Whether neither handler nor approver is the person complained of.

        Source: 办法 17.
        """
        complained_of = {search_key(name): name for name in self.state.complained_of}
        acting = (self.state.handler, str(self.state.value("approval.approver") or ""))
        names = {search_key(name) for name in acting if name} & set(complained_of)
        return tuple(
            Missing("person", "recusal", "refusal.must_recuse", {"name": complained_of[name]})
            for name in sorted(names)
        )


def _unproven(view: ElementView, others: tuple[ElementView, ...]) -> Missing:
    """What an element lacks; where it lapsed or is contradicted, the reason itself."""
    reason = next((problem for problem in view.problems if problem.level == "error"), None)
    ways = tuple(_unproven(other, ()) for other in others)
    code, detail = "refusal.element_open", {"element": view.id}
    if reason is not None:
        code, detail = reason.code, {**detail, **reason.detail}
    red = view.state in _RED and all(way.red for way in ways)
    return Missing("element", view.id, code, detail, red, ways)
