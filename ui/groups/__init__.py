"""The pages of groups: what may be one, which there are, and one of them with everybody in it."""
