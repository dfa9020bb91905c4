"""The pages of our own in an evidence pack: cover, lists, timeline, dividers, exhibit sheets, closing."""
