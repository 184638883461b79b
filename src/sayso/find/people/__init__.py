"""Those who suffer: counted, named, in parts and in tables."""
