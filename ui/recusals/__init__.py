"""Recusals in the window: who keeps away from a case, and how that is declared and lifted."""
