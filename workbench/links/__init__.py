"""What ties cases and people together: shared facts, recorded traces, known networks, the graph."""
