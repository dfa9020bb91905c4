"""Letters and forms: templates, filling, issuing, delivering."""
