"""Which pictures are taken, and what each is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the page, what it is shown about, and whether dark is taken too.

    `tab`: which tab of a case; `move`: the state whose dialog stands open over it.
    """

    name: str
    page: str
    about: str = ""
    tab: str = ""
    move: str = ""
    in_dark: bool = False


SHOTS = (
    Shot("today", "today", in_dark=True),
    Shot("cases", "cases", in_dark=True),
    Shot("intake", "intake", about="draft"),
    Shot("case-overview", "case", about="case", tab="overview"),
    Shot("case-timeline", "case", about="case", tab="timeline"),
    Shot("case-refusal", "case", about="case", tab="refusal", in_dark=True),
    Shot("case-evidence", "case", about="case", tab="evidence"),
    Shot("case-amounts", "case", about="told", tab="overview"),
    Shot("case-move", "case", about="locked", tab="overview", move="decided"),
    Shot("case-after", "case", about="told", tab="after"),
    Shot("case-documents", "case", about="case", tab="documents"),
    Shot("letter-draft", "letter", about="letter_draft"),
    Shot("letter-issued", "letter", about="letter_issued"),
    Shot("case-records", "case", about="case", tab="records"),
    Shot("people", "people"),
    Shot("person", "person", about="person"),
    Shot("evidence", "evidence"),
    Shot("figures", "figures"),
    Shot("rules", "rules"),
    Shot("words", "words"),
    Shot("settings", "settings"),
)
