"""The number that a toll reaches, and the one that it had before ("rose to 88 from 71")."""

from sayso.find.act.frame import Frame
from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import numbers_in
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack
from sayso.packs.lookup import link

HEADLINE = 10


def toll_frame(parsed: Parsed, word: int, pack: Pack) -> Frame | None:
    """Return the number of "put the dead at 12", "the number of wounded rose to 30", else None."""
    token = parsed.tokens[word]
    head = parsed.tokens[token.head]
    toll = word
    if token.dep == "pobj" and parsed.says(head.index, "of", "for"):
        toll = head.head
        counted = parsed.tokens[toll].lemma
        if counted not in link(pack, "toll_head") and counted not in link(pack, "figure_word"):
            return None
    now, earlier = toll_of(parsed, toll, pack)
    if not now or (toll == word and _says_who(parsed, word, now[0], pack)):
        return None
    return Frame(now, (), earlier=earlier, reached=parsed.tokens[toll].head)


def _says_who(parsed: Parsed, word: int, now: int, pack: Pack) -> bool:
    """Tell whether "the dead were" goes on with people and no bare number ("five farmers and two nurses")."""
    verb = parsed.tokens[parsed.tokens[word].head]
    called = now in below(parsed, verb.index, "attr") and parsed.tokens[now].pos != "NUM"
    return called and verb.lemma in link(pack, "equal_verb")


def toll_head(parsed: Parsed, noun: int, pack: Pack) -> int:
    """Return the noun that stands for the toll: "number" in "the number of deaths", else the noun itself."""
    token = parsed.tokens[noun]
    counted = parsed.tokens[parsed.tokens[token.head].head]
    if token.dep != "pobj":
        return noun
    between = parsed.tokens[token.head].lemma
    words = link(pack, "toll") if between in link(pack, "part_after") else link(pack, "toll_head")
    inside = between == "of" or between in link(pack, "part_after")
    return counted.index if inside and counted.lemma in words else noun


def toll_of(parsed: Parsed, noun: int, pack: Pack) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the number that a toll reaches and the one it had ("rose to 88 from 71")."""
    token = parsed.tokens[noun]
    verb = parsed.tokens[token.head]
    sentence = parsed.sentence_at(noun)
    if token.dep not in ("nsubj", "nsubjpass", "dobj") or verb.lemma not in link(pack, "reach"):
        reached = _reached_beside(parsed, noun, pack)
        return ((reached,) if reached >= 0 else ()), ()
    told = numbers_in(numbers_of(parsed, pack), sentence.span)
    shares = [mention.span for mention in told if mention.value.kind == "percent"]
    numbers = [
        t
        for t in parsed.tokens[verb.index + 1 : sentence.stop]
        if t.pos == "NUM" and not any(span.meets(t.span) for span in shares)
    ]
    idle = any(
        i != noun and not parsed.children[i] for i in below(parsed, verb.index, "dobj")
    )  # "took place at"
    now: list[int] = []
    earlier = list(_stood_at(parsed, noun, pack))
    for number in numbers:
        before = _preposition_of(parsed, number.index, verb.index)
        if _is_of_a_state(parsed, number.index, pack) or _is_multiple(parsed, number.index):
            continue
        if before == "from":
            earlier.append(_counted(parsed, number.index))
        elif before in ("to", "at", "") and not now and not (before == "at" and idle):
            now.append(_counted(parsed, number.index))
    return tuple(now), tuple(earlier[:1])


def _stood_at(parsed: Parsed, noun: int, pack: Pack) -> tuple[int, ...]:
    """Return the number of a clause inside the toll ("the toll, which stood at 12, had risen to 19")."""
    for verb in below(parsed, noun, "relcl"):
        if parsed.tokens[verb].lemma in link(pack, "reach"):
            found = [i for i in parsed.subtree(verb) if parsed.tokens[i].pos == "NUM"]
            at = bool(found) and _preposition_of(parsed, found[0], verb) == "at"
            return tuple(found[:1]) if at else ()
    return ()


def _reached_beside(parsed: Parsed, noun: int, pack: Pack) -> int:
    """Return the number behind "climbs to" where the parser sees no verb in a headline, else -1."""
    stop = parsed.sentence_at(noun).stop
    if parsed.tokens[noun].dep != "ROOT" and parsed.tokens[noun].tag != "NNP":
        return -1
    for verb in parsed.tokens[noun + 1 : min(stop, noun + HEADLINE)]:
        behind = parsed.tokens[verb.index + 1 : verb.index + 3]
        if verb.lemma in link(pack, "reach") and [t.lemma for t in behind[:1]] == ["to"]:
            number = behind[-1]
            return _counted(parsed, number.index) if number.pos == "NUM" else -1
    return -1


def _counted(parsed: Parsed, number: int) -> int:
    """Return the noun that a number counts, else the number."""
    head = parsed.tokens[parsed.tokens[number].head]
    people = head.pos == "NOUN" or head.entity == "NORP"
    return head.index if head.index > number and people else number


def _is_of_a_state(parsed: Parsed, number: int, pack: Pack) -> bool:
    """Tell whether the number has a word of its own for those hurt ("stands at 12 killed and 30 wounded")."""
    behind = parsed.tokens[number + 1 : number + 2]
    return any(token.text.lower() in link(pack, "state_noun") for token in behind)


def _is_multiple(parsed: Parsed, number: int) -> bool:
    """Tell whether the number says how many times it is another one ("three times higher")."""
    behind = parsed.tokens[number + 1 : number + 2]
    return any(token.text.lower() in parsed.words["times"] for token in behind)


def _preposition_of(parsed: Parsed, number: int, verb: int) -> str:
    """Return the preposition before a number, past its bounds ("to at least 88"); none right behind the verb."""
    index = number - 1
    while index >= 0 and parsed.tokens[index].tag in ("IN", "RB", "JJR", "JJS", "DT", "RBR", "RBS"):
        word = parsed.tokens[index].lemma
        if word in ("to", "from", "at", "by") and parsed.tokens[index + 1].lemma not in (
            "least",
            "most",
        ):
            return word
        index -= 1
    if index >= 0 and parsed.says(index, "to"):
        return "to"
    return "" if index <= verb else "elsewhere"


def is_second_number(parsed: Parsed, number: int, word: int) -> bool:
    """Tell whether a number hangs on the state told before its own ("left 67 dead and 1,000 wounded")."""
    token = parsed.tokens[number]
    first = parsed.tokens[token.head]
    if token.pos != "NUM" or token.dep != "conj" or not token.index > first.index:
        return False
    return (
        first.index != word
        and first.pos in ("ADJ", "VERB")
        and bool(below(parsed, first.index, "nummod"))
    )
