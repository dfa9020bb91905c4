"""What can be given away when something is wrong: facts of program, machine and workspace, no case data."""
