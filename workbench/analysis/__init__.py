"""Analysis over many cases in five dimensions, and whether a change helped."""
