"""The catalogue of a case's evidence: groups, numbers, what goes out, and its export."""
