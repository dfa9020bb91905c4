"""Custody of originals: who holds an exhibit, what may be done with it, and that it was done on record."""
