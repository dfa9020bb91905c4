"""A wording that was found, with its place in the text."""

from dataclasses import dataclass

from workbench.rulebook.taboo_model import Level, Purpose, TabooTerm

PURPOSES: tuple[Purpose, ...] = ("letter", "refusal", "record", "call")


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a text that a rule names; `start` and `end` count code points of the text as it was given."""

    taboo: TabooTerm
    start: int
    end: int
    words: str

    @property
    def rule_id(self) -> str:
        """The id of the rule."""
        return self.taboo.id

    @property
    def level(self) -> Level:
        """Whether the words are forbidden or only deserve a second look."""
        return self.taboo.level

    @property
    def forbidden(self) -> bool:
        """Whether the text must not go out as it stands."""
        return self.taboo.level == "forbidden"
