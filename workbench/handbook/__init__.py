"""The handbook: its chapters, what they say about a word, and whether they are sound."""
