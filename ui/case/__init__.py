"""The case page: one complaint with its state, its tabs and its next step."""
