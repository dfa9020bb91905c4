"""What comes after the decision: following up, the root cause, its rectification, the five dimensions."""
