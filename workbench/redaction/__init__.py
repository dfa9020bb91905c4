"""Black out parts of an exhibit in a copy that no longer holds them, and prove it."""
