"""Words to identifiers: days, and later places."""
