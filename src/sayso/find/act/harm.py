"""Whether act words say no harm: metaphor, sport, the title of a work.

The answer is the name of the list of the pack that bars the act, or an empty text.
"""

from sayso.find.act.contests import contest_of
from sayso.find.act.frame import Frame
from sayso.find.act.scenes import harmless, scene_at
from sayso.find.number.numbers import numbers_of
from sayso.find.people.no_persons import is_no_person
from sayso.find.people.people import is_people
from sayso.model.text import Parsed, Token
from sayso.model.tree import after_preposition, after_words, below, subjects
from sayso.model.vocabulary import REMAINS
from sayso.packs.entries import Way
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link, place_words

# Of other acts a misfortune may be the cause.
STRIKING = ("attacked", "force_used", "casualties", "hostage")
DEADLY = ("killed", "died", "executed", "injured")
NOBODYS = ("natural", "disease")


def bars(parsed: Parsed, way: Way, tokens: tuple[int, ...], frame: Frame, pack: Pack) -> str:
    """Return what makes the act words harmless, or an empty text.

    People who come first ("killed 50 soldiers, a claim that ...") are no metaphor, whatever is said of it;
    a weapon that hits the market or the road is no idiom, and television that shows bodies no metaphor.
    """
    if _hurts_things(parsed, way, frame, tokens, pack):
        return "goods"
    people = index_of(pack, "groups", "people", "targets")
    armed = any(ending_at(parsed, head, index_of(pack, "means")) for head in frame.agents)
    for value, heads in (("patient", frame.patients), ("agent", frame.agents)):
        if heads and ending_at(parsed, min(heads), people):
            continue
        if value == "agent" and (armed or way.act in REMAINS):
            continue
        entries = harmless(pack, value)
        if value == "patient" and _are_listed(parsed, heads, pack):
            continue  # "killed 30 goats and two herders"
        for head in heads:
            of_deed = set(tokens) & set(
                after_preposition(parsed, head, "of")
            )  # "a series of attacks"
            if not of_deed and (hit := ending_at(parsed, head, entries)):
                return hit[0].name
    if way.act == "injured" and _is_dealt_with(parsed, tokens[0], pack):
        return "manner"
    if contest := contest_of(parsed, way, tokens, frame, pack):
        return contest
    if way.act in STRIKING and _befalls(parsed, way, tokens, frame, pack):
        return "misfortune"
    if way.act in DEADLY and _withers(parsed, frame, pack):
        return "misfortune"
    if way.act == "attacked" and not armed and _argues(parsed, frame, pack):
        return "debate"
    if way.act == "displaced" and _gets_away(parsed, tokens[0], frame, pack):
        return "escape"
    if _in_title(parsed, tokens, way):
        return "title"
    scene = scene_at(parsed, tokens, frame.patients, pack)
    return "" if armed and scene == "idiom" else scene


def _are_listed(parsed: Parsed, heads: tuple[int, ...], pack: Pack) -> bool:
    """Tell whether people are counted among those whom a verb befalls."""
    people = index_of(pack, "groups", "people")
    return any(
        ending_at(parsed, head, people) and below(parsed, head, "nummod", "det")
        for head in heads[1:]
    )


def _is_dealt_with(parsed: Parsed, verb: int, pack: Pack) -> bool:
    """Tell whether words of manner show that who is treated is no patient ("would treat him unfairly")."""
    manners = link(pack, "treat_manner")
    treats = parsed.tokens[verb].lemma in place_words(pack, "care_verb")
    return treats and any(
        parsed.tokens[word].text.lower() in manners for word in below(parsed, verb, "advmod")
    )


def _hurts_things(
    parsed: Parsed, way: Way, frame: Frame, tokens: tuple[int, ...], pack: Pack
) -> bool:
    """Tell whether an act that counts people befalls counted animals or goods alone ("abducted 40 camels")."""
    unit = next((act.unit for act in pack.acts if act.id == way.act), "people")
    if not frame.patients or unit != "people":
        return False
    return all(i not in tokens and _is_counted_thing(parsed, i, pack) for i in frame.patients)


def _is_counted_thing(parsed: Parsed, head: int, pack: Pack) -> bool:
    token = parsed.tokens[head]
    known = token.pos == "NOUN" and token.lemma in link(pack, "goods")
    return known or (bool(below(parsed, head, "nummod")) and is_no_person(parsed, head, pack))


def _befalls(parsed: Parsed, way: Way, tokens: tuple[int, ...], frame: Frame, pack: Pack) -> bool:
    """Tell whether what strikes is nobody: weather, an illness, a crisis ("an earthquake struck Osk").

    A bear that attacks a hiker, and an illness that hits children, hurt people and are no figure of speech.
    """
    causes, people = index_of(pack, "causes"), index_of(pack, "groups", "people")
    hurt = any(ending_at(parsed, head, people) for head in frame.patients)
    heads = frame.agents or (subjects(parsed, tokens[0]) if way.victim == "at" else ())
    for head in _themselves(parsed, heads, pack):
        if parsed.tokens[head].lemma in link(pack, "no_attacker"):
            return True
        found = ending_at(parsed, head, causes)
        if found and found[0].name in NOBODYS and not hurt:
            return True
    return False


def _themselves(parsed: Parsed, heads: tuple[int, ...], pack: Pack) -> tuple[int, ...]:
    """Return those who act, for an army or a wave what it is made of ("an army of ants")."""
    made = (head for head in heads if parsed.tokens[head].lemma in link(pack, "made_of"))
    return (*heads, *(one for head in made for one in after_preposition(parsed, head, "of")))


def _withers(parsed: Parsed, frame: Frame, pack: Pack) -> bool:
    """Tell whether weather or an illness kills what no word says are people ("the frost killed the roses")."""
    causes = index_of(pack, "causes")
    found = [ending_at(parsed, head, causes) for head in frame.agents]
    if not any(hit and hit[0].name in NOBODYS for hit in found) or not frame.patients:
        return False
    numbers = numbers_of(parsed, pack)
    return not any(is_people(parsed, head, pack, numbers) for head in frame.patients)


def _argues(parsed: Parsed, frame: Frame, pack: Pack) -> bool:
    """Tell whether somebody in an office attacks a side of a debate ("the minister attacked the opposition")."""
    sides, offices = link(pack, "debate_side"), link(pack, "debater")
    hit = any(parsed.tokens[head].lemma in sides for head in frame.patients)
    return hit and any(parsed.tokens[head].lemma in offices for head in frame.agents)


def _gets_away(parsed: Parsed, verb: int, frame: Frame, pack: Pack) -> bool:
    """Tell whether one man or two only get away, from and to no place ("the driver fled", "the pair fled on foot")."""
    if parsed.tokens[verb].lemma not in link(pack, "flees") or len(frame.patients) != 1:
        return False
    who = parsed.tokens[frame.patients[0]]
    if who.tag != "NN" or who.lemma in link(pack, "household") | link(pack, "nobody"):
        return False
    return not (below(parsed, verb, "dobj") or after_words(parsed, verb, parsed.words["whither"]))


def _in_title(parsed: Parsed, tokens: tuple[int, ...], way: Way) -> bool:
    """Tell whether a verb or noun stands in capitals inside a sentence that is not all in capitals."""
    first = parsed.tokens[tokens[0]]
    sentence = parsed.sentence_at(first.index)
    if not first.text[:1].isupper() or first.index == sentence.first or first.text.isupper():
        return False
    before = parsed.tokens[first.index - 1]
    if before.text in ("“", '"', "‘", "'", ":", "-", "—", "–", "(", "[", "]", "•", "*"):
        return False
    if way.form == "verb" and _is_told(parsed, first):
        return False
    words = [t for t in parsed.tokens[sentence.first : sentence.stop] if t.text[:1].isalpha()]
    capitals = sum(t.text[:1].isupper() for t in words)
    return way.form != "label" and capitals * 2 < len(words)


def _is_told(parsed: Parsed, verb: Token) -> bool:
    """Tell whether a verb is the sentence's own, whatever its capital: what it hangs with is in small letters."""
    hung = below(parsed, verb.index, "nsubj", "nsubjpass", "aux", "auxpass")
    shared = (verb.head,) if verb.dep == "conj" else ()
    return any(parsed.tokens[index].text.islower() for index in (*hung, *shared))
