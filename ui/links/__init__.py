"""Links in the window: the graph of people and cases, traces of a case, known networks."""
