"""Approvals in the window: what was said by whom, and how it is recorded."""
