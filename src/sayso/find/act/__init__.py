"""Words that say an act, and what stands in them by grammar."""
