"""Web pages after the manner of a newspaper, a ministry, a relief office, a mission and a blog."""

FRAME = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body>{body}</body></html>"""
NAV = """<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li>
<li><a href="/sport">Sport</a></li></ul></nav></header>"""
FOOT = """<footer><p>Copyright 2024. All rights reserved.</p><ul><li><a href="/imprint">Imprint</a></li>
<li><a href="/privacy">Privacy</a></li></ul></footer>"""
FILLER = (
    "<p>Traders in the lower town kept their shutters down for most of the week, and the ferry to the "
    "islands ran only in the mornings. The water board said that pumps would be repaired by the end of "
    "the month, and schools on the east bank opened again.</p>"
)


def page(title: str, body: str, head: str = "") -> bytes:
    """Return a page with a menu above and a foot below."""
    return FRAME.format(title=title, head=head, body=NAV + body + FOOT).encode()


def news() -> bytes:
    """A report with a picture, its caption and credit, share buttons and related links."""
    return page(
        "Bus hits mine near Veshti, eight dead - Osk Daily",
        """<article><h1>Bus hits mine near Veshti, eight dead</h1>
<p class="byline">By Lena Orvald</p>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div>
<figure><img src="bus.jpg" alt=""><figcaption>The wreck of the bus on the road to Veshti on Monday.
Photo: Tor Vaal/Reutal</figcaption></figure>
<p>A bus hit a mine near Veshti on 3 June 2024, and eight passengers were killed, the police chief of
Veshti said. Twelve others were injured.</p>"""
        + FILLER
        + """<p>“Nobody had cleared the road,” said Ana Bel, a driver.</p></article>
<aside><h2>Related</h2><ul><li><a href="/1">Forty killed in Tarl mine collapse</a></li>
<li><a href="/2">Army denies shelling of Dorva</a></li></ul></aside>""",
        '<meta property="og:site_name" content="Osk Daily">'
        '<meta property="article:published_time" content="2024-06-03T10:00:00Z">',
    )


def ministry() -> bytes:
    """A statement of a ministry."""
    return page(
        "Statement on the events in Upper Tarl",
        """<main><h1>Statement on the events in Upper Tarl</h1><p>Dorva, 11 March 2023</p>
<p>The Ministry of Defence of Osteria states that its forces did not kill civilians in Upper Tarl. The
ministry says that Kessian artillery killed 16 residents of the town on 9 March 2023.</p>"""
        + FILLER
        + "<p>The ministry will keep the public informed of all further steps in this matter.</p></main>",
    )


def relief() -> bytes:
    """A report of a relief office with a table of figures."""
    return page(
        "Flash update: Ilm valley",
        """<main><h1>Flash update: Ilm valley</h1>"""
        + FILLER
        + """<p>The Osk Relief Network has counted the victims of the week from its own visits to villages and
camps in the valley.</p>
<table><tr><th>Village</th><th>Killed</th><th>Wounded</th></tr>
<tr><td>Little Marn</td><td>6</td><td>19</td></tr><tr><td>Ilmhaven</td><td>11</td><td>27</td></tr></table>"""
        + FILLER
        + "</main>",
    )


def mission() -> bytes:
    """A daily note of a mission with a list of incidents."""
    return page(
        "Daily note of the observer mission",
        """<main><h1>Daily note of the observer mission</h1>
<p>The Observer Mission to Osteria recorded these violations on 5 and 6 October 2022:</p>
<ul><li>Near Dorva, mortar fire killed a shepherd and wounded two boys.</li>
<li>In Osk, armed men took four judges hostage.</li></ul>"""
        + FILLER
        + "<p>The mission calls on both sides to respect the agreement that they signed in spring.</p></main>",
    )


def blog() -> bytes:
    """An entry of a blog with comments below."""
    return page(
        "What I saw in Marn",
        """<article><h1>What I saw in Marn</h1><p>Posted on 2 May 2021</p>
<p>I came to Marn the day after the raid. My cousin, a nurse, told me that soldiers had killed her
neighbour and his two sons.</p>"""
        + FILLER
        + """<p>Nobody from the government has come so far to ask the people of the quarter what they saw.</p></article>
<section id="comments"><h2>2 comments</h2><div class="comment"><p>Tor: lies, rebels killed 500 people
there.</p></div></section>""",
    )


def heads() -> bytes:
    """A page whose headings carry the place and the day of the labels below them."""
    return page(
        "Incident log",
        """<main><h1>Incident log</h1>"""
        + FILLER
        + """<h2>Shelling of Lower Dorva, 4 May 2022</h2><p>Killed: 27</p><p>Injured: 31</p>"""
        + FILLER
        + "</main>",
    )


def cookies() -> bytes:
    """A page that is only a notice about cookies."""
    return FRAME.format(
        title="Osk Daily",
        head="",
        body="""<div id="consent"><h1>We value your privacy</h1><p>We and our partners use cookies to store
information on your device. You can accept all cookies or manage your choices.</p>
<button>Accept all</button><button>Manage choices</button></div>""",
    ).encode()


def credit() -> bytes:
    """A page whose picture credit looks like a speaker."""
    return page(
        "Storm over Ilm",
        """<article><h1>Storm over Ilm</h1><figure><img src="a.jpg"><figcaption>Photograph by Ana Bel, Reutal,
says the archive</figcaption></figure><p>Image: Ministry of Works/Handout</p>
<p>A storm over Lake Ilm sank a ferry on 8 November 2023. Twenty-two passengers drowned.</p>"""
        + FILLER
        + "<p>The harbour office has closed the lake to all boats until the end of the week.</p></article>",
    )
