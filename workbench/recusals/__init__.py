"""Recusal: who is kept away from a case, and what that hides."""
