"""The words linking and comparing know, kept in TOML files beside this module."""

from typing import TypeVar

from extract import lexicon
from extract.models import Frozen

Schema = TypeVar("Schema", bound=Frozen)


def read(name: str, schema: type[Schema]) -> Schema:
    """The lexicon `name` ("subjects" for subjects.toml) as `schema`; raises LexiconError where it does not fit."""
    return lexicon.read(name, schema, "facts.lexicon")
