"""What was understood of a case: its words, closed cases like it, what to do first."""
