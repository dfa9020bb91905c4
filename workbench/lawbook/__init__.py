"""Rules confirmed, changed, switched on and off by a legal department, from a day on and for a reason."""
