"""The pictures of the handbook by the names that its chapters use: each shows one thing, close up."""

from ui.screenshots.shots import Shot

# What `only` says for these pictures alone.
CLOSELY = "handbook"
# Taken apart from the others: there is no workspace yet.
FIRST_START = "first-start"

HANDBOOK_SHOTS = (
    Shot("today", "today", part="MainWindow", high=768),
    Shot("intake", "intake", about="draft", part="IntakePage"),
    Shot("intake-suggestions", "intake", about="draft", part="NarrativeCard"),
    Shot("person-card", "person", about="person", part="PersonPage"),
    Shot("person-same", "person", about="twice", same=True, part="MergeDialog"),
    Shot("clocks", "case", about="case", tab="overview", part="ClocksCard"),
    Shot("clock-explained", "case", about="case", tab="overview", act="explain", part="ClockPopup"),
    Shot("refusal", "case", about="case", tab="refusal", part="RefusalTab"),
    Shot("gates", "case", about="locked", tab="overview", move="decided", part="MoveDialog"),
    Shot("evidence-review", "case", about="case", tab="evidence", item="exhibit", act="properties",
         part="ExhibitPanel"),
    Shot("evidence-custody", "case", about="case", tab="evidence", item="exhibit", act="custody",
         part="ExhibitPanel"),
    Shot("redaction", "redaction", about="exhibit", act="mark", part="RedactionPage", high=560),
    Shot("catalogue", "case", about="case", tab="pack", part="CatalogueView"),
    Shot("pack-preflight", "case", about="case", tab="pack", item="production", act="check",
         part="ProductionView"),
    Shot("pack-verify", "pack-check", about="pack", part="PackCheckPage"),
    Shot("letter", "letter", about="letter_draft", part="LetterPage"),
    Shot("contact-talk", "case", about="case", tab="records", act="contact", part="ContactDialog"),
    Shot("groups", "groups", part="GroupsPage"),
    Shot("signals", "case", about="letter", tab="signals", part="SignalsTab"),
    Shot("links", "links", about="hand", part="LinkPage"),
    Shot("followup", "case", about="told", tab="after", part="AfterTab"),
    Shot("analysis", "analysis", about="changes", part="AnalysisPage"),
    Shot("backup", "settings", part="MaintenanceCard"),
)  # fmt: skip
