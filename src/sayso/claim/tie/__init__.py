"""What belongs to what: answers, accounts, updates, differences, repeats."""
