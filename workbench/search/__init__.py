"""Search over everything that was written about a case."""
