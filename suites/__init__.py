"""Open test sets that other programs can be measured by."""
