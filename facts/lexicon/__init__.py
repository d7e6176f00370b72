"""The words linking and comparing know, kept in TOML files beside this module."""

from functools import cache
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from extract import lexicon
from extract.errors import LexiconError

Schema = TypeVar("Schema", bound=BaseModel)


@cache
def read(name: str, schema: type[Schema], package: str = __name__) -> Schema:
    """The lexicon `name` ("subjects" for subjects.toml) as `schema`; raises LexiconError where it does not fit."""
    try:
        return schema.model_validate(lexicon.parsed(name, package))
    except ValidationError as error:
        raise LexiconError.of_file(package, name, error) from error
