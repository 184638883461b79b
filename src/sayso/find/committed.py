"""Who suffers and who acts behind a noun for a deed: "the murder of X", "the murders committed by X against Y"."""

from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, agents, below
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def sufferers_behind(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return those behind a preposition at the noun or at the verb that did it ("committed by X against Y")."""
    prepositions = sorted(link(pack, "victim_preposition"))
    homes = (noun, *_committed(parsed, noun, pack))
    found = (i for home in homes for i in after_preposition(parsed, home, *prepositions))
    return tuple(i for i in found if not _is_day(parsed, i))


def committed_by(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return who is said to have committed a deed, behind its noun."""
    return tuple(i for verb in _committed(parsed, noun, pack) for i in agents(parsed, verb))


def _committed(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return the participle behind a deed that says that it was done ("the murders committed by ...")."""
    did = link(pack, "do_verb")
    return tuple(i for i in below(parsed, noun, "acl") if parsed.tokens[i].lemma in did)


def _is_day(parsed: Parsed, index: int) -> bool:
    return parsed.tokens[index].entity in ("DATE", "TIME")
