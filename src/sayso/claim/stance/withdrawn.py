"""Claims that their own speaker takes back in a later sentence: "It later withdrew the statement."."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sayso.claim.draft import Draft
from sayso.model.mention import Findings
from sayso.model.said import Hop, Speech, Stance
from sayso.model.text import Parsed, Token
from sayso.model.tree import below, top_of
from sayso.packs.load import Pack
from sayso.packs.lookup import link

SHORT = 5
NEAR = 3
AFFIRMED = ("asserted", "alleged", "accepted", "denied")


def with_withdrawn(parsed: Parsed, drafts: list[Draft], found: Findings, pack: Pack) -> list[Draft]:
    """Mark as retracted what the speaker of a later "withdrew the statement" had said just before."""
    made = drafts
    for speech in found.speeches:
        withdrawn = speech.stance == "retracted" and _only_points_back(parsed, speech, pack)
        if withdrawn or _calls_own_wrong(parsed, speech, pack):
            made = _taken_back(parsed, speech, made)
    for sentence in _corrections(parsed, drafts, pack):
        made = _put_right(parsed, sentence, made, pack)
    return made


def _corrections(parsed: Parsed, drafts: list[Draft], pack: Pack) -> Iterator[int]:
    """Yield the sentences that put right what the text said before: "The correct figure is 15", "That was wrong"."""
    after = {parsed.sentence_of[draft.token] + 1 for draft in drafts if draft.token >= 0}
    for sentence in parsed.sentences[min(after, default=0) :]:
        if sentence.index in after and any(
            _puts_right(parsed, token, pack)
            for token in parsed.tokens[sentence.first : sentence.stop]
        ):
            yield sentence.index


def _puts_right(parsed: Parsed, token: Token, pack: Pack) -> bool:
    """Tell whether a subject is a figure called correct, or points at what is called wrong."""
    if token.dep != "nsubj" or not parsed.says(token.head, "be"):
        return False
    if token.lemma in link(pack, "figure_word"):
        words = {parsed.tokens[i].lemma for i in below(parsed, token.index, "amod")}
        return bool(words & link(pack, "right_word"))
    said = {parsed.tokens[i].lemma for i in below(parsed, token.head, "acomp")}
    return token.text.lower() in parsed.words["what_was_said"] and bool(
        said & link(pack, "false_word")
    )


def _put_right(parsed: Parsed, sentence: int, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Return the drafts with what the publisher's own text claimed in the sentence before taken back."""
    found = []
    for draft in drafts:
        before = draft.token >= 0 and parsed.sentence_of[draft.token] == sentence - 1
        own = all(_is_own_text(parsed, hop, pack) for hop in draft.hops[:-1])
        if before and own and draft.hops and draft.stance.value in AFFIRMED:
            stance = Stance("retracted", "stated", 0, parsed.sentences[sentence].span)
            draft = replace(draft, hops=draft.hops[-1:], stance=stance)
        found.append(draft)
    return found


def _is_own_text(parsed: Parsed, hop: Hop, pack: Pack) -> bool:
    """Tell whether a hop is an article of nobody's ("an article on Friday")."""
    if hop.kind != "unknown" or hop.speaker_span is None:
        return hop.kind == "publisher"
    return parsed.tokens[top_of(parsed, hop.speaker_span)].lemma in _said(pack)


def _calls_own_wrong(parsed: Parsed, speech: Speech, pack: Pack) -> bool:
    """Tell whether a speaker calls a statement of his own wrong ("said that its first report was wrong")."""
    if speech.stance != "asserted" or speech.hop.speaker is None or speech.hop.cue_span is None:
        return False
    whose = link(pack, "its_pronoun") | link(pack, "own_pronoun")
    for token in parsed.tokens_in(speech.content[0]):
        if token.dep != "nsubj" or token.lemma not in _said(pack):
            continue
        owners = {parsed.tokens[i].text.lower() for i in below(parsed, token.index, "poss")}
        said = {parsed.tokens[i].lemma for i in below(parsed, token.head, "acomp")}
        if owners & whose and said & link(pack, "false_word"):
            return not below(parsed, token.head, "neg")
    return False


def _only_points_back(parsed: Parsed, speech: Speech, pack: Pack) -> bool:
    """Tell whether what is withdrawn is only a word for something said ("it", "the statement")."""
    if speech.hop.cue_span is None or not speech.content:
        return False
    words = parsed.tokens_in(speech.content[0])
    last = words[-1].lemma.lower() if 0 < len(words) <= SHORT else ""
    return last in parsed.words["what_was_said"] or last in _said(pack)


@cache
def _said(pack: Pack) -> frozenset[str]:
    """Return the nouns for what is said or written."""
    nouns = (entry.words for entry in pack.sayings if entry.form == "noun")
    written = (entry.words for entry in pack.media if entry.name in ("document", "figure"))
    return frozenset(word for words in (*nouns, *written) for word in words)


def _taken_back(parsed: Parsed, speech: Speech, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with those of the last sentence in which the speaker claimed something taken back."""
    cue = speech.hop.cue_span
    here = parsed.sentence_of[top_of(parsed, cue)] if cue else 0
    found = list(drafts)
    home: int | None = None
    for place in range(len(drafts) - 1, -1, -1):
        draft = drafts[place]
        if cue is None or draft.token < 0 or draft.span >= cue:
            continue
        at, hop = parsed.sentence_of[draft.token], _place_of(draft, speech)
        nobodys = hop is None and len(draft.hops) == 1 and at >= here - 1
        if (hop is None and not nobodys) or at < here - NEAR or home not in (None, at):
            break
        if draft.stance.value in AFFIRMED:
            home = at
            hops = (speech.hop, replace(draft.hops[0], relation="publishes"))
            stance = Stance("retracted", "stated", hop or 0, cue)
            found[place] = replace(draft, hops=hops if nobodys else draft.hops, stance=stance)
    if home is not None:  # "the claim was withdrawn" is itself no charge
        found = [d for d in found if d.act != "charge" or not speech.holds(d.span)]
    return found


def _place_of(draft: Draft, speech: Speech) -> int | None:
    """Return the place of the speaker in a claim's chain; where nobody is named, of the first of several."""
    if speech.hop.speaker is None:
        return 0 if len(draft.hops) > 1 else None
    names = [hop.speaker for hop in draft.hops]
    return names.index(speech.hop.speaker) if speech.hop.speaker in names else None
