"""The ordeal: an archive of all that pages find hard. Long rolls, long words, many scripts, markup and stray characters."""

import json
from collections.abc import Iterator
from pathlib import Path

LONG = "Sub-Committee on the Reconciliation of Standing Orders with the Rules of the Federated Branches and their Affiliates"
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandssitzungsprotokoll"
MARKUP = (
    "<b onclick=alert(1)>Rent</b> & </title><script>alert(2)</script> \"quoted\" 'single' ]]> {{ braces }} {% raw %}"
)
STRAY = "soft\u00adhyphen, no\u00a0break, joined\u200dword, replaced \ufffd, fi\ufb01ligature, wide\u3000space, -- --> <!-- \\"
CONTROLS = "Bell\x07, escape\x1b[31m, form\x0cfeed, override\u202eesrever, line\u2028break"
NAMES = (
    "Layla Ḥaddād",
    "ليلى حداد",
    "משה כהן־לוי",
    "李伟",
    "김민준",
    "山田 太郎",
    "Ελένη Παπαδοπούλου",
    "Ольга Щербакова",
    "नरेंद्र शर्मा",
    "ธนพล ศรีสุวรรณ",
    "አበበ ቢቂላ",
    "Nguyễn Thị Ánh",
    "Þórdís Kolbrún Reykfjörð Gylfadóttir",
    "ქეთევან",
    "Maximiliana Alexandrina Wilhelmina von und zu Hohenstaufen-Wolkenkuckucksheim",
    "O’Neill, Seán",
    "X",
    "محمد Smith 3rd",
    "👩🏽‍💻 Ada",
    "Z̸͓̈a̵l̴g̶o̷",
)
"""Names in many scripts and both directions, very long and very short."""
ATTACHED = (
    "papers-for-the-meeting.csv", "with spaces.pdf", "100%25.pdf", "item #4?.pdf", "Größe.txt", "خطة.txt",
    "q'u\"o.txt", "back\\slash.txt", "page.html", "index.json", "minutes", "https:.txt", "-dash & <b>.txt",
)  # fmt: skip
"""Names of files that mean something else in an address, a page or a folder of pages."""
BROKEN_ADDRESS = "https://[intranet/rota"
RIGHT_TO_LEFT = "قرار بشأن الإيجار (2026/14) ورسوم Riverside للأعضاء"


def write_ordeal(folder: Path) -> Path:
    """Write the archive into a folder, with settings of a site below a host's root; gives the folder."""
    for path, text in _records():
        target = folder / "records" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (folder / "site").mkdir()
    (folder / "site/about.md").write_text(ABOUT, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        f"site_name: {json.dumps(f'The {LONG}')}\nsite_url: https://example.org/a/b/\ndocs_dir: site\nsite_dir: public\n"
        "theme: {name: material}\nplugins: [minutebook]\nextra: {generator: false}\n",
        encoding="utf-8",
    )
    return folder


def _records() -> Iterator[tuple[str, str]]:
    yield "organisation.md", _front(type="organisation", title=f"{LONG} <i>&</i>", timezone="Asia/Kolkata", lang="en")
    yield from _people()
    yield from _bodies()
    yield from _meetings()
    yield from _others()


def _people() -> Iterator[tuple[str, str]]:
    for number, name in enumerate(NAMES):
        links = [{"title": MARKUP, "url": "https://example.org/?a=1&b=<2>"}, {"title": "Broken", "url": BROKEN_ADDRESS}]
        broken = f"[broken]({BROKEN_ADDRESS}) <a href='{BROKEN_ADDRESS}'>broken</a> <{BROKEN_ADDRESS}>"
        prose = f"{'word ' * 40}\n\n<script>alert(3)</script> <img src=x onerror=alert(4)>"
        text = f"\n{broken}\n\n{STRAY}\n\n{prose}\n"
        yield f"people/person-{number}.md", _front(type="person", title=name, summary=MARKUP, links=links) + text


def _bodies() -> Iterator[tuple[str, str]]:
    terms = [
        {
            "person": f"person-{number % len(NAMES)}",
            "role": "delegate",
            "seat": f"{UNBROKEN} {number}",
            "from": f"{1990 + number}-05-01",
            "until": f"{1993 + number}-04-30",
            "note": f"{LONG} — {RIGHT_TO_LEFT}",
        }
        for number in range(36)
    ]
    yield (
        "bodies/council.md",
        _front(type="body", title=UNBROKEN, classification="council", summary=STRAY, members=terms, seats=7),
    )
    yield (
        "bodies/branch.md",
        _front(type="body", title=RIGHT_TO_LEFT, classification=MARKUP, parent="council", lang="ar"),
    )


def _meetings() -> Iterator[tuple[str, str]]:
    at = "meetings/council/2026-03-03"
    yield (
        f"{at}/agenda.md",
        _front(
            **_dated("agenda", f"{LONG}: meeting", "2026-03-03"),
            status="held",
            start="00:15",
            place=MARKUP,
            called={"at": "2026-02-20 09:00", "by": "person-1"},
        )
        + "".join(f"\n## {number}. {LONG}\n\nItem.\n" for number in range(1, 41)),
    )
    present = [f"person-{number}" for number in range(len(NAMES))] + [
        f"Delegate {number} of {LONG}" for number in range(300)
    ]
    yield (
        f"{at}/minutes.md",
        _front(
            **_dated("minutes", f"{LONG}: minutes", "2026-03-03"),
            status="approved",
            chair="person-1",
            summary=STRAY,
            topics=["rent", "a-topic-with-a-long-name-that-goes-on-and-on-and-on"],
            attendance={"present": present, "apologies": list(NAMES[:3])},
            attachments=list(ATTACHED),
        )
        + "".join(_motions())
        + "".join(_entries())
        + _prose(),
    )
    yield from ((f"{at}/{name}", "a,b\n1,2\n") for name in ATTACHED)
    for number, status in enumerate(("cancelled", "postponed", "rescheduled", "scheduled")):
        date = f"2027-0{number + 1}-28"
        yield (
            f"meetings/branch/{date}/agenda.md",
            _front(
                **_dated("agenda", f"{RIGHT_TO_LEFT} {number}", date, "branch"),
                status=status,
                start="19:30",
                cancelled={"at": "2026-12-01 09:00", "reason": STRAY} if status != "scheduled" else None,
            ),
        )


ABOUT = (
    "# このサイトについて\n\nA page by hand, with `code`.\n\n    code\n\n"
    "## 1. عن الموقع\n\n## 1. عن الموقع\n\n## ??\n\n## Größe\n"
)
PEOPLE = tuple(f"person-{number}" for number in range(len(NAMES)))
DELEGATES = tuple(f"Delegate {number} of {LONG}" for number in range(300))
RELATIONS = ("supersedes", "amends", "suspends", "rescinds", "censures", "refers-to")
RESULTS = ("carried", "lost", "tied", "withdrawn", "deferred", "referred", "noted", "lapsed")
ROLL = {
    "for": PEOPLE[:10] + DELEGATES[:180],
    "against": PEOPLE[10:15] + DELEGATES[180:280],
    "abstain": PEOPLE[15:17],
    "absent": DELEGATES[280:290],
    "excused": DELEGATES[290:],
    "recused": PEOPLE[17:],
}


def _motions() -> Iterator[str]:
    """Forty motions, the first with a roll of three hundred, each but the first changing the one before."""
    first = {"vote": {"method": "roll-call", **ROLL, "threshold": "two-thirds"}, "result": "lost"}
    for number in range(40):
        title = (LONG, UNBROKEN, MARKUP, STRAY, RIGHT_TO_LEFT)[number % 5] + f" {number}"
        tie = {RELATIONS[number % 6]: f"#motion-{number - 1}"} if number else first
        heading = title if number % 3 else f"2026: {LONG}"
        yield f"\n## {number + 1}. {heading}\n\n{_block('motion', _motion(number, title) | tie)}"


def _motion(number: int, title: str) -> dict[str, object]:
    return {
        "id": f"motion-{number}",
        "title": title,
        "moved": PEOPLE[number % 20],
        "supporters": PEOPLE,
        "text": f"{title}\n\n1. {UNBROKEN}\n2. {RIGHT_TO_LEFT}\n\n> quoted <u>words</u>\n",
        "vote": {"method": "show-of-hands", "for": 200 - number, "against": 40 + number, "abstain": 3},
        "result": RESULTS[number % 8],
        "note": STRAY,
    }


def _entries() -> Iterator[str]:
    yield _block("amendment", {"id": "amend", "to": "#motion-0", "text": MARKUP, "result": "lost", "moved": NAMES[1]})
    yield _block(
        "action", {"id": "act", "owner": [NAMES[14], "council"], "task": f"{MARKUP} {LONG}", "due": "2026-01-01"}
    )
    yield _block("action", {"id": "long-act", "owner": "person-1", "task": UNBROKEN, "due": "2030-01"})
    yield _block("declaration", {"id": "interest", "person": "person-2", "interest": STRAY, "stood-aside": True})
    asked = {
        "asked-by": NAMES,
        "put-to": [NAMES[14], "council"],
        "text": f"{MARKUP} {LONG}",
        "answer": RIGHT_TO_LEFT,
        "for": LONG,
    }
    yield _block("question", {"id": "ask", **asked, "answered-by": NAMES[1], "form": "oral"})
    correction = {"was": MARKUP, "now": RIGHT_TO_LEFT, "reason": STRAY, "date": "2026-04-01"}
    yield _block("correction", {"id": "correct", **correction})
    candidates = [
        {"person": name, "slate": LONG, "rounds": [200 - number + count for count in range(9)], "elected": number < 3}
        for number, name in enumerate(NAMES)
    ]
    yield _block("election", {"id": "elect", "office": LONG, "seats": 3, "method": "stv", "candidates": candidates})
    yield _block("decision", {"id": "decide", "title": RIGHT_TO_LEFT, "text": RIGHT_TO_LEFT, "censures": "person-3"})
    yield _block("motion", {"id": "submitted", "title": "Of itself", "motion": "#motion-1", "result": "carried"})
    yield _block("vote", {"id": "straw", "question": MARKUP, "vote": {"for": 0, "against": 0}, "result": "tied"})


def _prose() -> str:
    wide = "".join(f"| {'|'.join(f' {UNBROKEN[:30]}{column} ' for column in range(12))} |\n" for _ in range(3))
    return (
        f"\n## {RIGHT_TO_LEFT}\n\n{RIGHT_TO_LEFT} {UNBROKEN} {STRAY}\n\n"
        f"| {'|'.join(f' {number} ' for number in range(12))} |\n|{'---|' * 12}\n{wide}\n"
        f"```\n{UNBROKEN * 3}\n```\n\n- [x] done\n- [ ] not done\n\n> [!NOTE]\n> An alert.\n\nA note.[^1]\n\n[^1]: {MARKUP}\n\n"
        "### A heading\n\n### A heading\n\n### act\n\n###### Deep\n\n## \n\n## `code` *and* [link](papers-for-the-meeting.csv) "
        "[to nothing](nothing.pdf)\n\n"
        "<details open><summary>Raw</summary><p id=mb-title style='position:fixed'>HTML</p></details>\n\n"
        "1. one\n\n   two\n\n> ## ##\n\n![A picture](https://example.org/picture.png)\n\n"
        "Term <br> <hr> <table><tr><td>cell</table>\n"
    )


def _others() -> Iterator[tuple[str, str]]:
    yield (
        "rulebooks/rules.md",
        _front(type="rulebook", title=MARKUP, date="2020")
        + _block("rule", {"id": "1a", "title": RIGHT_TO_LEFT, "kind": "business", "clause": MARKUP}),
    )
    yield (
        "votes/council/2026-04-01-long.md",
        _front(
            **_dated("vote", f"{LONG} {UNBROKEN}", "2026-04-01"),
            question=MARKUP,
            vote={"method": "online-ballot", "for": 1234567, "against": 1234566, "entitled": 9999999},
            result="carried",
        ),
    )
    yield (
        "emails/council/2026-04-02-mail.md",
        _front(**_dated("email", STRAY, "2026-04-02"), to=list(NAMES), **{"from": NAMES[1]}) + f"\n{MARKUP}\n",
    )
    yield (
        "elections/council/2026-05-01-council.md",
        _front(
            **_dated("election", RIGHT_TO_LEFT, "2026-05-01"),
            method="approval",
            seats=2,
            candidates=[{"person": name, "votes": number} for number, name in enumerate(NAMES)],
            **{"ballots-file": "ballots 1.blt"},
        ),
    )
    yield "elections/council/ballots 1.blt", "1 1 0\n"
    yield "people/not#an-id.md", _front(type="person", title="Not an id")
    yield "statements/branch/2026-05.md", _front(**_dated("statement", MARKUP, "2026-05", "branch"), lang="ar")
    yield "statements/branch/2026-06-01-control.md", _front(**_dated("statement", CONTROLS, "2026-06-01", "branch"))
    yield (
        "statements/branch/2026-06-02-text.md",
        _front(**_dated("statement", "A text", "2026-06-02", "branch")) + CONTROLS,
    )
    yield (
        "motions/council/2026-02-01-trees.md",
        _front(
            **_dated("motion", UNBROKEN, "2026-02-01"),
            aliases=["motions/council/1-old"],
            moved="person-1",
            supporters=list(NAMES),
            text=RIGHT_TO_LEFT,
        ),
    )


def _dated(kind: str, title: str, date: str, body: str = "council") -> dict[str, object]:
    return {"type": kind, "title": title, "body": body, "date": date}


def _front(**facts: object) -> str:
    return f"---\n{_yaml(facts)}---\n"


def _block(kind: str, facts: dict[str, object]) -> str:
    return f"\n```{kind}\n{_yaml(facts)}```\n"


def _yaml(facts: dict[str, object]) -> str:
    """JSON in YAML: all that is not plain is escaped, so that every character can be said."""
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in facts.items() if value is not None)
