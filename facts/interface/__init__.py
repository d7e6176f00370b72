"""What Crosscount says to readers, by key, from the TOML files beside this module.

pages.toml: the pages. sentences.toml: how a fact is explained. exports.toml: what goes along with a story.
messages.toml: what cannot be done, and the cure.
"""

from extract.texts import TextFiles

INTERFACE = TextFiles("facts.interface", ("pages", "sentences", "exports", "messages"))


def text(key: str, **blanks: object) -> str:
    """The words of a key, its blanks filled in. A key nobody wrote is a KeyError, which a test finds first.

    >>> text("beside.only", name="Vale News")
    'Only in Vale News'
    >>> text("count.figure", count=1), text("count.figure", count=1200)
    ('1 figure', '1,200 figures')
    """
    return INTERFACE.text(key, **blanks)
