"""People: who they are, whether two are one, and what we know of them with its source."""
