"""Which place belongs to which claim."""
