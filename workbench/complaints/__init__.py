"""Complaints: log one, list them, show one."""
