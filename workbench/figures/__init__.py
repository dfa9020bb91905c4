"""Figures of the process: how fast, how well, and whether it helped; each with what it counts."""
