"""What is granted in a case: what is due by contract or law, and goodwill apart from it."""
