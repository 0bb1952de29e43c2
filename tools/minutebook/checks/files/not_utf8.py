"""A record's file is not UTF-8 text.

What: every record is a text file in UTF-8, the encoding of the web and of every editor's default today.

Why: bytes of another encoding cannot be told from each other: names would come out garbled, or the file not at all.

Bad:
    a file saved by an editor as “Unicode” (UTF-16), “ANSI” or Latin-1

Good:
    the same file saved as UTF-8
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    encoding, byte = problem.values.get("encoding"), problem.values.get("byte")
    if encoding:
        return Remark(problem.place, f"The file is saved as {encoding}, not as UTF-8.", "Save it again as UTF-8.")
    return Remark(
        problem.place,
        f"The file is not UTF-8 text: the byte {byte:#04x} here is no character.",
        "Open it in the encoding it was written in (often Windows-1252 or Latin-1) and save it as UTF-8.",
    )
