"""The two roots of everything that can go wrong.

A `UserFault` is something in the world that a person can mend: a bad file, a full disk, a mistyped option. Its
message is one plain sentence that names the thing and says what to do, and it is shown as it is. A `Bug` is our own
mistake: it is never shown as advice, and it is never caught to be hidden.
"""


class UserFault(Exception):
    """Something a person can mend.

    `code` is a short stable name for programs (the `error.code` of `check --format json`); the message is for people.
    """

    def __init__(self, message: str, *, code: str = "fault") -> None:
        super().__init__(message)
        self.code = code


class Bug(Exception):
    """Something only a programmer can mend."""
