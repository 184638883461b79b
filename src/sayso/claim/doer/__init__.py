"""Who is said to have done it, and whose people they are."""
