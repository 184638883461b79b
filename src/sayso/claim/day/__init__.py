"""Which day belongs to which claim."""
