"""Who someone is: documents, phones, names and ages examined, and masked where they are shown."""
