"""Legal and loaded words to drafts: one for a speaker, a term and the thing called so.

The thing called is the object of the judging verb ("condemned X as T"), the
subject ("X was T"), or the words of the noun phrase itself ("the X genocide").
"""

from dataclasses import replace

from sayso.claim.draft import Draft
from sayso.model.claim import Term
from sayso.model.mention import Findings, Mention
from sayso.model.said import innermost
from sayso.model.text import Parsed, Span
from sayso.model.tree import after_preposition, below, is_verbal, phrase, subjects, top_of
from sayso.model.who import Target
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link

NEAR = 8
CLIMB = 6
REACH = 14
NOMINAL = ("NOUN", "PROPN", "NUM")


def characterise(parsed: Parsed, found: Findings, pack: Pack) -> list[Draft]:
    """Make one draft for each legal term, or for terms joined by "or" and "and", with its target."""
    drafts: list[Draft] = []
    for mention in found.legal:
        if drafts and (joined := _joined(parsed, drafts[-1], mention, pack)):
            drafts[-1] = joined
            continue
        drafts.append(_draft_of(parsed, mention, found, pack))
    return drafts


def _draft_of(parsed: Parsed, mention: Mention[str], found: Findings, pack: Pack) -> Draft:
    target = _target_span(parsed, mention, pack)
    words = parsed.doc[mention.span]
    return Draft(
        act="characterised",
        mention=None,
        span=mention.span,
        token=top_of(parsed, mention.span),
        words=words,
        target=Target(_kind_of(parsed, target, pack), parsed.doc[target], target),
        terms=(Term(mention.value, words, mention.span),),
        speech=innermost(found.speeches, mention.span),
        rules=(mention.rule,),
    )


def _kind_of(parsed: Parsed, target: Span, pack: Pack) -> str:
    """Return people where the thing called so is a person or a group, else other."""
    top = top_of(parsed, target)
    listed = ending_at(parsed, top, index_of(pack, "groups", "people")) is not None
    return "people" if listed or parsed.tokens[top].entity == "PERSON" else "other"


def _joined(parsed: Parsed, draft: Draft, mention: Mention[str], pack: Pack) -> Draft | None:
    """Return the draft with the term added where a conjunction alone stands between, else None."""
    last = draft.terms[-1]
    if mention.span.start - last.span.end > NEAR * 2 or mention.span.start < last.span.end:
        return None
    between = parsed.tokens_in(Span(last.span.end, mention.span.start))
    words = [token.text.lower() for token in between]
    joiner = next((word for word in words if word in link(pack, "joiner")), None)
    if joiner is None or any(word not in link(pack, "between_terms") for word in words):
        return None
    term = Term(mention.value, parsed.doc[mention.span], mention.span)
    return replace(
        draft, terms=(*draft.terms, term), joined=joiner, rules=(*draft.rules, mention.rule)
    )


def _target_span(parsed: Parsed, mention: Mention[str], pack: Pack) -> Span:
    """Return the words of the thing called so."""
    top = top_of(parsed, mention.span)
    target = (
        _between(parsed, parsed.tokens_in(mention.span)[0].index, pack)
        or _by_verb(parsed, top, pack)
        or _own_phrase(parsed, top, mention.span)
    )
    return _before_term(parsed, top, target, pack) or target


def _between(parsed: Parsed, top: int, pack: Pack) -> Span | None:
    """Return what stands between a verb of calling and the term, along the words ("called the raid a war crime")."""
    first = parsed.sentence_at(top).first
    stop = top
    while stop > first and _leads_term(parsed, stop - 1, pack):
        stop -= 1
    start = stop
    while (
        start > first
        and start > stop - REACH
        and parsed.tokens[start - 1].lemma not in link(pack, "call_verb")
    ):
        start -= 1
        if _is_clause(parsed, start) or parsed.tokens[start].pos == "PUNCT":
            return None
    verb = parsed.tokens[start - 1]
    if (
        parsed.tokens[start].pos == "ADP"
        or start in (stop, first)
        or not is_verbal(verb)
        or verb.lemma not in link(pack, "call_verb")
    ):
        return None
    nouns = [t for t in parsed.tokens[start:stop] if t.pos in NOMINAL or t.tag == "VBG"]
    return parsed.cover((start, stop - 1)) if nouns else None


def _is_clause(parsed: Parsed, index: int) -> bool:
    """Tell whether a token heads a clause; a gerund with an article is a noun ("the killing")."""
    return is_verbal(parsed.tokens[index]) and not below(parsed, index, "det")


def _leads_term(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether a token belongs to the phrase of the term itself ("as an act of")."""
    token = parsed.tokens[index]
    if token.lemma in link(pack, "leads_to_term"):
        return parsed.tokens[index + 1].text.lower() in parsed.words["of"]
    return token.text.lower() in link(pack, "between_terms") or token.pos == "ADJ"


def _before_term(parsed: Parsed, top: int, target: Span, pack: Pack) -> Span | None:
    """Return the words before the term where a verb of calling governs both as one phrase."""
    head = parsed.tokens[parsed.tokens[top].head]
    before = [t for t in parsed.tokens_in(target) if t.index < top and t.pos == "NOUN"]
    if head.lemma not in link(pack, "call_verb") or not before:
        return None
    if parsed.tokens[top].dep not in ("dobj", "oprd", "ccomp"):
        return None
    return Span(target.start, before[-1].span.end) if before[-1].head == top else None


def _by_verb(parsed: Parsed, top: int, pack: Pack) -> Span | None:
    """Return the object of "call, condemn, describe ... as", or the subject of "was"."""
    index = top
    for _ in range(CLIMB):
        token = parsed.tokens[index]
        head = parsed.tokens[token.head]
        if token.head == index:
            return None
        if token.dep in ("attr", "acomp") and is_verbal(head):
            return _first_phrase(parsed, subjects(parsed, head.index))
        if token.dep == "pobj" and parsed.says(head.index, "as"):
            above = parsed.tokens[head.head]
            if above.dep == "dobj" and parsed.tokens[above.head].lemma in link(pack, "call_verb"):
                return phrase(parsed, above.index, "prep", "appos")
        if (verb := _amounting(parsed, index, pack)) is not None:
            return _first_phrase(parsed, subjects(parsed, verb))
        if (
            token.dep == "pobj"
            and parsed.says(head.index, "as")
            and is_verbal(parsed.tokens[head.head])
        ):
            verb = head.head
            return _first_phrase(parsed, below(parsed, verb, "dobj", "nsubjpass"))
        if token.dep in ("oprd", "xcomp", "ccomp", "dobj") and head.lemma in link(
            pack, "call_verb"
        ):
            called = tuple(i for i in below(parsed, head.index, "dobj", "nsubjpass") if i != index)
            called = called or below(parsed, index, "nsubj")
            return _first_phrase(parsed, called)
        if is_verbal(token) or (
            token.dep == "prep" and token.lemma not in parsed.words["term_inner"]
        ):
            return None
        index = token.head
    return None


def _amounting(parsed: Parsed, index: int, pack: Pack) -> int | None:
    """Return the verb that says what its subject comes to ("the raid amounts to a war crime"), or None."""
    token = parsed.tokens[index]
    head = parsed.tokens[token.head]
    if token.dep == "pobj" and parsed.says(head.index, "to"):
        head = parsed.tokens[head.head]
    elif token.dep not in ("dobj", "attr", "acomp"):
        return None
    return head.index if head.lemma in link(pack, "amount_verb") else None


def _first_phrase(parsed: Parsed, heads: tuple[int, ...]) -> Span | None:
    if not heads:
        return None
    token = parsed.tokens[heads[0]]
    verb = parsed.tokens[token.head]
    if token.tag in ("WDT", "WP") and verb.dep == "relcl":  # "the war, which they call a genocide"
        token = parsed.tokens[verb.head]
    if token.tag in ("WDT", "WP", "EX"):
        return None
    whole = _with_phrases(parsed, token.index, phrase(parsed, token.index, "prep", "appos"))
    return _without_that(parsed, whole)


def _without_that(parsed: Parsed, span: Span) -> Span:
    """Leave out a "that" behind a verb, which opens the clause ("stressed that rape may be")."""
    first, *rest = parsed.tokens_in(span)
    opens = first.text == "that" and first.index > 0 and rest
    return (
        Span(rest[0].span.start, span.end)
        if opens and is_verbal(parsed.tokens[first.index - 1])
        else span
    )


def _own_phrase(parsed: Parsed, top: int, span: Span) -> Span:
    """Return the noun phrase in which the term stands, with its "of" and "in" phrases."""
    token = parsed.tokens[top]
    noun = token.head if token.dep in ("amod", "compound", "nmod") else top
    if parsed.tokens[noun].pos not in ("NOUN", "PROPN"):
        noun = top
    return _with_phrases(parsed, noun, phrase(parsed, noun, "prep", "appos").join(span))


def _with_phrases(parsed: Parsed, noun: int, whole: Span) -> Span:
    """Add the "of" and "in" phrases of a noun to its words, and a place that stands right behind it."""
    for other in after_preposition(parsed, noun, "of", "in", "against", "at", "by"):
        reach = phrase(parsed, other, "prep", "appos")
        if 0 <= reach.start - whole.end <= NEAR:
            whole = whole.join(reach)
    last = parsed.tokens_in(whole)[-1].index
    behind = parsed.tokens[last + 1 : last + 3]
    if (
        len(behind) == 2
        and behind[0].lemma in parsed.words["term_place"]
        and behind[1].pos == "PROPN"
    ):
        whole = whole.join(phrase(parsed, behind[1].index, "prep", "appos"))
    return whole
