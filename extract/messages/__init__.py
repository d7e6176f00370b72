"""What reading says to people, by key, from reading.toml beside this module: what could not be read, and the cure."""

from extract.texts import TextFiles

MESSAGES = TextFiles("extract.messages", ("reading",))


def told(key: str, **blanks: object) -> str:
    """The words of a key, its blanks filled in. A key nobody wrote is a KeyError, which a test finds first."""
    return MESSAGES.text(key, **blanks)
