"""Quotations that no saying tags: the words of one presented behind them, of one told of before, or of nobody named.

"“They shot my son.” Those are the words of Ana Bel." "Ana Bel sits in her kitchen. “We
ran,” ...": where neither stands there, the words are somebody's, not the publisher's.
"""

from sayso.find.said.anaphora import is_person
from sayso.find.said.holding import holders
from sayso.find.said.sources import describe
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import NAMES, voice
from sayso.model.labels import FINITE
from sayso.model.text import Parsed, Quotation, Sentence, Span
from sayso.model.tree import below
from sayso.packs.load import Pack

ENDS = ".!?"
SHORTEST = 4


def read_untagged(parsed: Parsed, pack: Pack, quotation: Quotation) -> Uttered | None:
    """Return whose words a quotation of whole sentences is that no saying tags, None for a mere phrase."""
    inside = parsed.tokens_in(quotation.span)
    if len(inside) < SHORTEST or parsed.doc.text[quotation.span.end - 1] not in ENDS:
        return None
    if not any(token.tag in FINITE for token in inside) or not _opens(parsed, quotation):
        return None
    mark = max(0, inside[0].index - 1)
    who = _presented(parsed, pack, quotation)
    tells = any(token.text.lower() in voice(pack, "of_speaker") for token in inside)
    if who is None and (tells or _is_parted(parsed, quotation)):
        who = _told_of(parsed, pack, inside[0].index)
    source = () if who is None else (who,)
    return Uttered(None, None, source, (), (mark, mark), quoted=(quotation.number,))


def _opens(parsed: Parsed, quotation: Quotation) -> bool:
    """Tell whether a quotation opens a sentence or a paragraph, outside of others."""
    start = quotation.span.start
    home = parsed.paragraph_at(start).span.start
    left = parsed.doc.text[home:start].rstrip().rstrip("“\"'‘«`").rstrip()
    return (not left or left[-1] in ".!?:”") and not holders(parsed, Span(start - 1, start))


def _is_parted(parsed: Parsed, quotation: Quotation) -> bool:
    """Tell whether one sentence parts a quotation from another before it ("“We ran.” Ana Bel pauses. “...”")."""
    if not quotation.number:
        return False
    end, start = parsed.quotations[quotation.number - 1].span.end, quotation.span.start
    if parsed.paragraph_at(end - 1).index != parsed.paragraph_at(start).index:
        return False
    between = parsed.tokens_in(Span(end, start))
    return sum(token.text in ENDS for token in between) == 1


def _presented(parsed: Parsed, pack: Pack, quotation: Quotation) -> int | None:
    """Return the name in a short sentence right behind that presents who spoke ("So says Ana Bel")."""
    last = parsed.tokens_in(quotation.span)[-1].index
    number = parsed.sentence_of[last] + 1
    home = parsed.sentence_at(last).paragraph
    if number >= len(parsed.sentences) or parsed.sentences[number].paragraph != home:
        return None
    sentence = parsed.sentences[number]
    words = [t for t in parsed.tokens[sentence.first : sentence.stop] if t.pos != "PUNCT"]
    if len(words) < SHORTEST:
        return None
    opens = words[0].text.lower() in voice(pack, "presents")
    told = words[1].lemma in voice(pack, "spoken")  # "the words are those of X"
    if not (opens or told) or words[1 + told].pos not in ("VERB", "AUX"):
        return None
    names = [t.index for t in words if t.tag in NAMES and t.dep in ("nsubj", "pobj", "attr")]
    people = [i for i in names if is_person(parsed, pack, describe(parsed, pack, i))]
    return people[0] if people else None


def _told_of(parsed: Parsed, pack: Pack, first: int) -> int | None:
    """Return the one person who is the subject of the sentence before and does something in it."""
    number = parsed.sentence_of[first] - 1
    home = parsed.sentence_at(first).paragraph
    if number < 0 or parsed.sentences[number].paragraph < home - 1:
        return None
    sentence = parsed.sentences[number]
    found = _subjects(parsed, sentence)
    does = parsed.tokens[parsed.tokens[found[0]].head].lemma if len(found) == 1 else ""
    if not does or does in voice(pack, "is_gone"):
        return None
    named = describe(parsed, pack, found[0])
    single = parsed.tokens[named.head].tag in ("NN", "NNP")
    return named.head if single and is_person(parsed, pack, named) else None


def _subjects(parsed: Parsed, sentence: Sentence) -> tuple[int, ...]:
    """Return the active subjects of the main verb of a sentence."""
    roots = [t for t in parsed.tokens[sentence.first : sentence.stop] if t.dep == "ROOT"]
    return below(parsed, roots[0].index, "nsubj") if roots else ()
