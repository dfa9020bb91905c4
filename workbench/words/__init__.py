"""A branch's own words: what it put into the word lists and took out, and how often each occurs."""
