"""The one exception of the program: an operator's mistake, in words for the operator. Problems in records are values."""


class MinutebookError(Exception):
    """The command cannot be carried out as asked; `message` says why and `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
