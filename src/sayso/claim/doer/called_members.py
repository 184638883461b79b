"""What people are said to be: "men identified as members of the Front", "gunmen believed to be rebels"."""

from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, below
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def names_members(token: Token, pack: Pack) -> bool:
    """Tell whether the noun is for people or arms of some body."""
    words = link(pack, "belongs")
    text = token.text.lower()
    return token.lemma.lower() in words or text in words or text.removesuffix("s") in words


def called_members(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return what the people are said to be ("identified as members of", "who said they were members of")."""
    found: list[int] = []
    for verb in below(parsed, noun, "acl", "relcl"):
        if parsed.tokens[verb].lemma not in link(pack, "poses"):
            found.extend(after_preposition(parsed, verb, "as"))
        for clause in (verb, *below(parsed, verb, "ccomp"), *meant_by(parsed, verb)):
            found.extend(below(parsed, clause, "attr"))
    apart = (i for i in below(parsed, noun, "appos") if _is_set_apart(parsed, noun, i))
    found.extend(apart)
    return tuple(index for index in found if names_members(parsed.tokens[index], pack))


def _is_set_apart(parsed: Parsed, noun: int, other: int) -> bool:
    """Tell whether nothing but a comma and the words about it stand between a noun and what it is called."""
    between = parsed.tokens[noun + 1 : other]
    commas = sum(token.text == "," for token in between)
    return commas == 1 and not any(token.pos in ("VERB", "AUX", "CCONJ") for token in between)


def meant_by(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return what people are taken to be or do ("believed to belong to", "suspected of being members of")."""
    behind = (i for of in below(parsed, verb, "prep") for i in below(parsed, of, "pcomp"))
    return (*below(parsed, verb, "xcomp"), *behind)
