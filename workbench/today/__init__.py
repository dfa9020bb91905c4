"""What is due, and what deserves a look, this morning."""
