"""The labels of the parser that rules ask for together: relations, tags and kinds of names.

They are the labels of the model (ClearNLP relations, Penn tags, OntoNotes names), no words of a
language; a set that only one module asks for stands in that module.
"""

SUBJECTS = ("nsubj", "nsubjpass")
MAIN_ROLES = ("nsubjpass", "dobj", "nsubj")  # the sufferer of a passive first
AUXILIARIES = ("aux", "auxpass")
MODIFIERS = ("amod", "compound", "nmod")
NOUN_CLAUSES = ("relcl", "acl")  # clauses that say more of a noun

PAST = ("VBD", "VBN")
PRESENT = ("VBZ", "VBP")
FINITE = ("VBD", "VBZ", "VBP")
FINITE_OR_MODAL = (*FINITE, "MD")
NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")

NOUNS = ("NOUN", "PROPN")
DAYS = ("DATE", "TIME")
MEASURES = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
