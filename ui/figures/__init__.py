"""The page of process figures: each with what it counts, its months and the cases behind it."""
