"""Changes between versions of a profile in words: what it was, what it is, why."""

from collections.abc import Sequence

from workbench.persons.profile_model import ProfileValue, ValueState
from workbench.profiles.model import Change, Version
from workbench.wording.profile_values import ProfileValues

NOTHING = "—"


class ProfileChanges:
    """Says changes in one language."""

    def __init__(self, values: ProfileValues) -> None:
        self._values = values
        self._wording = values.wording

    def name(self, change: Change) -> str:
        """The facet that changed."""
        facet = self._wording.book.profile.get(change.facet_id)
        return self._wording.book.text(facet, self._wording.language) if facet else change.facet_id

    def before(self, change: Change) -> str:
        """Its values before, without those that stay."""
        return self._listed(change.before, change.after)

    def after(self, change: Change) -> str:
        """Its values now, without those that stayed."""
        if change.same_looks:
            return self._say("same_looks", text=self._listed(change.after, ()))
        return self._listed(change.after, change.before)

    def cause(self, change: Change) -> str:
        """Why, in which case, by whom, when."""
        cause = change.cause
        day = self._wording.day(cause.on) if cause.on else ""
        parts = [self._say(f"cause_{cause.kind.value}"), cause.case_no, cause.by, day]
        return " · ".join(part for part in parts if part)

    def reason(self, version: Version) -> str:
        """Why a version was kept."""
        if not version.state:
            return version.reason
        state = self._wording.name("states", version.state)
        return self._say("kept_at", case=version.case_no, state=state)

    def _listed(self, values: Sequence[ProfileValue], others: Sequence[ProfileValue]) -> str:
        """What is among these values and not among the others; all of them where both say the same."""
        said, known = ([self._one(value) for value in some] for some in (values, others))
        alike = set(said) == set(known)
        return "\n".join(text for text in said if alike or text not in known) or NOTHING

    def _one(self, value: ProfileValue) -> str:
        text = self._values.text(value)
        return self._say("not_in_force", text=text) if value.state is ValueState.EXPIRED else text

    def _say(self, code: str, /, **detail: str) -> str:
        return self._wording.messages.text(f"profile.{code}", detail)
