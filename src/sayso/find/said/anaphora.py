"""The narrow resolver of pronouns: the last source before them that fits in kind and number."""

from sayso.find.said.gender import rules_out
from sayso.find.said.named import Named, office_beside
from sayso.find.said.titled import names_the_same
from sayso.find.said.voices import NAMES, voice
from sayso.model.said import Hop
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, below, phrase
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

LOOK_BACK = 8
NEAR = 24
PARAGRAPHS_BACK = 2
PEOPLE = ("person", "witness", "victim_or_kin", "expert", "suspect")

GENERIC_KINDS = (
    "ngo", "armed_group", "organisation", "media", "intergovernmental", "commission", "unknown",
)  # fmt: skip

SORTS = (
    "ngo",
    "armed_group",
    "intergovernmental",
    "commission",
)  # "the rights group", "the UN agency"

Spoken = tuple[Hop, Named | None, int]


def look_back(
    parsed: Parsed, pack: Pack, spoken: list[Spoken], head: int, kinds: tuple[str, ...]
) -> Hop | None:
    """Return the last hop before a pronoun that can be meant by it, of one of the kinds if any are given."""
    paragraph = parsed.sentence_at(head).paragraph
    for hop, named, at in reversed(spoken[-LOOK_BACK:]):
        far = paragraph - parsed.sentence_at(at).paragraph > PARAGRAPHS_BACK
        if at >= head or far or hop.speaker is None:
            continue
        named = named or next((n for h, n, _ in spoken if n and h.speaker == hop.speaker), None)
        if kinds and (hop.kind not in kinds or is_person(parsed, pack, named)):
            continue
        if _fits(parsed, pack, head, (hop, named), spoken):
            return hop
    return None


def _fits(
    parsed: Parsed, pack: Pack, head: int, source: tuple[Hop, Named | None], spoken: list[Spoken]
) -> bool:
    """Tell whether a pronoun can stand for a source by its number and by whether it shows a woman or a man."""
    hop, named = source
    word = parsed.tokens[head].text.lower()
    single = word in voice(pack, "he") or word in voice(pack, "his")
    many = bool(hop.members) or (
        named is not None and parsed.tokens[named.head].tag in ("NNS", "NNPS")
    )
    person = is_person(parsed, pack, named)
    if many and (single or word in voice(pack, "it")):
        return False
    if person and word in voice(pack, "they"):
        return False
    if single and not (person or named is None):
        return False
    own = [one for one, _, _ in spoken if one.speaker == hop.speaker]
    return not rules_out(parsed, pack, head, named, own)


def spoken_before(parsed: Parsed, pack: Pack, spoken: list[Spoken], named: Named) -> Hop | None:
    """Return the last hop of the same source by its head noun and words, or of a body called "the group"."""
    token = parsed.tokens[named.head]
    words = _words(parsed, named)
    definite = [item for item in words if item in voice(pack, "definite")]
    own = [item for item in words if item not in definite]
    if not (definite or token.tag in NAMES):
        return None
    if definite and is_aged(parsed, named.head):
        return _last_person(parsed, pack, spoken, named.head)
    for place in range(len(spoken) - 1, -1, -1):
        hop, other, at = spoken[place]
        if other is None or at > named.head or hop.speaker is None:
            continue
        same = parsed.tokens[other.head].lemma == token.lemma
        if same and hop.kind != "unnamed" and set(own) <= set(hop.speaker.lower().split()):
            return hop
        if same and token.tag in NAMES and names_the_same(pack, own, _all_words(parsed, other)):
            return hop
        near = (
            place >= len(spoken) - NEAR
        )  # so that time grows with the text and not with its square
        if near and _is_called_so(parsed, token, (own, bool(definite)), other.head):
            return hop
    if definite and named.kind in SORTS and (body := _of_that_sort(parsed, spoken, named)):
        return body
    if own == [token.text.lower()] and token.lemma in voice(pack, "generic"):
        here = parsed.sentence_of[named.head]
        wide = token.lemma in voice(pack, "any_body")
        earlier = [
            one
            for one in spoken
            if parsed.sentence_of[one[2]] < here
            and (wide or parsed.tokens[one[1].head if one[1] else one[2]].pos != "NOUN")
        ]
        return look_back(parsed, pack, earlier, named.head, GENERIC_KINDS)
    return None


def _is_called_so(parsed: Parsed, token: Token, words: tuple[list[str], bool], head: int) -> bool:
    """Tell whether a noun is the office of a name ("the minister"), or the name by which one is known ("Grey")."""
    own, definite = words
    if token.tag in NAMES and token.text in _aliases(parsed, head):
        return True
    return definite and bool(own) and set(own) <= _office_words(parsed, head, token.lemma)


def _of_that_sort(parsed: Parsed, spoken: list[Spoken], named: Named) -> Hop | None:
    """Return the last body with a name that spoke, where "the rights group" says what sort it is."""
    words = parsed.tokens_in(named.span)
    if parsed.tokens[named.head].tag != "NN" or any(token.tag in NAMES for token in words):
        return None
    for hop, other, at in reversed(spoken[-LOOK_BACK:]):
        if other is None or at > named.head or parsed.tokens[other.head].tag not in NAMES:
            continue
        if hop.kind in SORTS and not hop.members and hop.speaks_for is None:
            return hop if hop.kind == named.kind else None
    return None


def is_aged(parsed: Parsed, head: int) -> bool:
    """Tell whether one is named by an age alone ("the 54-year-old")."""
    return head > 0 and parsed.tokens[head - 1].tag == "HYPH"


def _last_person(parsed: Parsed, pack: Pack, spoken: list[Spoken], head: int) -> Hop | None:
    """Return the last hop of one human being, a few paragraphs back at most."""
    paragraph = parsed.sentence_at(head).paragraph
    for hop, named, at in reversed(spoken[-LOOK_BACK:]):
        near = paragraph - parsed.sentence_at(at).paragraph <= PARAGRAPHS_BACK
        if near and at < head and hop.speaker is not None and is_person(parsed, pack, named):
            return hop
    return None


def _office_words(parsed: Parsed, name: int, lemma: str) -> frozenset[str]:
    """Return the words of the office beside a name where a noun names that office, none otherwise."""
    before = [i for i in below(parsed, name, "compound") if i < name]
    if any(parsed.tokens[i].lemma == lemma for i in before):  # "Interior Minister Pola Stern"
        return frozenset(parsed.tokens[i].text.lower() for i in before)
    office = office_beside(parsed, name)
    if office is None or parsed.tokens[office].lemma != lemma:
        return frozenset()
    return frozenset(token.text.lower() for token in parsed.tokens_in(phrase(parsed, office)))


def _aliases(parsed: Parsed, head: int) -> tuple[str, ...]:
    """Return the names that one is said to be known by ("the commander, known as Grey")."""
    homes = (head, *after_preposition(parsed, head, "of", "in"))
    return tuple(
        parsed.tokens[name].text
        for verb in (verb for home in homes for verb in below(parsed, home, "acl"))
        if parsed.tokens[verb].tag == "VBN"
        for name in after_preposition(parsed, verb, "as")
        if parsed.tokens[name].tag in NAMES
    )


def _all_words(parsed: Parsed, named: Named) -> list[str]:
    """Return the words of a source and of the office beside it."""
    office = office_beside(parsed, named.head)
    beside = () if office is None else parsed.tokens_in(phrase(parsed, office, "appos", "relcl"))
    return [token.text.lower() for token in (*parsed.tokens_in(named.span), *beside)]


def _words(parsed: Parsed, named: Named) -> tuple[str, ...]:
    return tuple(token.text.lower() for token in parsed.tokens_in(named.span))


def is_person(parsed: Parsed, pack: Pack, named: Named | None) -> bool:
    """Tell whether a source is one human being: a person's name, an office, a single witness."""
    if named is None:
        return False
    token = parsed.tokens[named.head]
    titles = [parsed.tokens[item] for item in below(parsed, named.head, "compound")]
    nouns = [title.lemma for title in titles if title.pos == "NOUN"]
    group = nouns[-1:] and nouns[-1] in voice(pack, "generic")  # "rights group Clear Record"
    if token.tag in ("NNS", "NNPS") or group:
        return False
    if token.entity == "PERSON" or named.kind in PEOPLE:
        return True
    beside = office_beside(parsed, named.head)
    if token.tag in NAMES and any(title.lemma.lower() in voice(pack, "title") for title in titles):
        return True
    people = index_of(pack, "groups", "people")  # "Nurse Ana Redic"
    if token.tag in NAMES and any(ending_at(parsed, title.index, people) for title in titles):
        return True
    words = (token,) if beside is None else (token, parsed.tokens[beside])
    return any(word.tag in ("NN", "NNP") and word.lemma in voice(pack, "office") for word in words)
