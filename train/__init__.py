"""Training of the attribution scorer from annotated articles."""
