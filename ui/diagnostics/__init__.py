"""Diagnostics to give away: looked at first, then saved."""
