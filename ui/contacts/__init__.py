"""Recording a contact: words, facts, emotion and demands apart, promises with their dates."""
