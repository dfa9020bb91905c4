"""Work on bytes nobody trusts, in a process of its own with limits on time and memory."""
