"""What a clause takes from its verb: a "no" at one who acts or before a turned clause, a condition, a threat."""

from functools import cache

from sayso.claim.stance.modals import modal_at, modals_of
from sayso.claim.stance.taken_as_done import is_definite
from sayso.model.text import Parsed, Token
from sayso.model.tree import below
from sayso.packs.entries import Words
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def negated_subject(parsed: Parsed, verb: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the "no" before one who acts on somebody ("no soldiers fired on the crowd"), or nobody who does.

    Before one who suffers ("no one died") it is a count of zero.
    """
    suffers = parsed.tokens[verb].lemma in _suffering(pack)
    if suffers or below(parsed, verb, "nsubjpass") or not below(parsed, verb, "dobj", "prep"):
        return []
    return [
        (entry, parsed.tokens[det])
        for subject in below(parsed, verb, "nsubj")
        for det in (subject, *below(parsed, subject, "det", "preconj", "cc"))
        if (entry := modal_at(parsed.tokens[det], "subject", pack)) is not None
    ]


def negated_before(parsed: Parsed, verb: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the "no" of a phrase before the verb ("at no time did my officers shoot", "have in no way shot")."""
    subject = next(iter(below(parsed, verb, "nsubj", "nsubjpass")), -1)
    turned = any(index < subject for index in below(parsed, verb, "aux", "auxpass"))
    homes = (verb, *below(parsed, verb, "aux", "auxpass"))
    hung = [tie for home in homes for tie in below(parsed, home, "prep") if tie < verb]
    ways = link(pack, "no_way")
    return [
        (entry, parsed.tokens[det])
        for tie in hung
        for noun in below(parsed, tie, "pobj")
        if (turned and tie < subject) or parsed.tokens[noun].lemma in ways
        for det in below(parsed, noun, "det")
        if (entry := modal_at(parsed.tokens[det], "subject", pack)) is not None
    ]


def conditioned(parsed: Parsed, verb: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the mark of a condition before the verb, or the "or" of a threat behind what is demanded."""
    marks = [
        mark
        for clause in below(parsed, verb, "advcl")
        for mark in below(parsed, clause, "mark")
        if mark < clause < verb and mark == parsed.sentence_at(verb).first
    ]
    found = [(modal_at(parsed.tokens[mark], "clause", pack), parsed.tokens[mark]) for mark in marks]
    token = parsed.tokens[verb]
    demand = parsed.tokens[token.head]
    if (
        token.dep == "conj"
        and demand.tag == "VB"
        and not below(parsed, demand.index, "nsubj", "aux")
    ):
        ties = [i for i in below(parsed, demand.index, "cc") if i < verb]
        found.extend(
            (modal_at(parsed.tokens[i], "alternative", pack), parsed.tokens[i]) for i in ties[-1:]
        )
    return [(entry, word) for entry, word in found if entry is not None]


def turned_condition(parsed: Parsed, verb: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the auxiliary before the subject of a clause that is a condition ("had the guard not fled, he ...")."""
    token = parsed.tokens[verb]
    above = parsed.tokens[token.head]
    if (
        token.dep == "ccomp"
        and above.dep in ("advcl", "ccomp")
        and above.lemma in parsed.words["turned_aux"]
    ):
        first = above.index == parsed.sentence_at(verb).first
        return [(entry, above) for entry in _conditions(pack)] if first else []
    if token.dep != "advcl" or below(parsed, verb, "mark"):
        return []
    subject = next(iter(below(parsed, verb, "nsubj", "nsubjpass")), -1)
    turned = [i for i in below(parsed, verb, "aux", "auxpass") if i < subject]
    return [(entry, parsed.tokens[i]) for i in turned[:1] for entry in _conditions(pack)]


def _conditions(pack: Pack) -> tuple[Words, ...]:
    """Return the entry of conditions."""
    return tuple(one for one in modals_of(pack, "clause") if one.value == "hypothetical")[:1]


def negated_deed(parsed: Parsed, deed: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the "no" before an attack, what is fired in it or a legal word, which counts nobody ("fired no rockets").

    With them the "not" at the verb of what comes to such a word ("does not amount to a war crime").
    """
    homes = (deed, *below(parsed, deed, "dobj", "nsubjpass"))
    return [
        (entry, parsed.tokens[det])
        for home in homes
        if parsed.tokens[home].lemma in _uncounted(pack)
        for det in below(parsed, home, "det")
        if (entry := modal_at(parsed.tokens[det], "subject", pack)) is not None
    ] + _not_amounting(parsed, parsed.tokens[deed], pack)


def _not_amounting(parsed: Parsed, word: Token, pack: Pack) -> list[tuple[Words, Token]]:
    tie = parsed.tokens[word.head]
    verb = parsed.tokens[tie.head]
    if word.dep != "pobj" or verb.lemma not in link(pack, "amount_verb"):
        return []
    negations = (parsed.tokens[i] for i in below(parsed, verb.index, "neg"))
    return [(entry, at) for at in negations if (entry := modal_at(at, "aux", pack)) is not None]


@cache
def _uncounted(pack: Pack) -> frozenset[str]:
    """Return the nouns of attacks, of weapons and of legal words: a "no" before one says that there was none of it."""
    acts = {act.id for act in pack.acts if act.unit == "none"}
    nouns = {
        words.split()[0]
        for way in pack.ways
        if way.form == "noun" and way.act in acts
        for words in way.words
    }
    named = (*pack.means, *pack.legal)
    return frozenset(nouns | {words.split()[-1] for one in named for words in one.words})


def if_so(parsed: Parsed, cue: int, pack: Pack) -> list[tuple[Words, Token]]:
    """Return the condition on which something is confirmed at all ("if it is proved that the rebels killed him")."""
    if not any(parsed.says(i, "it") for i in below(parsed, cue, "nsubjpass", "expl")):
        return []
    marks = [parsed.tokens[i] for i in below(parsed, cue, "mark")]
    found = [(modal_at(mark, "clause", pack), mark) for mark in marks]
    return [(entry, mark) for entry, mark in found if entry is not None]


def negated_apart(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the "not" on an auxiliary ("was not, however, hit") or in front ("it was not X that hit it")."""
    homes = (*below(parsed, verb, "aux", "auxpass"), *_in_front(parsed, verb))
    return tuple(index for home in homes for index in below(parsed, home, "neg"))


def _in_front(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """Return the "be" that says of whom a clause is true ("it was the army that killed them")."""
    noun = parsed.tokens[parsed.tokens[verb].head]
    be = parsed.tokens[noun.head]
    front = (
        parsed.tokens[verb].dep == "relcl" and noun.dep == "attr" and parsed.says(be.index, "be")
    )
    it = any(parsed.says(i, "it") for i in below(parsed, be.index, "nsubj", "expl"))
    counted = any(parsed.tokens[i].entity == "ORDINAL" for i in parsed.children[noun.index])
    return (be.index,) if front and it and not counted else ()


def only_bounds(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a "not" belongs to a number ("not fewer than 12"), to "not only", or to others behind its verb."""
    after = token.index + 1
    if token.dep != "neg" or after >= len(parsed.tokens):
        return False
    following = parsed.tokens[after]
    if parsed.says(following.index, "only", "just", "less", "few", "more"):
        return True
    return token.index > token.head and _sets_others_apart(parsed, token)


def _sets_others_apart(parsed: Parsed, token: Token) -> bool:
    """Tell whether a "not" behind a comma negates only whom it stands before ("two people died, not the 35")."""
    following = parsed.tokens[token.index + 1]
    before = parsed.tokens[token.index - 1]
    return before.text == "," and following.pos in ("DET", "NUM", "NOUN", "PROPN", "PRON")


def comes_after(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a verb says what became of a deed, which its "not" leaves done ("the killings were never tried")."""
    return parsed.tokens[verb].lemma in link(pack, "aftermath")


def only_caused(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether a "not" says that known deaths did not come of something ("did not cause the deaths")."""
    caused = parsed.tokens[verb].lemma in link(pack, "causing")
    held = below(parsed, verb, "dobj") if caused else ()
    return any(is_definite(parsed, parsed.tokens[i]) for i in held)


def of_deed(
    parsed: Parsed, verb: int, beside: list[tuple[Words, Token]], pack: Pack
) -> list[tuple[Words, Token]]:
    """Return the words beside a verb without the "not" of what came after ("the dead have not been named")."""
    known = below(parsed, verb, "nsubjpass") and comes_after(parsed, verb, pack)
    known = known or only_caused(parsed, verb, pack)
    return [(entry, at) for entry, at in beside if not (known and at.dep == "neg")]


def is_negated_near(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a "no" or a "not" stands at a noun of proof, its subject or the verb above it."""
    near = (index, parsed.tokens[index].head, *below(parsed, index, "nsubj"))
    nothing = (*below(parsed, index, "nsubj"), parsed.tokens[index].head)
    if any(parsed.says(item, "nothing") for item in nothing):
        return True
    return any(
        parsed.tokens[child].dep == "neg" or parsed.tokens[child].lemma in link(pack, "scant")
        for item in near
        for child in parsed.children[item]
    )


@cache
def _suffering(pack: Pack) -> frozenset[str]:
    """Return the verbs whose subject suffers the act."""
    return frozenset(
        words.split()[0]
        for way in pack.ways
        if way.form == "verb" and way.victim == "subject"
        for words in way.words
    )
