"""One append-only stream of what happened, for a case and for a person over all cases."""
