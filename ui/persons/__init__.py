"""People: the list, and the page of one person with the source of every value."""
