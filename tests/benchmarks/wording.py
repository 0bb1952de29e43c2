"""Names and sentences for generated archives, in several scripts; each name has a spelling that makes an id."""

from random import Random

SCRIPTS: tuple[tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]], ...] = (
    (
        (("Jane", "jane"), ("Ewa", "ewa"), ("Seán", "sean"), ("Miriam", "miriam"), ("Olu", "olu"), ("Zoë", "zoe")),
        (("Roe", "roe"), ("O’Brien", "obrien"), ("Łukasik", "lukasik"), ("Núñez", "nunez"), ("Okafor", "okafor")),
    ),
    (
        (("Ελένη", "eleni"), ("Νίκος", "nikos"), ("Μαρία", "maria"), ("Γιώργος", "giorgos"), ("Άννα", "anna")),
        (("Παπαδάκη", "papadaki"), ("Νικολάου", "nikolaou"), ("Ιωάννου", "ioannou"), ("Δήμου", "dimou")),
    ),
    (
        (("Олена", "olena"), ("Тарас", "taras"), ("Ірина", "iryna"), ("Богдан", "bohdan"), ("Надія", "nadiia")),
        (("Шевченко", "shevchenko"), ("Коваль", "koval"), ("Мельник", "melnyk"), ("Бондар", "bondar")),
    ),
    (
        (("ليلى", "layla"), ("يوسف", "yusuf"), ("فاطمة", "fatima"), ("عمر", "umar"), ("نور", "nur")),
        (("حداد", "haddad"), ("خليل", "khalil"), ("منصور", "mansur"), ("سالم", "salim")),
    ),
    (
        (("美", "mei"), ("伟", "wei"), ("芳", "fang"), ("静", "jing"), ("磊", "lei")),
        (("王", "wang"), ("李", "li"), ("张", "zhang"), ("陈", "chen")),
    ),
    (
        (("अनीता", "anita"), ("राजेश", "rajesh"), ("प्रिया", "priya"), ("विजय", "vijay"), ("मीना", "mina")),
        (("शर्मा", "sharma"), ("पटेल", "patel"), ("सिंह", "singh"), ("दास", "das")),
    ),
)
THEMES = ("Finance", "Housing", "Repairs", "Garden", "Culture", "Education", "Safety", "Welfare", "Transport", "Youth",
          "Archive", "Health", "Sports", "Language", "Climate", "Labour", "Press", "Rules", "Women’s", "Energy")  # fmt: skip
KINDS = ("Committee", "Board", "Panel", "Branch", "Council")
TOPICS = ("budget", "rent", "repairs", "garden", "safety", "staff", "rules", "membership", "events", "publications")
SUBJECTS = ("The committee", "The treasurer", "The working group", "The chair", "The auditor", "The secretary", "A member",
            "The architect", "The council’s officer", "The delegation")  # fmt: skip
VERBS = ("reported on", "asked about", "presented", "reviewed", "set out", "questioned", "summarised", "welcomed",
         "took members through", "answered questions about")  # fmt: skip
OBJECTS = ("the accounts of the last quarter", "the state of the roof and the gutters", "the plan for the spring",
           "two quotations for the work", "the letter from the council", "the list of open repairs", "the new timetable",
           "the reserve, which stands at 12,400", "the draft of the agreement", "attendance at the open evening")  # fmt: skip
ENDS = ("and members took note", "and a short discussion followed", "with figures to the end of the month",
        "and promised a written answer", "as had been asked at the meeting before", "and thanked all who had helped",
        "which had been circulated in advance", "and nobody asked for a change")  # fmt: skip


def name_at(index: int) -> tuple[str, str]:
    """The name of the person at `index` and its spelling in small letters; no two are the same."""
    givens, families = SCRIPTS[index % len(SCRIPTS)]
    index //= len(SCRIPTS)
    chosen = [givens[index % len(givens)]]
    index //= len(givens)
    while True:
        chosen.append(families[index % len(families)])
        index //= len(families)
        if not index:
            break
        index -= 1
    return " ".join(part[0] for part in chosen), "-".join(part[1] for part in chosen)


def body_name_at(index: int) -> str:
    """The name of the body at `index`."""
    theme, kind = THEMES[index % len(THEMES)], KINDS[index // len(THEMES) % len(KINDS)]
    district = index // (len(THEMES) * len(KINDS))
    return f"{theme} {kind}" + (f" of District {district}" if district else "")


def sentence(random: Random) -> str:
    return f"{random.choice(SUBJECTS)} {random.choice(VERBS)} {random.choice(OBJECTS)} {random.choice(ENDS)}."


def proposal(random: Random) -> str:
    return f"That the committee look into {random.choice(OBJECTS)}."


def paragraph(random: Random, sentences: int) -> str:
    """Sentences with some emphasis, as a secretary would set it."""
    return (
        " ".join(sentence(random) for _ in range(sentences))
        .replace("nobody", "**nobody**")
        .replace("written", "*written*")
    )
