"""The page of analysis: five dimensions over many cases, changes with their effect, measures."""
