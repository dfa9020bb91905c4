"""Runs the self-test: the steps of the program, and the real window opened where nobody sees it."""
