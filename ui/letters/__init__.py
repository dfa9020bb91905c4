"""Letters and forms: the list on the case page, the page of one letter, and the page of templates."""
