"""The nouns of the house: frozen values, standard library only, no reading and no writing."""
