"""Numbers: how much, how sure, and of what kind."""
