"""Approvals: what somebody with authority said to a matter of a case."""
