"""The branch's own words: the word lists page."""
