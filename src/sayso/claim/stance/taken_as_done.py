"""What a sentence takes as done, whatever governs it: past relative clauses, causes, participles before a noun."""

from sayso.model.labels import FINITE
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def is_past_relative(parsed: Parsed, token: Token) -> bool:
    """Tell whether a relative clause speaks of the past, by its verb or the auxiliary of its passive."""
    helpers = [parsed.tokens[index] for index in below(parsed, token.index, "aux", "auxpass")]
    past = any(one.tag == "VBD" for one in (token, *helpers))
    perfect = token.tag == "VBN" and any(parsed.says(one.index, "have") for one in helpers)
    return token.dep == "relcl" and (past or perfect) and all(one.tag != "MD" for one in helpers)


def is_cause(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a preposition says that what follows was done before ("will leave after the killing")."""
    return token.dep == "prep" and token.lemma in link(pack, "told_as_done")


def describes(token: Token) -> bool:
    """Tell whether a participle before a noun takes its act as done ("demanded justice for the murdered priests")."""
    return token.dep == "amod" and (token.tag == "VBN" or token.text.endswith("ed"))


def is_second(parsed: Parsed, token: Token) -> bool:
    """Tell whether a verb was done beside what was only wanted ("refused to talk and was beaten")."""
    above = parsed.tokens[token.head]
    if token.dep != "conj" or above.tag not in FINITE or not below(parsed, above.index, "xcomp"):
        return False
    helpers = below(parsed, token.index, "auxpass", "aux")
    return token.tag in FINITE or any(parsed.tokens[one].tag in FINITE for one in helpers)


def describes_known(parsed: Parsed, token: Token) -> bool:
    """Tell whether a participle behind known people takes its act as done ("did not treat the two men wounded")."""
    noun = parsed.tokens[token.head]
    return token.dep == "acl" and token.tag == "VBN" and is_definite(parsed, noun)


def is_definite(parsed: Parsed, noun: Token) -> bool:
    """Tell whether the words say which ones are meant ("the nine people", "those", "his sons")."""
    words = {parsed.tokens[i].text.lower() for i in below(parsed, noun.index, "det", "predet")}
    named = noun.pos == "PROPN" or noun.text.lower() in parsed.words["definite"]
    return named or bool(words & parsed.words["definite"] or below(parsed, noun.index, "poss"))
