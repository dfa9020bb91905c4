"""Statutory and internal dates: working-day calendar and the arithmetic of periods."""
