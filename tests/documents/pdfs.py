"""The PDF files: pages of newspapers, ministries, relief offices and missions, about places that do not exist."""

from tests.documents.layout import (
    BOLD,
    HEAD,
    JUSTIFIED,
    SMALL,
    TITLE,
    at_foot,
    bullets,
    grid,
    lock,
    p,
    picture,
    running,
    space,
    write_pdf,
    write_scan,
)

FILLER = (
    "Traders in the lower town kept their shutters down for most of the week, and the ferry to "
    "the islands ran only in the mornings. The water board said that pumps would be repaired by "
    "the end of the month. Schools on the east bank opened again, with classes in two shifts.",
    "The road over the Marn pass is open to light vehicles. Flour costs twice as much as in "
    "spring, and lamp oil can be bought only with coupons. A second bakery is to open near the "
    "bridge, the town clerk wrote in a notice to the households of the quarter.",
)


def news_column() -> bytes:
    """A newspaper page: kicker, headline, byline, a picture with caption and credit."""
    return write_pdf(
        [
            p("Gunmen kill twelve farmers near Osk", TITLE),
            p("By Lena Orvald, 4 May 2024", SMALL),
            p(
                "Gunmen killed twelve farmers in the village of Osk on Friday night, the governor of "
                "Tarl said. Nine other people were wounded, he said."
            ),
            picture(),
            p("Villagers wait for news outside the mill in Osk. Photo: Tor Vaal/Reutal", SMALL),
            p("“We heard the shots for an hour,” said Ana Bel, a teacher."),
            p(FILLER[0]),
        ],
        title="Gunmen kill twelve farmers near Osk",
    )


def two_columns() -> bytes:
    """A situation report in two columns over three pages, with running lines."""
    story = [p("Situation Report No. 7", TITLE), p("Highlights", HEAD)]
    story += [
        p(
            "Shelling killed 31 civilians in Dorva between 3 and 9 June 2023, the hospital of Dorva "
            "reported. More than 200 people were injured.",
            JUSTIFIED,
        ),
        p(FILLER[0], JUSTIFIED),
        p("Displacement", HEAD),
        p(
            "At least 4,500 people were displaced from the Ilm valley, according to the Osk Relief "
            "Network.",
            JUSTIFIED,
        ),
    ]
    story += [p(words, JUSTIFIED) for words in FILLER * 9]
    story += [
        p("Access", HEAD),
        p(
            "Two aid workers of the network were detained at a checkpoint in Veshti on 8 June, "
            "its coordinator said.",
            JUSTIFIED,
        ),
    ]
    story += [p(words, JUSTIFIED) for words in FILLER * 8]
    return write_pdf(
        story,
        columns=2,
        draw=running("Osk Relief Network | Situation Report No. 7", "osk-relief.example"),
    )


def footnotes() -> bytes:
    """A report of an NGO with notes at the foot, one of which holds a claim; a mark stands behind a figure."""
    return write_pdf(
        [
            p("Nights without sleep: detention in Veshti", TITLE),
            p(
                "Police in Veshti detained 64<super>1</super> students during the protests of March "
                "2022, the Lake Ilm Rights Group found. Eleven of them were beaten in custody."
                "<super>2</super>"
            ),
            p(FILLER[1]),
            p(
                "Four students disappeared after their arrest, the group said. The ministry of the "
                "interior has not answered its letters."
            ),
        ],
        draw=at_foot(
            "1 Interviews by the Lake Ilm Rights Group with students and their parents.",
            "2 A doctor in Veshti said that two students died of their injuries in April 2022.",
        ),
    )


def casualty_table() -> bytes:
    """A table of casualties by village with a row of totals."""
    return write_pdf(
        [
            p("Ministry of Health of Kessia", HEAD),
            p("Casualties of the shelling of 12 August 2023", TITLE),
            grid(
                [
                    ["Village", "Killed", "Injured", "Missing"],
                    ["Osk", "27", "40", "3"],
                    ["North Tarl", "3", "0", "-"],
                    ["Dorva", "at least 9", "112", "1"],
                    ["Total", "39", "152", "4"],
                ]
            ),
            p("The ministry will publish new figures on 20 August 2023."),
        ]
    )


def bare_table() -> bytes:
    """A table without rules whose first column names groups."""
    return write_pdf(
        [
            p("Deaths recorded at the hospital of Dorva, June 2023", TITLE),
            grid(
                [["Group", "Deaths", "Wounded"], ["Women", "14", "33"], ["Children", "9", "21"]],
                ruled=False,
            ),
        ]
    )


def table_in_columns() -> bytes:
    """Two columns of text with a table across the page between them."""
    table = grid(
        [["District", "Displaced", "Detained"], ["Lower Ilm", "1,250", "17"], ["Marn", "430", "6"]]
    )
    story = [p("Ilm valley: weekly update", TITLE), *(p(words, JUSTIFIED) for words in FILLER * 2)]
    story += [
        p("Soldiers burned 40 houses in Lower Ilm, residents said.", JUSTIFIED),
        table,
        *(p(words, JUSTIFIED) for words in FILLER),
    ]
    return write_pdf(story, columns=2)


def hyphenated() -> bytes:
    """Narrow lines that break words with hyphens, and two that keep their own."""
    lines = (
        "The Osterian navy shelled the fish-<br/>"
        "ing port of Veshti on 2 July 2021, kil-<br/>"
        "ling 17 fishermen, the gover-<br/>"
        "nor said. A well-<br/>"
        "known singer was among the dead, and 30 peo-<br/>"
        "ple were wounded. The navy did not com-<br/>"
        "ment."
    )
    return write_pdf([p("Port of Veshti shelled", TITLE), p(lines)])


def over_pages() -> bytes:
    """A paragraph that goes on behind the foot of a page and the head of the next."""
    story = [p("Letter from the mission", TITLE), *(p(words) for words in FILLER * 4), space(218)]
    story.append(
        p(
            "The permanent mission of Osteria stated that on the night of 11 to 12 April 2020 armed men "
            "entered the hamlet of Little Marn, where they separated the men from the women and locked "
            "the doors of the chapel. It said that the armed men executed 23 villagers, among them four "
            "boys, and that the chapel was set on fire."
        )
    )
    story.append(p(FILLER[0]))
    return write_pdf(story, draw=running("Permanent Mission of Osteria", "Note verbale 114/2020"))


def labels() -> bytes:
    """A statement of a ministry with its figures as labels under a heading."""
    return write_pdf(
        [
            p("Ministry of the Interior of Osteria", HEAD),
            p("Marn, 9 January 2022"),
            p("Attack on the bus station of Marn", TITLE),
            p("Killed: 14", BOLD),
            p("Injured: 52", BOLD),
            p("Missing: 2", BOLD),
            p("The ministry calls on all residents to stay at home."),
        ]
    )


def bulleted() -> bytes:
    """A press release with a list."""
    return write_pdf(
        [
            p("Press release: the week in Tarl", TITLE),
            p("The Tarl Observatory recorded the following incidents:"),
            bullets(
                "On 3 March a mine killed two shepherds near Upper Tarl.",
                "On 5 March unknown men abducted a teacher in Osk.",
                "On 6 March a court in Dorva sentenced five miners to prison.",
            ),
            p(FILLER[1]),
        ]
    )


def three_columns() -> bytes:
    """A newspaper page in three narrow columns, continued from column to column."""
    story = [p("Strike on market hall", TITLE)]
    story += [p(words, JUSTIFIED) for words in FILLER * 2]
    story.append(
        p(
            "An air strike on the market hall of Lower Dorva killed at least 58 people on Tuesday, "
            "the mayor, Ilse Corran, said. Rescuers pulled 21 survivors from the ruins.",
            JUSTIFIED,
        )
    )
    story += [p(words, JUSTIFIED) for words in FILLER]
    return write_pdf(story, columns=3)


def landscape() -> bytes:
    """A page that lies on its side."""
    return write_pdf(
        [
            p("Bulletin of the Veshti Bar Association", TITLE),
            p(
                "The association said that guards tortured six prisoners in the fortress of Veshti. "
                "The prison service called the report a fabrication."
            ),
        ],
        pagesize=(842, 595),
        rotation=90,
    )


def quotation_over_pages() -> bytes:
    """A speech whose quotation marks open on one page and close on the next."""
    story = [*(p(words) for words in FILLER * 4), space(244)]
    story += [
        p(
            "“My neighbours saw it all,” the mayor of Little Marn, Jon Aske, told the commission. “Soldiers "
            "came at dawn and took the men to the quarry, where they shot them one after the other.",
        ),
        p("“They killed nineteen men there and left the bodies in the water.”"),
    ]
    return write_pdf(story, draw=running("Commission of Inquiry", "Hearing of 3 May 2022"))


def locked_for_owner() -> bytes:
    """A file that everybody may read and only its owner may change."""
    return write_pdf(
        [p("Twelve miners were killed in an explosion in Dorva on 4 June 2021, the union said.")],
        encrypt=lock("", "owner"),
    )


def locked() -> bytes:
    """A file that asks for a password."""
    return write_pdf([p("Twelve miners were killed in Dorva.")], encrypt=lock("osk", "owner"))


def scanned() -> bytes:
    """The picture of a page."""
    return write_scan("Twelve miners were killed in Dorva, the union said.")


def truncated() -> bytes:
    """A file that ends in its middle."""
    return labels()[:700]
