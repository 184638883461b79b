"""Who suffers, as parts and wholes, one claim each."""
