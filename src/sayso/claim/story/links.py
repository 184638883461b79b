"""Whether a paragraph goes on with a story: told by one who was there, with a pronoun, or with what was told before."""

import re

from sayso.claim.story.taken_up import known_in, new_in, speech_verbs
from sayso.model.text import Parsed, Sentence, Span, Token
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of

FEWEST = 2
REACH = 12  # sentences between two that belong to one story
HELD = ("nsubj", "nsubjpass", "dobj", "poss", "pobj")
ARMED = ("state_forces", "police", "armed_group", "unidentified")
PERSON = "PERSON"
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|me|us)\b")


def in_first_person(parsed: Parsed, pack: Pack) -> bool:
    """Tell whether who writes tells what he did and what was done to him: "I ran", "they told us", "my father"."""
    spans = [quotation.span for quotation in parsed.quotations]
    seen = set[int]()
    for match in _OWN.finditer(parsed.doc.text):
        if any(span.start <= match.start() < span.end for span in spans):
            continue
        for token in parsed.tokens_in(Span(*match.span())):
            if _is_in_deed(parsed, token, pack):
                seen.add(parsed.sentence_of[token.index])
        if len(seen) >= FEWEST:
            return True
    return False


def _is_in_deed(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a pronoun of the writer hangs on a verb of the past that is none of saying."""
    if token.dep not in HELD:
        return False
    verb = parsed.tokens[token.head]
    for _ in range(FEWEST):
        if verb.pos in ("VERB", "AUX"):
            break
        verb = parsed.tokens[verb.head]
    was = any(parsed.tokens[one].tag == "VBD" for one in parsed.children[verb.index])
    return (verb.tag == "VBD" or (verb.tag == "VBN" and was)) and verb.lemma not in speech_verbs(
        pack
    )


class Links:
    """What the story has brought in so far, and whether the paragraph at hand goes on with it."""

    def __init__(self, parsed: Parsed, pack: Pack) -> None:
        """Begin with nothing told."""
        self._parsed, self._pack = parsed, pack
        self.own = in_first_person(parsed, pack)
        self._told: frozenset[str] = frozenset()
        self._paragraph, self._last = -1, -1
        self._on = False

    def go_on(self, sentence: Sentence, begins: bool) -> bool:
        """Tell whether a sentence goes on with the story; one that tells a new day begins another."""
        if begins:
            self._told, self._on = frozenset(), True
        elif sentence.paragraph != self._paragraph:
            self._on = self.own
        self._paragraph = sentence.paragraph
        if not self._on and self._told and sentence.index - self._last <= REACH:
            self._on = self._takes_up(sentence)
        if self._on:
            self._told |= self._brought_in(sentence)
            self._last = sentence.index
        return self._on

    def _brought_in(self, sentence: Sentence) -> frozenset[str]:
        parsed, pack = self._parsed, self._pack
        tokens = parsed.tokens[sentence.first : sentence.stop]
        named = (one.lemma for one in tokens if one.entity == PERSON and one.pos == "PROPN")
        fresh = (one for one in tokens if not _is_the(parsed, one))  # "the army" is known to all
        armed = (kind for one in fresh if (kind := _armed(parsed, one, pack)))
        return new_in(parsed, sentence.index, pack).union(named, armed)

    def _takes_up(self, sentence: Sentence) -> bool:
        parsed, pack = self._parsed, self._pack
        if not self._told.isdisjoint(known_in(parsed, sentence.index, pack)):
            return True
        before = parsed.sentences[sentence.index - 1].paragraph if sentence.index else -1
        opens = before != sentence.paragraph
        for token in parsed.tokens[sentence.first : sentence.stop]:
            if token.dep not in ("nsubj", "nsubjpass", "dobj"):
                continue
            if parsed.tokens[token.head].lemma in speech_verbs(pack):
                continue
            if token.dep != "dobj" and (
                token.text.lower() in parsed.words["told_before"]
                or (opens and _is_owned(parsed, token))
            ):
                return True
            if token.entity == PERSON and token.lemma in self._told:
                return True
            if _is_the(parsed, token) and _armed(parsed, token, pack) in self._told:
                return True
        return False


def _is_owned(parsed: Parsed, token: Token) -> bool:
    """Tell whether a subject is somebody of one who was told of before ("her father")."""
    owners = (parsed.tokens[one] for one in parsed.children[token.index])
    return any(
        one.dep == "poss" and one.text.lower() in parsed.words["owned_by_told"] for one in owners
    )


def _armed(parsed: Parsed, token: Token, pack: Pack) -> str:
    """Return the kind of an armed body that a noun names, nothing for any other."""
    if token.pos not in ("NOUN", "PROPN"):
        return ""
    found = ending_at(parsed, token.index, index_of(pack, "actors"))
    return found[0].name if found and found[0].name in ARMED else ""


def _is_the(parsed: Parsed, noun: Token) -> bool:
    return any(
        parsed.tokens[one].text.lower() in ("the", "these") for one in parsed.children[noun.index]
    )
