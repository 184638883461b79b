"""Sources without a name: words that withhold it, and "no group", "nobody", which say nothing."""

from sayso.find.said.voices import voice
from sayso.model.text import Parsed
from sayso.model.tree import below, phrase
from sayso.packs.load import Pack


def is_anonymous(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether words in the noun phrase or its sentence withhold the name."""
    near = parsed.doc[phrase(parsed, head, "relcl")].lower()
    whole = _clause_around(parsed, head)
    for entry in pack.anonymity:
        for words in entry.words:
            if words in (whole if " " in words else near):
                return True
    return False


def _clause_around(parsed: Parsed, head: int) -> str:
    """Return the words of the source and of what hangs on its verb, without what is said."""
    verb = parsed.tokens[head].head
    sentence = parsed.sentence_at(head)
    parts = [parsed.cover(parsed.subtree(head))]
    if verb != head and sentence.first <= verb < sentence.stop:
        parts.extend(
            parsed.cover(parsed.subtree(child))
            for child in parsed.children[verb]
            if parsed.tokens[child].dep not in ("ccomp", "nsubj", "nsubjpass", "dobj")
        )
    return " | ".join(parsed.doc[part] for part in parts).lower()


def withholds_name(parsed: Parsed, pack: Pack, index: int) -> bool:
    """Tell whether a cue is the asking of "who asked not to be named", or the wish of "who did not want to be"."""
    token = parsed.tokens[index]
    for words in (words for entry in pack.anonymity for words in entry.words if " " in words):
        before = words.find(token.text.lower())
        start = token.span.start - before
        if before >= 0 and parsed.doc.text[start : start + len(words)].lower() == words:
            return True
    return False


def is_nobody(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether a source is "no group", "nobody", "none of them"."""
    near = (head, *below(parsed, head, "det", "preconj"))
    return any(parsed.tokens[item].text.lower() in voice(pack, "nobody") for item in near)


def is_this_outlet(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether an outlet speaks of itself ("this newspaper reported")."""
    near = any(
        parsed.tokens[item].text.lower() in parsed.words["this"]
        for item in below(parsed, head, "det")
    )
    return near and parsed.tokens[head].lemma in voice(pack, "outlet")
