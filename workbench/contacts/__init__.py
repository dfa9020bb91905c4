"""Calls, visits and messages with people, and what was promised in them."""
