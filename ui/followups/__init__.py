"""The tab of what comes after the decision: follow-ups, root cause, rectification, five dimensions."""
