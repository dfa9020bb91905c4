"""The refusal checklist: fifteen steps with their gates, and the elements of each chosen ground."""
