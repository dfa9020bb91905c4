"""Complaints of many people about one event: how they are noticed and how they are handled together."""
