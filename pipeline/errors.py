"""Errors that a person can act on: each carries what happened, what to do about it, and the exit code of the command that it ends."""

REPORT = "Please report it with the file, if you may pass the file on."


class MinutebookError(Exception):
    """Something that stops a command or a document.

    ``message`` says what happened, ``remedy`` what the user can do; ``exit_code`` is the command's exit code if nothing catches it.
    """

    exit_code = 2

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message


class UsageError(MinutebookError):
    """The user asked for something that cannot be done as asked (a path that is not there, a store that does not exist)."""


class RegisterError(MinutebookError):
    """The indicator register cannot be used; the message names the row and the column."""


class RuleError(MinutebookError):
    """A rule file in ``models/`` is wrong; the message names the file, the row and the key."""


class DocumentError(MinutebookError):
    """One document could not be read. The batch goes on; ``status`` and the text become a row of ``documents``."""

    exit_code = 1
    status = "failed"


class EmptyDocumentError(DocumentError):
    """The file holds no words."""

    status = "empty"


class NeedsOcrError(DocumentError):
    """The file holds pictures of pages and no text."""

    status = "needs_ocr"


class EncryptedError(DocumentError):
    """The file needs a password."""

    status = "encrypted"


class UnsupportedError(DocumentError):
    """The file is of a kind that Minutebook does not read."""
