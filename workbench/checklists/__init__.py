"""The two checklists: what a refusal must prove step by step, and which evidence the case needs."""
