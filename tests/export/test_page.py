"""A page is one file that needs nothing else, and holds what a claim holds, in fixed words."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from lxml import html

from sayso.export.notebook import show_cards
from sayso.export.page import write_page
from sayso.export.page_card import make_cards
from sayso.export.page_check import check_claim
from sayso.model.claim import Claim, Reading, Relation
from sayso.model.quantity import Count
from sayso.model.said import Stance
from sayso.model.text import PageRun, Span
from sayso.packs.load import load_pack
from tests.made import CLAIM, DOC, FULL, MADE_BY, MISSION, PUBLISHER, READING, exactly

PACK = load_pack("en")


def page(reading: Reading) -> html.HtmlElement:
    """Return the page of a reading as a tree."""
    return html.document_fromstring(write_page(reading, PACK, MADE_BY))


def checks(claim: Claim, *others: Claim) -> list[str]:
    """Return the check lines of a claim in words."""
    axes = {group.name: group.axis for group in PACK.groups}
    lines = check_claim(claim, (claim, *others), axes, "")
    return [f"{line.words} {line.claim}{line.more}" if line.claim else line.words for line in lines]


def test_the_text_of_the_page_is_the_text_of_the_document() -> None:
    """Nothing is added between the words, and nothing is lost."""
    (body,) = page(READING).xpath("//div[@class='body']")
    assert body.text_content() == DOC.text


def test_a_page_names_no_other_place() -> None:
    """No link, picture, style or script leads out of the file."""
    tree = page(replace(READING, document=replace(DOC, url="javascript:alert(1)")))
    links = {value for _, _, value, _ in tree.iterlinks()}
    assert all(link.startswith("#") for link in links)
    assert not tree.xpath("//*[@style or @onclick or @src]")


def test_an_address_on_the_web_is_a_link_without_a_trace() -> None:
    """The page leads to its source only when asked, and does not say where from."""
    tree = page(replace(READING, document=replace(DOC, url="https://osk.example/a?b=1&c=2")))
    (link,) = tree.xpath("//a[@rel]")
    assert link.attrib["href"] == "https://osk.example/a?b=1&c=2"
    assert link.attrib["rel"] == "noreferrer noopener"


def test_the_policy_allows_just_the_style_and_the_script_of_the_page() -> None:
    """The digests in the policy are those of what stands in the file."""
    text = write_page(READING, PACK, MADE_BY)
    policy = page(READING).xpath("//meta[@http-equiv]/@content")[0].split("; ")
    allowed = {"default-src": {"'none'"}, "base-uri": {"'none'"}, "form-action": {"'none'"}}
    for name in ("style", "script"):
        inner = re.findall(rf"<{name}>(.*?)</{name}>", text, re.S)
        digests = [
            base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in inner
        ]
        allowed[f"{name}-src"] = {f"'sha256-{digest}'" for digest in digests}
    assert {rule.split(" ")[0]: set(rule.split(" ")[1:]) for rule in policy} == allowed


def test_two_pages_of_one_reading_are_the_same_bytes() -> None:
    """A page depends on the reading alone."""
    assert write_page(READING, PACK, MADE_BY) == write_page(READING, PACK, MADE_BY)


def test_every_link_inside_the_page_leads_somewhere() -> None:
    """Claims lead to words, words to claims, ties to other claims, notes to the text."""
    tree = page(READING)
    names = {element.attrib["id"] for element in tree.xpath("//*[@id]")}
    links = {value[1:] for _, _, value, _ in tree.iterlinks() if value.startswith("#")}
    assert links <= names
    ids = [element.attrib["id"] for element in tree.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))


def test_a_card_says_all_that_the_claim_says() -> None:
    """Number and act in front, then what, who, where and when, then the chain."""
    first, second = make_cards((CLAIM, FULL), PACK)
    assert (first.figure, first.act, first.whom, first.stance) == (
        "613", "killed", "civilians", "asserted",
    )  # fmt: skip
    assert [(fact.label, fact.words, fact.reading, fact.code) for fact in first.facts] == [
        ("by, as said", "the Kessian army", "state forces, carried out", ""),
        ("where", "Osk, in the Tarl district", "", ""),
        ("when", "3 May 2021", "", "2021-05-03"),
    ]
    assert [fact.label for fact in second.facts] == [
        "in words", "harm meant", "stage", "places of it", "named", "by, as said", "what", "with",
        "where", "when", "covers", "calls it",
    ]  # fmt: skip
    assert [(voice.speaker, voice.does, voice.kind, voice.stance) for voice in second.voices] == [
        (
            "someone",
            "“stated”",
            "state, in quotation marks, anonymous, in a letter, for Kessia",
            "",
        ),
        ("Reutal", "“citing”", "media, in quotation marks", "alleged, hedged"),
        ("an unknown publisher", "republished 2021-05-04", "", ""),
    ]


def test_an_act_without_a_number_says_so() -> None:
    """Not stated is not zero, and zero is not 'not stated'."""
    none, zero = make_cards(
        (replace(CLAIM, count=None, parts=()), replace(CLAIM, count=Count(0, 0, words="no"))), PACK
    )
    assert (none.figure, zero.figure) == ("", "0")


def test_parts_are_added_up_and_what_is_left_is_named() -> None:
    """The check line says the sum and the rest; it never says who is right."""
    assert checks(CLAIM) == [
        "106 women + 63 children + 70 elderly persons = 239 of 613; 374 not broken down"
    ]
    less = replace(CLAIM, count=Count(200, 200, words="200"))
    assert checks(less)[0].endswith("= 239 of 200; 39 more than the whole")


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (Count(601, None, words="over 600"), "no upper end stated"),
        (Count(None, 100, words="up to 100"), "no lower end stated"),
        (Count(None, None, vague=True, words="many"), "“many” states no number"),
        (Count(None, None, plural=True, words="villagers"), "a plural"),
    ],
)
def test_an_open_end_is_said(count: Count, line: str) -> None:
    """An end that the words leave open is said to be open."""
    assert checks(replace(CLAIM, count=count, parts=())) == [line]


def test_ties_are_said_from_both_ends() -> None:
    """A reply names what it answers, and the other claim names its reply; numbers are compared."""
    answer = replace(CLAIM, key="k2", parts=(), relations=(Relation("answers", "k1"),))
    assert checks(CLAIM, answer)[-1] == "answered by 2"
    apart = replace(answer, count=exactly("106"), relations=(Relation("differs", "k1"),))
    assert checks(CLAIM, apart)[-1] == "differs from 2: no number in common"
    assert checks(replace(CLAIM, key="k9"), replace(answer, relations=()))[1:] == []


def test_the_stance_stands_with_the_hop_that_it_is_of() -> None:
    """A stance of the first speaker stands in the head alone, one of another also beside that one."""
    told = replace(CLAIM, attribution=(MISSION, PUBLISHER), stance=Stance("denied", "stated", 1))
    (card,) = make_cards((told,), PACK)
    assert card.stance == "denied"
    assert [voice.stance for voice in card.voices] == ["", "denied"]


def test_a_card_stands_alone_in_a_notebook() -> None:
    """A notebook gets the card with its style, and no link that would lead nowhere."""
    card = html.fragment_fromstring(show_cards((CLAIM, FULL), PACK, {"k1"}))
    assert card.attrib["class"] == "sayso"
    assert "613" in card.text_content()
    assert not card.xpath(".//a")


def test_a_document_with_pages_names_them() -> None:
    """A page of the document is named where its text begins, and on the card of each claim of it."""
    runs = (PageRun(Span(0, 30), 4, 0), PageRun(Span(30, len(DOC.text)), 5, 0))
    reading = replace(READING, document=replace(DOC, pages=runs))
    assert page(reading).xpath("//div[@class='body']/p/@data-page") == ["4"]
    cards = page(reading).xpath("//article//dt[text()='on page']/following-sibling::dd")
    assert [card.text_content().strip() for card in cards] == ["5", "5"]


def test_a_text_without_claims_has_a_page() -> None:
    """A page says that nothing was read; an empty text has one too."""
    assert "No claim was read" in write_page(Reading(DOC, (), ()), PACK, MADE_BY)
    empty = Reading(replace(DOC, text="", furniture=()), (), ())
    assert "No claim was read" in write_page(empty, PACK, MADE_BY)
