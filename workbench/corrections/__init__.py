"""Corrections of what was entered when a case was registered."""
