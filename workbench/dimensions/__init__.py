"""A case in five dimensions: time, people, event, channel, remedy."""
