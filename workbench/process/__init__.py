"""Moving a case from state to state, and what must hold before it may."""
