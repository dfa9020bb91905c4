"""What happened in cases like this one, and what to do first, each with its source."""
