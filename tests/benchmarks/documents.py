"""Generate what happens between meetings: emails, votes by email, motions handed in, elections and statements."""

from collections.abc import Iterator
from datetime import date, timedelta

from house import quote
from meetings import motions_submitted, mover_and_seconder
from plan import DAYS, FIRST, TERMS, BodyPlan, Plan
from record import Generated
from rolls import render_vote
from wording import TOPICS, paragraph, proposal, sentence

ELSEWHERE = (
    ("el", "Η επιτροπή ευχαριστεί όσους βοήθησαν στις επισκευές της στέγης."),
    ("uk", "Комітет дякує всім, хто допоміг із ремонтом даху."),
    ("ar", "تشكر اللجنة كل من ساعد في إصلاح السقف."),
    ("zh", "委员会感谢所有帮助修理屋顶的人。"),
)


def render_documents(plan: Plan, body: BodyPlan) -> Iterator[Generated]:
    yield from _emails(plan, body)
    yield from _votes(plan, body)
    yield from _motions(plan, body)
    yield from _elections(plan, body)
    yield from _statements(plan, body)


def _emails(plan: Plan, body: BodyPlan) -> Iterator[Generated]:
    """Notices and, after each, an answer to it."""
    days = _days(plan.emails, plan, body)
    earlier = ""
    for number, day in enumerate(days):
        random = plan.random(body.id, "email", number)
        members = plan.members(body, day)
        sender, *others = random.sample(members, 4)
        reply = f"in-reply-to: {earlier}\n" if number % 2 else ""
        topic = TOPICS[number % len(TOPICS)]
        earlier = f"emails/{body.id}/{day}-{topic}"
        text = (
            f"---\ntype: email\ntitle: About {topic}\nbody: {body.id}\ndate: {day}\nsent: {day} 08:{number % 60:02}\n"
        )
        text += f"from: {sender.id}\nto: [{', '.join(one.id for one in others)}]\n{reply}topics: [{topic}]\n---\n"
        text += (
            f"Dear members,\n\n{paragraph(random, 6)}\n\n- {sentence(random)}\n- {sentence(random)}\n\n{sender.name}\n"
        )
        yield Generated(f"{earlier}.md", text, day)


def _votes(plan: Plan, body: BodyPlan) -> Iterator[Generated]:
    for number, day in enumerate(_days(plan.votes, plan, body)):
        random = plan.random(body.id, "vote", number)
        members = plan.members(body, day)
        opened = day - timedelta(days=3)
        voters = members[: -(number % 4) or None]
        vote = render_vote(random, voters, None, is_lost=number % 6 == 5).replace("roll-call", "email")
        vote = vote.replace(f"present: {len(voters)}", f"entitled: {len(members)}")
        result = "lost" if number % 6 == 5 else "carried"
        text = f"---\ntype: vote\ntitle: Vote by email {number + 1}\nbody: {body.id}\ndate: {day}\nopened: {opened} 09:00\n"
        text += f"closed: {day} 18:00\nquestion: {quote(sentence(random))}\nvote:{vote}\nresult: {result}\n---\n"
        yield Generated(f"votes/{body.id}/{day}-by-email.md", f"{text}{paragraph(random, 4)}\n", day)


def _motions(plan: Plan, body: BodyPlan) -> Iterator[Generated]:
    for index, id_ in motions_submitted(plan, body):
        meeting = body.meetings[index]
        day = meeting - timedelta(days=10)
        random = plan.random(id_)
        mover, seconder = mover_and_seconder(plan, body, meeting, 2)
        text = f"---\ntype: motion\ntitle: {quote(sentence(random)[:-1])}\nbody: {body.id}\ndate: {day}\n"
        text += f"submitted: {day} 12:00\nmoved: {mover.id}\nseconded: {seconder.id}\nmeeting: meetings/{body.id}/{meeting}\n"
        text += f"text: {quote(proposal(random))}\n---\n## Reasons\n\n{paragraph(random, 8)}\n"
        yield Generated(f"{id_}.md", text, day)


def _elections(plan: Plan, body: BodyPlan) -> Iterator[Generated]:
    for term, _ in enumerate(plan.share(plan.elections, body)):
        start = TERMS[term]
        day = start - timedelta(days=7)
        random = plan.random(body.id, "election", term)
        text = (
            f"---\ntype: election\ntitle: {quote(f'{body.name}, election {day.year}')}\nbody: {body.id}\ndate: {day}\n"
        )
        text += (
            f"opened: {day - timedelta(days=7)} 09:00\nclosed: {day} 18:00\nseats: {body.seats}\nmethod: block-vote\n"
        )
        text += f"electorate: 900\nballots: 700\nterm-from: {start}\ncandidates:\n"
        elected = plan.members(body, start)
        losing = [person for person in plan.people if person not in elected][:2]
        for person in elected:
            text += f"  - {{person: {person.id}, votes: {random.randrange(300, 600)}, elected: true}}\n"
        for person in losing:
            text += f"  - {{person: {person.id}, votes: {random.randrange(100, 300)}, elected: false}}\n"
        yield Generated(f"elections/{body.id}/{day}-members.md", f"{text}---\n{paragraph(random, 5)}\n", day)


def _statements(plan: Plan, body: BodyPlan) -> Iterator[Generated]:
    """Every third is in another language, and every twentieth is for members only."""
    for number, day in enumerate(_days(plan.statements, plan, body)):
        random = plan.random(body.id, "statement", number)
        lang, words = ELSEWHERE[number % len(ELSEWHERE)]
        text = f"---\ntype: statement\ntitle: {quote(sentence(random)[:-1])}\nbody: {body.id}\ndate: {day}\n"
        text += f"published: {day} 12:00\n"
        text += f"lang: {lang}\n" if number % 3 == 2 else ""
        text += "visibility: members\n" if number % 20 == 19 else ""
        text += f"---\n{words if number % 3 == 2 else sentence(random)}\n\n## Background\n\n{paragraph(random, 8)}\n"
        yield Generated(f"statements/{body.id}/{day}-statement.md", text, day)


def _days(number: int, plan: Plan, body: BodyPlan) -> list[date]:
    """Days for one body's part of `number` things, no two the same, over the years of the archive."""
    mine = len(plan.share(number, body))
    return [FIRST + timedelta(days=20 + DAYS * index // mine) for index in range(mine)]
