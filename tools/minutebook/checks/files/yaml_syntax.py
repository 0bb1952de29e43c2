"""Front matter or an entry cannot be read as YAML.

What: front matter and entries are YAML 1.2: `key: value`, lists in brackets or with dashes, text in quotation marks
where it begins with a sign or has a colon and a space in it.

Why: where the structure breaks, no value can be trusted.

Bad:
    title: Board: extraordinary meeting

Good:
    title: "Board: extraordinary meeting"
"""

from minutebook.diagnostics import Problem, Remark, Severity
from minutebook.quoting import quoted

SEVERITY = Severity.ERROR
INDENTED = ("This line is not indented like the lines that it belongs with.", "Line it up with them, using spaces.")
NO_COLON = (
    "Here or just above is a line without a colon.",
    "Each line is a key, a colon, a space and a value; indent the further lines of a long text.",
)
FENCES = ("```", "~~~")
NEXT_BLOCK = (
    "Another block begins here, before the one above is closed.",
    "Write a line ``` where the one above ends.",
)
UNCLOSED_QUOTE = (
    "A quotation mark is opened and not closed.",
    "Close it at the end of the value, or put text that has an apostrophe in double quotation marks.",
)
UNCLOSED_BRACKET = ("A bracket is opened here or above and not closed.", "Close the list with ] or the mapping with }.")
REASONS = (
    ("illegal placement of", UNCLOSED_BRACKET),
    ("unclosed bracket", UNCLOSED_BRACKET),
    ("multiline quoted scalar", UNCLOSED_QUOTE),
    ("unclosed quote", UNCLOSED_QUOTE),
    (
        "misplaced bracket",
        ("A bracket is closed that was never opened.", "Delete it, or put the text in quotation marks."),
    ),
    ("simple key expect", NO_COLON),
    ("did not find expected key", INDENTED),
    ("did not find expected '-' indicator", INDENTED),
    (
        "trailing content after",
        (
            "There is text after the closing quotation mark.",
            'If quotation marks or apostrophes belong to the text, put the whole of it in the other kind: "it\'s".',
        ),
    ),
    (
        "unknown escape character",
        ("A backslash in double quotation marks is read as a sign of its own.", "Use single quotation marks here."),
    ),
    (
        "surrogate",
        (
            "A character is written as half of a pair here (\\ud800), which is no character by itself.",
            "Type the sign itself.",
        ),
    ),
    (
        "duplicate mapping key",
        ("A key is given twice here, or two keys are read as one: 1 and true.", "Give each key once, in words."),
    ),
    (
        "block sequence entries are not allowed",
        (
            "A dash here would begin a list in the middle of a line.",
            "Put each item on a line of its own below the key, or put the text in quotation marks.",
        ),
    ),
    ("start with a tab", ("This text is indented with a tab.", "Use spaces instead, two for each step.")),
    (
        "nested more than",
        ("Lists or mappings stand inside each other too deep.", "Records need at most four; close brackets sooner."),
    ),
)


def describe(problem: Problem) -> Remark:
    reason = str(problem.values["reason"])
    line, above = str(problem.values.get("line", "")), str(problem.values.get("above", ""))
    return Remark(problem.place, *_words(reason, line, above))


def _words(reason: str, line: str, above: str) -> tuple[str, str]:
    if line.lstrip().startswith(FENCES):
        return NEXT_BLOCK
    if "mapping values are not allowed" in reason:
        return _stray_colon(line, above)
    if "unexpected character" in reason or "Invalid tag" in reason:
        sign = reason.partition("`" if "`" in reason else "'")[2].removesuffix("'") or "This sign"
        return (
            f"A value cannot begin with {quoted(sign)} unless it is in quotation marks.",
            "Put it in quotation marks.",
        )
    if reason.startswith("a number of"):
        return f"{reason.capitalize()} is longer than a program reads.", "Put it in quotation marks, or correct it."
    for part, words in REASONS:
        if part in reason:
            return words
    return f"This cannot be read as keys and values ({reason}).", "Compare it with the lines around it."


def _stray_colon(line: str, above: str) -> tuple[str, str]:
    if line.count(": ") > 1:
        return (
            "The value has a colon and a space in it, so it looks like another key.",
            "Put the value in quotation marks.",
        )
    return NO_COLON if above.strip() and ":" not in above else INDENTED
