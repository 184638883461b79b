"""Documents that are made when they are tested, with the claims that a person reads in them."""
