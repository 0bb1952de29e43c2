"""A value is not of the kind that its key takes.

What: dates are dates of the calendar, times are times of a day, counts are whole numbers, ids are short ids, text is text.

Why: a value of another kind cannot be put in order, counted or shown, and is mostly a slip.

Bad:
    date: 2016-02-30
    start: 25:00
    title: 2016

Good:
    date: 2016-02-29
    start: 23:00
    title: "2016"
"""

from minutebook.diagnostics import Problem, Remark, Severity
from minutebook.quoting import id_from, shown
from minutebook.records.fields import CONTROL, SEEN_TEXT

SEVERITY = Severity.ERROR
OTHER_SCRIPT = "Write it with letters from a to z, as it sounds."
WORDS_FOR_TRUTH = {"yes": "true", "no": "false", "on": "true", "off": "false", "Yes": "true", "No": "false"}


def describe(problem: Problem) -> Remark:
    key, value = str(problem.values["key"]), problem.values["value"]
    expected, _, advice = str(problem.values["expected"]).partition("; ")
    subject = f"“{key}”" if key else "The value"
    return Remark(
        problem.place, f"{subject} is {shown(value)}, but must be {expected}.", _hint(key, value, expected, advice)
    )


def _hint(key: str, value: object, expected: str, advice: str) -> str:
    if value is None:
        return "Write a value after the colon, or leave the key out if nothing is known."
    if isinstance(value, dict) and expected == "text":
        return "If the text has a colon in it, put it in quotation marks."
    if isinstance(value, list) and expected == "text":
        return "Give one text; if it begins with [ or with a dash, put it in quotation marks."
    if expected == SEEN_TEXT and not CONTROL.search(str(value)):
        return "All that is here is invisible: type it anew, or leave the key out if nothing is known."
    if expected == SEEN_TEXT:
        return "Take out what begins with a backslash, or put the text in single quotation marks."
    if expected == "true or false" and isinstance(value, str) and value in WORDS_FOR_TRUTH:
        return f"Write {WORDS_FOR_TRUTH[value]}."
    if expected.startswith("a list") and isinstance(value, str):
        return f"Write {key}: [{value}]."
    if expected == "a number, or a list of names" and isinstance(value, str):
        return f"Write a number, such as 7; for a name, {key}: [{value}]."
    if expected.startswith("a short id of small") and isinstance(value, str):
        return f"Did you mean “{id_from(value)}”?" if id_from(value) else OTHER_SCRIPT
    return advice[:1].upper() + advice[1:] + "." if advice else ""
