"""Which pictures are taken, and what each is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the page, what it is shown about, and whether dark is taken too.

    `tab`: which tab of a case; `move`: the state whose dialog stands open over it; `same`: whether two
    records are compared in their dialog; `down_to`: the kind of card that stands at the top; `item`: the
    thing in the tab; `act`: what is done before looking (see acts.py); `part`: the kind of widget that the
    picture is of, for the handbook, instead of the whole window, and `high` where it is cut off below.
    """

    name: str
    page: str
    about: str = ""
    tab: str = ""
    move: str = ""
    in_dark: bool = False
    same: bool = False
    down_to: str = ""
    item: str = ""
    act: str = ""
    part: str = ""
    high: int = 0


SHOTS = (
    Shot("today", "today", in_dark=True),
    Shot("cases", "cases", in_dark=True),
    Shot("intake", "intake", about="draft"),
    Shot("case-overview", "case", about="case", tab="overview"),
    Shot("case-timeline", "case", about="case", tab="timeline"),
    Shot("case-refusal", "case", about="case", tab="refusal", in_dark=True),
    Shot("case-evidence", "case", about="case", tab="evidence"),
    Shot("case-pack", "case", about="case", tab="pack"),
    Shot("case-amounts", "case", about="told", tab="overview"),
    Shot("case-move", "case", about="locked", tab="overview", move="decided"),
    Shot("case-after", "case", about="told", tab="after"),
    Shot("case-documents", "case", about="case", tab="documents"),
    Shot("letter-draft", "letter", about="letter_draft"),
    Shot("letter-issued", "letter", about="letter_issued"),
    Shot("case-records", "case", about="case", tab="records"),
    Shot("people", "people"),
    Shot("person", "person", about="person"),
    Shot("person-over-time", "person", about="person", down_to="VersionsCard"),
    Shot("person-same", "person", about="twice", same=True),
    Shot("links", "links", about="hand"),
    Shot("signals", "signals"),
    Shot("case-signals", "case", about="letter", tab="signals"),
    Shot("groups", "groups"),
    Shot("group", "group", about="group"),
    Shot("evidence", "evidence"),
    Shot("figures", "figures"),
    Shot("analysis", "analysis", about="time"),
    Shot("analysis-remedy", "analysis", about="remedy"),
    Shot("analysis-changes", "analysis", about="changes"),
    Shot("rules", "rules"),
    Shot("words", "words"),
    Shot("settings", "settings"),
)
