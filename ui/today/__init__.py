"""The first page of the day: what is due, what deserves a look, what was left unfinished."""
