"""Whom a pronoun or "all" stands for: the count and the group of those counted just before it.

A pronoun looks back inside its sentence, "all" inside its paragraph; the count
is derived. Who is beaten while held is tortured. A bare figure counts for the act of the
claim before it.
"""

from dataclasses import replace

from sayso.claim.draft import Draft, same_sentence
from sayso.model.mention import People
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import link

TAKEN = ("released", "detained", "hostage", "captured", "abducted", "tortured", "enslaved")
HOLDERS = ("prison_staff",)


def take_antecedents(parsed: Parsed, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Give drafts about "them" and "all" the count of those that they stand for."""
    taken: list[Draft] = []
    for draft in drafts:
        source = _antecedent(parsed, draft, taken, pack)
        if source is not None and source.people is not None:
            draft = _with_count(parsed, draft, source.people, pack)
        draft = _as_figure(parsed, draft, taken, pack)
        taken.append(_held(parsed, draft, source, pack))
    return taken


def _antecedent(parsed: Parsed, draft: Draft, before: list[Draft], pack: Pack) -> Draft | None:
    """Return the nearest earlier draft that counts people, where this one has only a pronoun."""
    people = draft.people
    if people is None or people.sort != "pronoun":
        return None
    word = parsed.tokens[people.head].lemma
    if word not in link(pack, "whole_pronoun"):
        return None
    for other in reversed(before):
        if other.people is None or other.people.sort not in ("counted", "plural"):
            continue
        if same_sentence(parsed, draft, other):
            return other
        near = (
            parsed.sentence_at(draft.token).paragraph == parsed.sentence_at(other.token).paragraph
        )
        return other if near and word in ("all", "both") else None
    return None


def _as_figure(parsed: Parsed, draft: Draft, before: list[Draft], pack: Pack) -> Draft:
    """Return a bare figure under the act that those counted before it came to have ("killed" by a fire: died)."""
    mention = draft.mention
    if mention is None or mention.value.form != "noun" or not before:
        return draft
    if parsed.tokens[draft.token].lemma not in link(pack, "bare_figure"):
        return draft
    same = [
        other
        for other in before
        if other.mention and other.count and other.mention.value.act == mention.value.act
    ]
    return replace(draft, act=same[-1].act) if same else draft


def _with_count(parsed: Parsed, draft: Draft, source: People, pack: Pack) -> Draft:
    """Return the draft with the derived count; "all" keeps its own words."""
    if draft.people is None or source.count is None or source.sort != "counted":
        return draft
    count = replace(source.count, derived=True, additive=False)
    if parsed.says(draft.people.head, "all", "both"):
        span = parsed.tokens[draft.people.head].span
        count = replace(count, words=parsed.doc[span], span=span)
    people = replace(draft.people, sort="counted", count=count, group=source.group)
    return replace(draft, people=people, count=count)


def _held(parsed: Parsed, draft: Draft, source: Draft | None, pack: Pack) -> Draft:
    """Return a beating as torture where the sentence or the antecedent says that they are held."""
    if draft.act != "injured" or not any(means.kind == "beating" for means in draft.means):
        return draft
    sentence = parsed.sentence_at(draft.token)
    held = any(
        token.lemma in link(pack, "captivity")
        for token in parsed.tokens[sentence.first : sentence.stop]
    )
    actor = draft.perpetrator is not None and draft.perpetrator.kind in HOLDERS
    if held or actor or (source is not None and source.act in TAKEN):
        return replace(draft, act="tortured")
    return draft
