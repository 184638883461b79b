"""What makes a run of capitalised words the name of a place: its preposition, class word or label."""

import re
from collections.abc import Sequence

from sayso.find.place.before import is_one_of_make, is_owner, named_with_class, word_before
from sayso.find.place.clues import distance_before, place_classes
from sayso.find.place.labels import before_count, labels_of
from sayso.find.place.nouns import area_line, class_word
from sayso.model.text import Parsed
from sayso.packs.load import Pack
from sayso.packs.lookup import ending_at, index_of, link, place_words

DAY_HEAD = re.compile(r"\W*(?:\d{1,2} [^\W\d_]+|[^\W\d_]+ \d{1,2})(?:,? \d{4})?, ")
PLACE_LABELS = ("GPE", "LOC", "FAC")
NO_PLACE_LABELS = ("PERSON", "DATE", "TIME", "NORP", "WORK_OF_ART", "LAW", "MONEY", "LANGUAGE")
NAME_LABELS = (*PLACE_LABELS, "ORG", "PERSON")
NEVER_PLACE = ("DATE", "TIME", "MONEY", "LAW", "WORK_OF_ART", "LANGUAGE", "EVENT")
BEHIND = ("pobj", "conj", "appos", "compound", "nmod", "npadvmod", "poss")
PERSON = "PERSON"
NEAR = 4
NEAR_AGE = 7  # tokens: an age, a trade and their commas


def name_run(parsed: Parsed, index: int, pack: Pack) -> int:
    """Return the end of a run of name tokens that begins here."""
    if (area := area_line(parsed, index, pack)) > index:
        return area
    stop = index
    sentence_stop = parsed.sentence_at(index).stop
    if _is_capital_adjective(parsed, index, pack) and index + 1 < sentence_stop:
        stop += 1
    while stop < sentence_stop:
        if _in_name(parsed, stop, index):
            stop += 1
        elif stop > index and (length := _particles(parsed, stop, sentence_stop, pack)):
            stop += length
        else:
            break
    while stop > index and not _in_name(parsed, stop - 1, stop - 1):
        stop -= 1
    return stop


def _particles(parsed: Parsed, index: int, sentence_stop: int, pack: Pack) -> int:
    """Return how many tokens of small words lie here between two parts of a name ("Deir ez-Zor")."""
    at = index
    while at < sentence_stop and parsed.tokens[at].text.lower() in place_words(pack, "particle"):
        at += 1
    if at == index or at - index > 2:
        return 0
    if at < sentence_stop and parsed.tokens[at].text == "-":
        at += 1
    if at >= sentence_stop or not parsed.tokens[at].text[:1].isupper():
        return 0
    return at - index if parsed.tokens[at].pos == "PROPN" else 0


def _is_capital_adjective(parsed: Parsed, index: int, pack: Pack) -> bool:
    """Tell whether an adjective in capitals begins a name ("Lower Marn")."""
    token = parsed.tokens[index]
    begins = index == parsed.sentence_at(index).first
    begins = begins and token.text.lower() not in place_words(pack, "begins_name")
    after = parsed.tokens[min(index + 1, len(parsed.tokens) - 1)]
    return (
        token.pos == "ADJ"
        and token.text[:1].isupper()
        and not begins
        and after.pos == "PROPN"
        and token.entity != "NORP"
    )


def _in_name(parsed: Parsed, index: int, start: int) -> bool:
    token = parsed.tokens[index]
    named = token.pos == "PROPN" or (token.pos == "NOUN" and token.entity in NAME_LABELS)
    if named and token.text[:1].isupper():
        return True
    if index == start:
        return False
    return token.tag == "HYPH" and parsed.tokens[index - 1].pos == "PROPN"


def is_place_name(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether the run of name tokens names a place."""
    last = parsed.tokens[stop - 1]
    labels = labels_of(parsed, first, stop, pack)
    if distance_before(parsed.doc.text, parsed.tokens[first].span.start, pack) is not None:
        return not is_body_name(parsed, first, stop, pack)
    if has_only_classes([parsed.tokens[i].text.lower() for i in range(first, stop)], pack):
        return False
    if ends_body(parsed, first, pack):
        return False
    if is_facility(parsed, first, stop, pack) or _is_sea_mark(parsed, first, stop, pack):
        return True
    if _before_where(parsed, stop) and not labels & set(NEVER_PLACE):
        return not is_body_name(parsed, first, stop, pack)
    if labels & set(NO_PLACE_LABELS) and not class_word(parsed, first, stop, pack):
        return _heads_line(parsed, first, stop, pack) or _is_misread_name(
            parsed, first, stop, labels, pack
        )
    if is_body_name(parsed, first, stop, pack):
        return False
    if class_word(parsed, first, stop, pack):
        return True
    if _is_included(parsed, first, pack) or _heads_line(parsed, first, stop, pack):
        return True
    if word_before(parsed, first, pack) in link(pack, "place_preposition"):
        if labels == {"ORG"} and _follows_name_of(parsed, first):
            return named_with_class(parsed, first, pack) is not None
        if is_one_of_make(parsed, first, pack) or is_owner(parsed, first, pack):
            return False
        return last.dep in BEHIND and not _adjectival(parsed, stop, pack)
    if _before_blast(parsed, first, stop, pack):
        return True
    return (
        bool(labels & set(PLACE_LABELS))
        and last.dep in ("appos", "conj", "pobj", "npadvmod", "dobj")
        and _listed(parsed, first, pack)
        and not _is_doer(parsed, stop - 1)
    )


def _before_where(parsed: Parsed, stop: int) -> bool:
    """Tell whether "where" stands right behind a name ("fled to Osk, where")."""
    behind = [token.text.lower() for token in parsed.tokens[stop : stop + 2]]
    return behind[:1] == ["where"] or behind == [",", "where"]


def _is_doer(parsed: Parsed, index: int) -> bool:
    """Tell whether a name is coordinated with a subject ("Kessia and Osteria exchanged prisoners")."""
    while parsed.tokens[index].dep == "conj" and parsed.tokens[index].head < index:
        index = parsed.tokens[index].head
    return parsed.tokens[index].dep in ("nsubj", "nsubjpass")


def _is_sea_mark(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether "off" before a name, which the model takes for a part of the verb, says where a vessel sank."""
    before = parsed.tokens[first - 1] if first else parsed.tokens[first]
    return (
        before.tag == "RP"
        and before.text == "off"
        and parsed.tokens[stop - 1].dep == "dobj"
        and parsed.tokens[before.head].lemma in place_words(pack, "founders")
    )


def _before_blast(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether the name says where a bomb went off or shots fell ("Osk blast kills two")."""
    last = parsed.tokens[stop - 1]
    labels = {parsed.tokens[i].entity for i in range(first, stop)}
    if last.dep != "compound" or last.text.isupper() or not labels <= {"", *PLACE_LABELS}:
        return False
    means = ending_at(parsed, last.head, index_of(pack, "means"))
    return last.head >= stop and means is not None and means[0].name in link(pack, "means_where")


def _follows_name_of(parsed: Parsed, first: int) -> bool:
    """Tell whether "of" and a name stand before ("the Ministry of Defence of Kessia")."""
    before = parsed.tokens[max(0, first - 2) : first]
    return len(before) == 2 and before[1].text == "of" and before[0].pos == "PROPN"


def _is_misread_name(parsed: Parsed, first: int, stop: int, labels: set[str], pack: Pack) -> bool:
    """Tell whether what the model takes for a person stands where only a place can ("killed in Osk")."""
    if labels & set(NEVER_PLACE):
        return False
    before = word_before(parsed, first, pack)
    if before not in link(pack, "place_sure") and not _is_fallen_on(parsed, first, before, pack):
        return False
    last = parsed.tokens[stop - 1]
    return (
        last.dep in ("pobj", "conj")
        and not _adjectival(parsed, stop, pack)
        and not is_body_name(parsed, first, stop, pack)
    )


def _is_fallen_on(parsed: Parsed, first: int, before: str, pack: Pack) -> bool:
    """Tell whether something fell on the name ("shells fell on Osk"), led there ("came to"), or somebody is from it."""
    preposition = parsed.tokens[first - 1]
    verb = parsed.tokens[preposition.head]
    if before == "to" == preposition.text:
        return parsed.says(verb.index, "come") or way_to(parsed, first, pack) >= 0
    if before == "from" == preposition.text:
        people = ending_at(parsed, verb.index, index_of(pack, "groups", "people"))
        named = verb.entity == PERSON and verb.index < first
        return named or people is not None or _is_after_age(parsed, first - 1)
    return before == "on" == preposition.text and verb.lemma in place_words(pack, "falls_on")


def _is_after_age(parsed: Parsed, index: int) -> bool:
    """Tell whether an age between commas stands shortly before a token ("Ana Bel, 34, nurse, from Osk")."""
    words = [token.text for token in parsed.tokens[max(0, index - NEAR_AGE) : index]]
    commas = [at for at, word in enumerate(words) if word == ","]
    return any(words[at + 1].isdigit() and at + 2 in commas for at in commas if at + 2 < len(words))


def way_to(parsed: Parsed, first: int, pack: Pack) -> int:
    """Return the word for the way that leads to the name ("on the road to Osk"), or -1."""
    if first < 3 or parsed.tokens[first - 1].text.lower() not in parsed.words["to"]:
        return -1
    way = parsed.tokens[first - 2]
    return way.index if way.dep == "pobj" and way.lemma in place_words(pack, "line") else -1


def _heads_line(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether one name and a colon begin a line that says an act ("Osk: 14 killed", "3 May, Osk: ...")."""
    sentence = parsed.sentence_at(first)
    line = parsed.paragraph_at(parsed.tokens[first].span.start).span.start
    dated = DAY_HEAD.fullmatch(parsed.doc.text, line, parsed.tokens[first].span.start)
    if dated and parsed.tokens[stop : stop + 1] and parsed.tokens[stop].text == ":":
        return not is_body_name(parsed, first, stop, pack)
    if first != sentence.first or stop - first != 1 or is_body_name(parsed, first, stop, pack):
        return False
    after = parsed.tokens[stop : stop + 2]
    return len(after) == 2 and after[0].text == ":" and after[1].pos == "NUM"


def _is_included(parsed: Parsed, first: int, pack: Pack) -> bool:
    """Tell whether the name follows "including" behind a word for places ("those territories, including Osk")."""
    if word_before(parsed, first, pack) not in link(pack, "part"):
        return False
    classes = {words for entry in pack.place_classes for words in entry.words}
    return any(t.lemma in classes for t in parsed.tokens[max(0, first - NEAR) : first])


def _adjectival(parsed: Parsed, stop: int, pack: Pack) -> bool:
    """Tell whether the name only modifies a common noun after it ("in Osk hospitals").

    What has it as its owner and is itself a place is in it ("outside Osk's parliament"); a number between
    them starts who suffered ("in Tarl 18 shepherds were killed").
    """
    last = parsed.tokens[stop - 1]
    head = parsed.tokens[last.head]
    if before_count(parsed, stop - 1):
        return False
    if last.dep == "poss" and ending_at(parsed, head.index, index_of(pack, "targets")):
        return False
    return last.dep in ("compound", "nmod", "poss") and head.pos == "NOUN"


def _listed(parsed: Parsed, first: int, pack: Pack) -> bool:
    return word_before(parsed, first, pack) in {
        *link(pack, "place_preposition"),
        ",",
        "and",
        "the",
        "or",
    }


def is_body_name(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether the name is that of a body or of people (a ministry, an army)."""
    entries = index_of(pack, "actors", "people", "groups")
    return any(ending_at(parsed, index, entries) for index in range(first, stop)) or any(
        parsed.tokens[index].lemma in link(pack, "body_word") for index in range(first, stop)
    )


def is_facility(parsed: Parsed, first: int, stop: int, pack: Pack) -> bool:
    """Tell whether a name ends in its class word behind a preposition that is of place alone ("at Osk Hospital").

    "In the Interior Department" and "at the Marn Council" are bodies.
    """
    last = parsed.tokens[stop - 1].lemma.lower()
    if stop - first < 2 or last not in place_classes(pack):
        return False
    if word_before(parsed, first, pack) not in link(pack, "place_sure") or _adjectival(
        parsed, stop, pack
    ):
        return False
    return last not in link(pack, "body_word") or parsed.tokens[first - 1].tag == "IN"


def ends_body(parsed: Parsed, first: int, pack: Pack) -> bool:
    """Tell whether the name is the end of a body's ("the Ministry of the Interior", "the Council of Europe")."""
    index = first - 1
    while index > 0 and parsed.tokens[index].tag == "DT":
        index -= 1
    if index < 1 or parsed.tokens[index].text.lower() not in ("of", "for"):
        return False
    head = parsed.tokens[index - 1]
    return head.text[:1].isupper() and head.text.lower() in place_words(pack, "office_of")


def has_only_classes(words: Sequence[str], pack: Pack) -> bool:
    """Tell whether a run has no word of a name ("the Street", "Council")."""
    lists = ("local_body", "paper_or_club", "street", "direction")
    if len(words) > 1 and words[-1] in place_words(pack, "street"):
        return False  # "on Bridge Road"
    known = [place_classes(pack), link(pack, "body_word"), *(place_words(pack, n) for n in lists)]
    return all(any(word in some for some in known) for word in words)
