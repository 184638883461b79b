"""Quotations from the golden texts, as they stand and altered in ten ways, held against their texts."""
