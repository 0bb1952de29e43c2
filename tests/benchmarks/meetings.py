"""Generate meetings: agendas, minutes with their entries, and papers."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from house import quote
from plan import BodyPlan, Person, Plan, has_paper
from record import Generated
from rolls import Room, entry, render_vote
from wording import OBJECTS, TOPICS, paragraph, proposal, sentence

MOTIONS = 5


def render_meetings(plan: Plan, body: BodyPlan) -> Iterator[Generated]:
    submitted = dict(motions_submitted(plan, body))
    for index, day in enumerate(body.meetings):
        yield _agenda(plan, body, index, day)
        yield _minutes(plan, body, index, day, submitted.get(index))
        if has_paper(body.index, index):
            yield _paper(plan, body, day)


def motions_submitted(plan: Plan, body: BodyPlan) -> Iterator[tuple[int, str]]:
    """For each motion handed in ahead of a meeting, the index of the meeting and the id of the motion's record."""
    mine = len(plan.share(plan.motions, body))
    for number in range(mine):
        index = number * len(body.meetings) // mine
        yield index, f"motions/{body.id}/{body.meetings[index] - timedelta(days=10)}-{TOPICS[number % len(TOPICS)]}"


def mover_and_seconder(plan: Plan, body: BodyPlan, day: date, number: int) -> tuple[Person, Person]:
    """Who moves and who seconds the motion of that number at a meeting: two people of the room."""
    present = _room(plan, body, day).present
    return present[number % len(present)], present[(number + 3) % len(present)]


def _room(plan: Plan, body: BodyPlan, day: date) -> Room:
    members = plan.members(body, day)
    away = set(plan.random(body.id, day, "away").sample(members[2:], len(members) // 8))
    return Room(tuple(person for person in members if person not in away), tuple(sorted(away, key=lambda one: one.id)))


def _headings(plan: Plan, body: BodyPlan, day: date) -> list[str]:
    random = plan.random(body.id, day, "headings")
    topics = random.sample(TOPICS, MOTIONS)
    titles = ["Apologies and minutes", *(topic.capitalize() for topic in topics), "Any other business"]
    return [f"## {number}. {title}" for number, title in enumerate(titles, 1)]


def _folder(body: BodyPlan, day: date) -> str:
    return f"meetings/{body.id}/{day}"


def _title(body: BodyPlan, day: date) -> str:
    return f"{body.name}, {day.day} {day:%B %Y}"


def _agenda(plan: Plan, body: BodyPlan, index: int, day: date) -> Generated:
    random = plan.random(body.id, day, "agenda")
    called = day - timedelta(days=14)
    chair = plan.members(body, day)[0].id
    text = f"---\ntype: agenda\ntitle: {quote(_title(body, day))}\nbody: {body.id}\ndate: {day}\nstart: 19:00\n"
    text += f"status: held\nplace: The long room\nchair: {chair}\ncalled: {{at: {called} 09:00, by: {chair}}}\n---\n"
    for heading in _headings(plan, body, day):
        text += f"{heading}\n\n{sentence(random)}\n\n"
    if has_paper(body.index, index):
        text += "Members are asked to read the [report](report.md) before the meeting.\n"
    return Generated(f"{_folder(body, day)}/agenda.md", text, called)


def _paper(plan: Plan, body: BodyPlan, day: date) -> Generated:
    random = plan.random(body.id, day, "paper")
    author = random.choice(plan.members(body, day)).id
    text = f"---\ntype: paper\ntitle: Report on {random.choice(OBJECTS)}\nbody: {body.id}\ndate: {day}\n"
    text += f'authors: [{author}]\nitem: "2"\n---\n## Summary\n\n{paragraph(random, 3)}\n\n## Figures\n\n'
    text += "| quarter | income | spent |\n|---|---:|---:|\n"
    text += "".join(f"| {quarter} | {random.randrange(9999)} | {random.randrange(9999)} |\n" for quarter in range(1, 5))
    return Generated(f"{_folder(body, day)}/report.md", f"{text}\n## Detail\n\n{paragraph(random, 12)}\n", day)


def _minutes(plan: Plan, body: BodyPlan, index: int, day: date, submitted: str | None) -> Generated:
    random = plan.random(body.id, day, "minutes")
    room = _room(plan, body, day)
    earlier = f"{_folder(body, body.meetings[index - 1])}/minutes" if index else ""
    text = _front(body, index, day, room)
    headings = _headings(plan, body, day)
    text += f"{headings[0]}\n\n{paragraph(random, 2)} The [agenda](agenda.md) was agreed.\n\n{_news(earlier)}"
    for number in range(1, MOTIONS + 1):
        text += f"{headings[number]}\n\n{paragraph(random, 4)}\n\n"
        text += _item(plan, body, index, day, number, random, room, submitted if number == 2 else None)
    text += f"{headings[-1]}\n\n{paragraph(random, 2)}\n\n"
    text += entry("decision", "close", title="The next meeting keeps to its day", text=quote(sentence(random)),
                  method="consensus", **({"refers-to": f"{earlier}#motion-1"} if earlier else {}))  # fmt: skip
    return Generated(f"{_folder(body, day)}/minutes.md", text, day)


def _front(body: BodyPlan, index: int, day: date, room: Room) -> str:
    present = ", ".join(quote(one.name) if seat % 5 == 4 else one.id for seat, one in enumerate(room.present))
    text = f"---\ntype: minutes\ntitle: {quote(_title(body, day))}\nbody: {body.id}\ndate: {day}\nstart: 19:00\nend: 21:30\n"
    if index + 1 < len(body.meetings):
        following = body.meetings[index + 1]
        text += f"status: approved\napproved: {{meeting: {_folder(body, following)}, date: {following}}}\n"
    else:
        text += "status: draft\n"
    text += f"place: The long room\nchair: {room.present[0].id}\nsecretary: {room.present[1].id}\nattendance:\n"
    text += f"  present: [{present}]\n  apologies: [{', '.join(one.id for one in room.away)}]\n"
    return f"{text}  in-attendance: [{{name: A. N. Officer, role: clerk}}]\n---\n"


def _news(earlier: str) -> str:
    """What became of the actions of the meeting before."""
    if not earlier:
        return ""
    states = {"task-1": "done", "task-2": "in-progress", "task-3": "done"}
    return "".join(
        entry("follow-up", f"news-{id_}", of=f"{earlier}#{id_}", state=state) for id_, state in states.items()
    )


def _item(
    plan: Plan, body: BodyPlan, index: int, day: date, number: int, random: Random, room: Room, submitted: str | None
) -> str:
    """The entries under one heading: a motion with its roll, and what goes with it by its number."""
    mover, seconder = mover_and_seconder(plan, body, day, number)
    recused = room.present[-1] if number == 3 else None
    facts = {"title": quote(sentence(random)[:-1]), "moved": mover.id, "seconded": seconder.id}
    if submitted:
        facts["motion"] = submitted
    if number == 1 and index % 5 == 4:
        facts["supersedes"] = f"{_folder(body, body.meetings[index - 2])}/minutes#motion-1"
    is_lost = number == 5 and index % 4 == 3
    facts |= {
        "text": quote(proposal(random)),
        "vote": render_vote(random, room.present, recused, is_lost=is_lost),
    }
    text = ""
    if recused:
        text += entry("declaration", "interest", person=recused.id, interest="Works for the contractor.",
                      about='"#motion-3"', **{"stood-aside": "true"})  # fmt: skip
    if number == 4:
        vote = render_vote(random, room.present, None, is_lost=True)
        text += entry("amendment", "amendment", to='"#motion-4"', moved=seconder.id, text=quote(sentence(random)), vote=vote,
                      result="lost")  # fmt: skip
    text += entry("motion", f"motion-{number}", **facts, result="lost" if is_lost else "carried")
    if number <= 3:
        due = str(day + timedelta(days=30))
        text += entry("action", f"task-{number}", owner=mover.id, task=quote(sentence(random)), due=due)
    return text
