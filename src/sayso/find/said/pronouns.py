"""For whom of those who spoke a pronoun can stand, and whom the clause around it or the one before names."""

from dataclasses import replace
from functools import cache

from sayso.find.said.anaphora import LOOK_BACK, Spoken, is_person
from sayso.find.said.gender import rules_out
from sayso.find.said.named import Named
from sayso.find.said.sources import describe
from sayso.find.said.told_of import only_body, subject_meant
from sayso.find.said.voices import NAMES, voice
from sayso.model.said import Hop
from sayso.model.text import Parsed, Sentence, Span
from sayso.model.tree import below, clause_head, phrase, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

NOUNS = ("NN", "NNS")
GROUPS = ("nsubj", "nsubjpass", "dobj", "pobj", "dative")
OWN = ("accepted", "denied", "denied_responsibility")
ROUND = 4  # the last direct speeches, in one of which a pronoun can stand


def possible(
    parsed: Parsed,
    pack: Pack,
    made: list[Spoken],
    direct: list[tuple[tuple[Span, ...], str]],
    head: int,
) -> list[Spoken]:
    """Return the hops made that a pronoun can stand for.

    Not the subject of its own clause ("X quoted him"), nor who tells him or, as lawyers do, of him, nor the one
    whose direct words hold it.
    """
    token = parsed.tokens[head]
    own = [i for i in below(parsed, token.head, "nsubj") if i != head]
    subject = token.dep in ("nsubj", "nsubjpass")
    own = [*_tells_him(parsed, head), *_tells_of_him(parsed, pack, head)] if subject else own
    speaks = [who for words, who in direct[-ROUND:] if any(one.holds(token.span) for one in words)]
    if not own and not speaks:
        return made
    return [one for one in made[-LOOK_BACK:] if one[2] not in own and one[0].speaker not in speaks]


def _tells_him(parsed: Parsed, head: int) -> list[int]:
    """Return the subjects of the sentence whose verbs have a pronoun as object ("his uncle told him, he said")."""
    sentence = parsed.sentence_at(head)
    return [
        subject
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.tag == "PRP" and token.dep in ("dobj", "dative") and token.index != head
        for subject in below(parsed, token.head, "nsubj")
        if subject != head
    ]


def _tells_of_him(parsed: Parsed, pack: Pack, head: int) -> list[int]:
    """Return who says what the pronoun's clause says, where he speaks of others ("a lawyer said he had confessed")."""
    if parsed.tokens[head].lemma not in voice(pack, "he"):
        return []
    clause = parsed.tokens[parsed.tokens[head].head]
    if clause.lemma not in _owning_up(pack):
        return []
    told = below(parsed, clause.head, "nsubj") if clause.dep == "ccomp" else ()
    return [
        one
        for one in told
        for word in (one, *below(parsed, one, "compound", "appos"))
        if parsed.tokens[word].lemma.lower() in link(pack, "tells_of_others")
    ]


@cache
def _owning_up(pack: Pack) -> frozenset[str]:
    """Return the verbs of admitting and denying: nobody's lawyer does so for himself."""
    own = (entry for entry in pack.sayings if entry.form == "verb" and entry.stance in OWN)
    return frozenset(words.split()[0] for entry in own for words in entry.words)


def body_doing(parsed: Parsed, pack: Pack, made: list[Spoken], head: int) -> Named | None:
    """Return the body that does something in the sentence before, in the same paragraph, where nobody speaks there."""
    here = parsed.sentence_of[head]
    if not here or any(parsed.sentence_of[at] == here - 1 for _, _, at in made):
        return None
    before = parsed.sentences[here - 1]
    if before.paragraph != parsed.sentences[here].paragraph:
        return None
    first = [
        token.index
        for token in parsed.tokens[before.first : before.stop]
        if token.dep == "nsubj" and parsed.tokens[token.head].dep == "ROOT"
    ]
    found = [describe(parsed, pack, i) for i in first if parsed.tokens[i].tag in ("NN", "NNP")]
    return only_body(found)


def people_meant(parsed: Parsed, pack: Pack, made: list[Spoken], head: int) -> Named | None:
    """Return the people of whom alone the sentence before tells, for a "they" behind it, or None."""
    word = parsed.tokens[head].text.lower()
    before = parsed.sentence_of[head] - 1
    if word not in voice(pack, "they") or before < 0:
        return None
    if parsed.sentences[before].paragraph != parsed.sentence_at(head).paragraph:
        return None
    sentence = parsed.sentences[before]
    if any(parsed.sentence_of[at] == before for _, _, at in made):
        return _one_group(parsed, pack, sentence) if _one_spoke(parsed, made, before) else None
    found = [
        token.index
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.dep in ("nsubj", "nsubjpass")
        and token.tag in ("NNS", "NNPS")
        and parsed.tokens[token.head].dep == "ROOT"
    ]
    named = describe(parsed, pack, found[0]) if len(found) == 1 else None
    return named if named is not None and named.kind != "unknown" else None


def _one_spoke(parsed: Parsed, made: list[Spoken], number: int) -> bool:
    """Tell whether those who spoke in a sentence are single people or bodies, for whom no "they" stands."""
    near = [one for one in made[-LOOK_BACK:] if parsed.sentence_of[one[2]] == number]
    heads = [named.head if named else at for _, named, at in near]
    single = all(parsed.tokens[head].tag in ("NN", "NNP", "PRP") for head in heads)
    return single and not any(hop.members for hop, _, _ in near)


def _one_group(parsed: Parsed, pack: Pack, sentence: Sentence) -> Named | None:
    """Return the one group that a sentence names ("the colonel accused the rebels of theft. They said ...")."""
    plural = [
        token.index
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.tag in ("NNS", "NNPS") and token.dep in GROUPS
    ]
    found = [named for head in plural if (named := describe(parsed, pack, head)).kind != "unknown"]
    if len(found) != 1:
        return None
    charged = any(below(parsed, tie, "pcomp") for tie in below(parsed, found[0].head, "prep"))
    bare = phrase(
        parsed, found[0].head, "relcl", "prep"
    )  # "the rebels" of "accused the rebels of shelling"
    return replace(found[0], span=bare) if charged else found[0]


def owner_meant(parsed: Parsed, pack: Pack, head: int) -> Named | None:
    """Return the subject of the clause in which a possessive stands ("X renewed its call"), if it can be meant."""
    token = parsed.tokens[head]
    if token.tag != "PRP$":
        return _shower_meant(parsed, pack, head)
    verb = parsed.tokens[clause_head(parsed, head)]
    for subject in below(parsed, verb.index, "nsubj", "nsubjpass"):
        if subject < head and parsed.tokens[subject].tag in (*NOUNS, *NAMES):
            named = describe(parsed, pack, subject)
            return named if _can_own(parsed, pack, head, named) else None
    return None


def _shower_meant(parsed: Parsed, pack: Pack, head: int) -> Named | None:
    """Return who shows what the pronoun says of it ("activists posted footage which they said showed ...")."""
    says = parsed.tokens[parsed.tokens[head].head]
    shown = parsed.tokens[says.head]
    if parsed.tokens[head].dep != "nsubj" or says.dep != "relcl" or shown.pos != "NOUN":
        return None
    for subject in below(parsed, shown.head, "nsubj") if shown.dep == "dobj" else ():
        named = describe(parsed, pack, subject)
        return named if _can_own(parsed, pack, head, named) else None
    return None


def _can_own(parsed: Parsed, pack: Pack, head: int, named: Named) -> bool:
    word = parsed.tokens[head].text.lower()
    many = parsed.tokens[named.head].tag in ("NNS", "NNPS")
    person = is_person(parsed, pack, named)
    if word in voice(pack, "his") | voice(pack, "he"):
        return person and not rules_out(parsed, pack, head, named)
    if word in voice(pack, "it"):
        return not many and not person
    return word in voice(pack, "they") and (many or not person)


def is_far(parsed: Parsed, pack: Pack, made: list[Spoken], how: tuple[Hop, int]) -> bool:
    """Tell whether one person is the subject of the sentence before, and the source found speaks earlier."""
    found, head = how
    before = parsed.sentence_of[head] - 1
    spans = [hop.speaker_span for hop, _, _ in made if hop.speaker == found.speaker]
    near = any(
        span is not None and parsed.sentence_of[top_of(parsed, span)] >= before for span in spans
    )
    meant = subject_meant(parsed, pack, head, False) if not near else None
    if meant is None:
        return False
    new = any(parsed.says(i, "a") for i in below(parsed, meant.head, "det"))
    return not new  # "a fourth suspect is at large. “...,” she said"
