"""Outlets to which somebody spoke, other than the publisher: "told Vesk TV", "speaking on Radio Tarl, she said"."""

from dataclasses import replace

from sayso.find.said.proper import is_bare, is_part_of_a_name
from sayso.find.said.source_kinds import kind_of
from sayso.find.said.uttered import Uttered
from sayso.find.said.voices import NAMES, voice
from sayso.model.said import Hop, Speech, same_name
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition, below, phrase
from sayso.packs.load import Pack


def outlet_told(
    parsed: Parsed, pack: Pack, item: Uttered, speech: Speech, origins: tuple[Hop, ...]
) -> Speech | None:  # five values that belong to one decision
    """Return the speech of an outlet that somebody told it to, other than the publisher."""
    noun = item.told if item.told is not None else _on_air(parsed, pack, item)
    if noun is None or not _may_relay(parsed, pack, noun):
        return None
    bare = is_bare(parsed, noun) and not is_part_of_a_name(parsed, noun)
    told = (item.entry is not None and "told" in item.entry.frames) or _is_addressed(parsed, item)
    kind = kind_of(parsed, pack, noun)
    loose = kind in ("organisation", "unknown") or (bare and kind == "person")
    loose = loose or (bare and kind == "state" and _is_spoken_to(parsed, noun))
    if kind != "media" and not (told and loose):
        return None
    span = phrase(parsed, noun, "relcl")
    name = parsed.doc[span]
    if same_name(name, parsed.doc.publisher) or any(
        same_name(name, hop.speaker) for hop in origins
    ):
        return None
    mode = speech.hop.mode
    hop = Hop(name, name, span, "media", relation="reports", mode=mode)
    return Speech(hop, speech.content, rule=speech.rule)


def as_named_before(pack: Pack, outlet: Speech, before: list[Hop]) -> Speech:
    """Return the outlet with the name that it had before, where it is called "the channel" now."""
    words = (outlet.hop.speaker or "").split()
    meant = len(words) == 2 and words[0].lower() == "the" and words[1] in voice(pack, "generic")
    name = next(
        (hop.speaker for hop in reversed(before) if hop.speaker != outlet.hop.speaker), None
    )
    return replace(outlet, hop=replace(outlet.hop, speaker=name)) if meant and name else outlet


def _on_air(parsed: Parsed, pack: Pack, item: Uttered) -> int | None:
    """Return the outlet on which somebody speaks ("speaking on Radio Tarl, he said", "said on state television")."""
    if item.cue is None:
        return None
    for noun in after_preposition(parsed, item.cue.head, "on"):
        said = parsed.tokens[item.cue.head].pos == "VERB" and not below(parsed, noun, "poss")
        if said and kind_of(parsed, pack, noun) == "media" and noun not in item.source:
            return noun
    for verb in below(parsed, item.cue.head, "advcl"):
        if parsed.tokens[verb].lemma in parsed.words["speaking"]:
            on = after_preposition(parsed, verb, "on", "over")
            return next((i for i in on if kind_of(parsed, pack, i) == "media"), None)
    return None


def _may_relay(parsed: Parsed, pack: Pack, noun: int) -> bool:
    """Tell whether one spoken to is a name or an outlet without one ("state television"), no reporter."""
    token = parsed.tokens[noun]
    if any(
        parsed.tokens[item].text.lower() in ("this", "our")
        for item in below(parsed, noun, "det", "poss")
    ):
        return False
    outlet = token.tag == "NN" and bool(below(parsed, noun, "compound", "amod", "det"))
    return token.tag in NAMES or (outlet and token.lemma in voice(pack, "outlet"))


def _is_addressed(parsed: Parsed, item: Uttered) -> bool:
    """Tell whether the one spoken to hangs on words of speaking beside the cue ("in a statement to X")."""
    if item.told is None or item.cue is None:
        return False
    tie = parsed.tokens[item.told].head
    return parsed.tokens[tie].dep == "prep" and parsed.tokens[tie].head != item.cue.head


def _is_spoken_to(parsed: Parsed, noun: int) -> bool:
    """Tell whether somebody speaks to a name, or is interviewed by it ("speaking to Vara, he said")."""
    home = parsed.tokens[parsed.tokens[parsed.tokens[noun].head].head]
    return parsed.says(home.index, "speak", "talk") or (
        home.pos == "NOUN" and parsed.says(home.index, "interview")
    )


def is_told_to_report(parsed: Parsed, pack: Pack, head: int) -> bool:
    """Tell whether a clause says that a name reports ("Vara, which first reported the story")."""
    reports = {word for item in pack.sayings if item.kind == "report" for word in item.words}
    return any(
        parsed.tokens[verb].lemma in reports
        and any(
            parsed.tokens[i].text.lower() in parsed.words["which"]
            for i in below(parsed, verb, "nsubj")
        )
        for verb in below(parsed, head, "relcl")
    )
