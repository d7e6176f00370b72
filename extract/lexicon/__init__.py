"""The words extraction knows, kept in TOML files beside this module: reads each once and checks its shape."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from extract.errors import LexiconError

Schema = TypeVar("Schema", bound=BaseModel)


@cache
def read(name: str, schema: type[Schema], package: str = "extract.lexicon") -> Schema:
    """The lexicon `name` ("units" for units.toml) as `schema`; raises LexiconError where it does not fit."""
    source = files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    try:
        return schema.model_validate(tomllib.loads(source))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        message = f"{package.replace('.', '/')}/{name}.toml: {error}"
        raise LexiconError(message) from error
