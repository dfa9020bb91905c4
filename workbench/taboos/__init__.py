"""Wording that must not leave the house, or that deserves a second look: found, explained, replaced."""
