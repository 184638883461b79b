"""The number at which those hurt are put, read along the words: "put the dead at 12 and the wounded at 30".

The parser hangs such figures in many ways; the order of their words is plain: a noun for a
figure or an article, the word for those hurt, then "at", "as", "to" or a verb, and the number.
"""

from sayso.find.act.frame import Frame
from sayso.find.number.numbers import numbers_of
from sayso.find.people.counted import numbers_in
from sayso.model.text import Parsed, Token
from sayso.model.tree import is_verbal
from sayso.packs.load import Pack
from sayso.packs.lookup import link

BEFORE = 6
BEHIND = 10
PHRASE_TAGS = (
    "DT", "PRP$", "IN", "TO", "MD", "JJ", "RB", "RBR", "NN", "NNS", "NNP", "NNPS", "VBN", "POS", "CD",
)  # fmt: skip
BESIDE_TAGS = ("JJ", "RB", "VBN", "NN")
BESIDE_VERB = ("aux", "auxpass", "advmod", "neg")


def put_at(parsed: Parsed, tokens: tuple[int, ...], pack: Pack) -> Frame | None:
    """Return the number that stands behind words for those hurt, with whom it counts; None where there is none."""
    figure, counted = _figure_before(parsed, tokens[0], pack)
    if parsed.tokens[tokens[-1]].lemma in link(pack, "toll"):
        figure = tokens[-1]
    verb = _verb_before(parsed, tokens[0], pack)
    if figure < 0 and (verb < 0 or not _is_named_whole(parsed, tokens[0])):
        return None
    numbers, own = _numbers_behind(parsed, tokens[-1], figure >= 0, pack)
    if not numbers:
        return None
    earlier = tuple(numbers[:-1][:1])
    reached = own if own >= 0 else verb
    return Frame((numbers[-1],), (), earlier=earlier, reached=reached, counted=counted)


def _figure_before(parsed: Parsed, first: int, pack: Pack) -> tuple[int, int]:
    """Return the noun for the figure before those hurt, and the noun that they are: "the number of boys killed"."""
    sentence = parsed.sentence_at(first)
    counted = -1
    index = first - 1
    while index >= max(sentence.first, first - BEFORE):
        token = parsed.tokens[index]
        before = parsed.tokens[index - 1]
        if index == first - 1 and token.lemma in link(pack, "toll_head"):
            return index, -1
        if parsed.says(token.index, "of", "for") and index > sentence.first:
            words = (link(pack, "toll_head"), link(pack, "figure_word"))
            held = any(before.lemma in one for one in words)
            return (before.index, counted) if held else (-1, -1)
        if token.tag in ("NN", "NNS") and counted < 0:
            counted = index
        elif token.tag not in ("DT", "PRP$", "JJ", "IN", "NN", "NNS", "NNP", "POS"):
            break
        index -= 1
    return -1, -1


def _verb_before(parsed: Parsed, first: int, pack: Pack) -> int:
    """Return the verb by which somebody puts those hurt at a number, else -1."""
    for token in reversed(parsed.tokens[parsed.sentence_at(first).first : first]):
        if is_verbal(token) and token.lemma in link(pack, "put_verb"):
            return token.index
    return -1


def _is_named_whole(parsed: Parsed, first: int) -> bool:
    """Tell whether an article makes the word a name for all those hurt ("the dead")."""
    before = parsed.tokens[first - 1] if first else None
    return before is not None and before.text.lower() in ("the", "its", "their", "our")


def _numbers_behind(parsed: Parsed, last: int, figure: bool, pack: Pack) -> tuple[list[int], int]:
    """Return the number behind the words, after the one that it had, and the verb between them (-1: none)."""
    stop = min(parsed.sentence_at(last).stop, last + 1 + BEHIND)
    verb, earlier = -1, list[int]()
    for token in parsed.tokens[last + 1 : stop]:
        number = _number_at(parsed, token, pack)
        if number >= 0 and parsed.says(token.index - 1, "from"):
            earlier.append(number)
        elif number >= 0 and _leads_to_it(parsed, token, verb, figure, pack):
            return [*earlier, number], verb
        elif token.lemma in link(pack, "reach") or token.lemma in link(pack, "put_verb"):
            verb = token.index
        elif token.tag not in PHRASE_TAGS and token.dep not in BESIDE_VERB:
            break
    return [], verb


def _number_at(parsed: Parsed, token: Token, pack: Pack) -> int:
    """Return the number that begins at a token and counts nothing but people, else -1."""
    for mention in numbers_in(numbers_of(parsed, pack), token.span):
        if mention.span.start != token.span.start or mention.value.kind != "count":
            return -1
        after = token.index + len(parsed.tokens_in(mention.span))
        if any(
            t.text.lower() in link(pack, "state_noun") for t in parsed.tokens[after : after + 1]
        ):
            return -1
        held = [one for one in parsed.tokens_in(mention.span) if one.pos == "NUM"]
        behind = parsed.tokens[held[-1].head] if held else None
        if behind is None or (behind.index > held[-1].index and behind.pos == "NOUN"):
            return -1
        return held[-1].index
    return -1


def _leads_to_it(parsed: Parsed, token: Token, verb: int, figure: bool, pack: Pack) -> bool:
    """Tell whether what stands before a number says that the figure is this number."""
    before = parsed.tokens[token.index - 1]
    if token.lemma in link(pack, "reach"):  # "exceed 100" is one bound
        return True
    if parsed.says(before.index, "at", "as", "to") or (
        figure and parsed.says(token.index, "from", "between", "as")
    ):
        return True
    while before.index > verb >= 0 and before.tag in ("RB", "IN"):
        before = parsed.tokens[before.index - 1]
    return before.index == verb >= 0
